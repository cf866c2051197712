/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AuthService,
  DatabaseService,
  DiscoveryService,
  LifecycleService,
  LoggerService,
  PluginMetadataService,
} from '@backstage/backend-plugin-api';
import { ServiceUnavailableError, stringifyError } from '@backstage/errors';
import {
  AuditEvent,
  auditEventSchema,
  AuditTrailPaths,
} from '@steward/backstage-plugin-audit-trail-common';
import { createServiceClient } from '@steward/backstage-plugin-portal-node';
import { Knex } from 'knex';
import pTimeout from 'p-timeout';
import { v7 as uuid } from 'uuid';
import { ReadPolicy } from './auditor/ReadPolicy';
import type { AuditEventInput, AuditTrailService } from './AuditTrailService';
import { Outbox } from './outbox/Outbox';
import { outboxDatabase } from './outbox/outboxDatabase';
import { OutboxDrainer } from './outbox/OutboxDrainer';
import { Spill } from './outbox/Spill';
import { AuditorConfig } from './readAuditorConfig';
import { redactEvent } from './redaction/redactEvent';

const WAIT_MS = 2_000;

interface Parts {
  outbox: Outbox;
  drainer: Pick<OutboxDrainer, 'notify'>;
  logger: LoggerService;
  pluginId: string;
  config: AuditorConfig;
  waitMs?: number;
}

/** {@link AuditTrailService} with an outbox in the plugin's own database. */
export class DefaultAuditTrailService implements AuditTrailService {
  static async fromServices(options: {
    auth: AuthService;
    database: DatabaseService;
    discovery: DiscoveryService;
    lifecycle: LifecycleService;
    logger: LoggerService;
    plugin: PluginMetadataService;
    config: AuditorConfig;
  }): Promise<DefaultAuditTrailService> {
    const { auth, discovery, logger, lifecycle } = options;
    const database = outboxDatabase(options.database);
    const outbox = Outbox.create(database);
    const auditTrail = createServiceClient<AuditTrailPaths>({
      pluginId: 'audit-trail',
      auth,
      discovery,
    });
    const drainer = OutboxDrainer.create({
      outbox,
      logger,
      ingest: async events =>
        auditTrail
          .onBehalfOf(await auth.getOwnServiceCredentials())
          .post('/ingest', { body: { events } }),
    });
    // A transaction of the plugin cannot make the table that it writes to.
    await database
      .get()
      .catch(error =>
        logger.error(
          `The outbox of the audit trail is not there yet: ${stringifyError(
            error,
          )}`,
        ),
      );
    lifecycle.addStartupHook(() => drainer.start());
    const service = DefaultAuditTrailService.create({
      outbox,
      drainer,
      logger,
      pluginId: options.plugin.getId(),
      config: options.config,
    });
    lifecycle.addShutdownHook(async () => {
      await service.#spill.stop();
      await drainer.stop();
    });
    return service;
  }

  static create(parts: Parts): DefaultAuditTrailService {
    return new DefaultAuditTrailService(parts);
  }

  readonly #parts: Parts;
  readonly #reads: ReadPolicy;
  readonly #spill: Spill;

  private constructor(parts: Parts) {
    this.#parts = parts;
    this.#reads = ReadPolicy.create(parts.config.reads);
    this.#spill = Spill.create({
      logger: parts.logger,
      put: async event => {
        await parts.outbox.put(event);
        parts.drainer.notify();
      },
    });
  }

  async appendWithin(
    transaction: Knex.Transaction,
    input: AuditEventInput,
  ): Promise<void> {
    const id = uuid();
    const event: AuditEvent = {
      outcome: 'success',
      severity: 'medium',
      eventId: input.action.replace('.', '-'),
      correlationId: id,
      ...input,
      id,
      operationId: id,
      occurredAt: new Date().toISOString(),
      plugin: this.#parts.pluginId,
      redactions: 0,
      schemaVersion: 1,
    };
    const clean = redactEvent(event, this.#parts.config.allow);
    await this.#parts.outbox.put(auditEventSchema.parse(clean), transaction);
    const { executionPromise } = transaction;
    executionPromise?.then(
      () => this.#parts.drainer.notify(),
      // It is rolled back, and the event with it.
      () => undefined,
    );
  }

  async begin(
    event: AuditEvent,
  ): Promise<(event: AuditEvent) => Promise<void>> {
    const { outbox, config } = this.#parts;
    const isQuiet =
      this.#reads.covers(event) && !config.failClosed.has(event.severity);
    // A read is stored with its outcome only, where it is stored at all.
    const opened =
      !isQuiet &&
      (await this.#store(event, () =>
        outbox.open(redactEvent(event, config.allow)),
      ));
    return async ended => {
      if (isQuiet && !this.#reads.keeps(ended)) {
        return;
      }
      const clean = redactEvent(ended, config.allow);
      await this.#store(
        ended,
        () => (opened ? outbox.close(clean) : outbox.put(clean)),
        () => this.#spill.hold(clean),
      );
      this.#parts.drainer.notify();
    };
  }

  /**
   * Waits for a write, but not for ever: one that takes long (the caller may
   * hold the only connection) goes on by itself.
   *
   * @param onLost - What is done once the write is known to have failed.
   */
  async #store(
    event: AuditEvent,
    write: () => Promise<void>,
    onLost: () => void = () => {},
  ): Promise<boolean> {
    const { logger, config, waitMs = WAIT_MS } = this.#parts;
    const writing = write();
    try {
      await pTimeout(writing, { milliseconds: waitMs });
      return true;
    } catch (error) {
      if (config.failClosed.has(event.severity)) {
        throw new ServiceUnavailableError(
          `The audit event ${event.action} could not be stored, and auditTrail.failClosed names ${event.severity}`,
          error,
        );
      }
      logger.warn(
        `Audit event ${event.id} (${event.action}, ${event.outcome}, by ${
          event.actor.ref ?? event.actor.type
        }) is not in its outbox yet: ${stringifyError(error)}`,
      );
      writing.catch(onLost);
      return false;
    }
  }
}
