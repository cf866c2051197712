/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AuditorService,
  AuditorServiceCreateEventOptions,
  AuditorServiceEvent,
  AuthService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import {
  AuditEvent,
  auditEventSchema,
} from '@steward/backstage-plugin-audit-trail-common';
import { v7 as uuid } from 'uuid';
import { AuditTrailService } from '../AuditTrailService';
import { actionOf } from './actionOf';
import { actorOf } from './actorOf';
import { AuditLog } from './AuditLog';
import { changesOf } from './changesOf';
import { resourceOf } from './resourceOf';

const TRACEPARENT = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/;
const DENIALS = ['NotAllowedError', 'AuthenticationError'];

/** Stores the beginning and the outcome of an operation as one event. */
export class StoringAuditorService implements AuditorService {
  static create(options: {
    auth: AuthService;
    httpAuth: HttpAuthService;
    trail: AuditTrailService;
    log: AuditLog;
    pluginId: string;
  }): StoringAuditorService {
    return new StoringAuditorService(options);
  }

  readonly #options: Parameters<typeof StoringAuditorService.create>[0];

  private constructor(
    options: Parameters<typeof StoringAuditorService.create>[0],
  ) {
    this.#options = options;
  }

  async createEvent(
    options: AuditorServiceCreateEventOptions,
  ): Promise<AuditorServiceEvent> {
    const started = Date.now();
    const { trail, log } = this.#options;
    const begun = await this.#begin(options, new Date(started));
    const store = await trail.begin(begun);
    const finish = async (
      outcome: Pick<AuditEvent, 'outcome' | 'error'>,
      meta: JsonObject | undefined,
    ) => {
      const known = { ...options.meta, ...meta };
      const event = valid({
        ...begun,
        ...told(begun.plugin, options.eventId, {
          ...begun.metadata,
          ...known,
        }),
        ...outcome,
        correlationId: correlationOf(known, begun) ?? begun.correlationId,
        durationMs: Math.max(0, Date.now() - started),
      });
      log.write(event);
      await store(event);
    };
    return {
      success: params => finish({ outcome: 'success' }, params?.meta),
      fail: ({ error, meta }) =>
        finish(
          {
            outcome: DENIALS.includes(error.name) ? 'denied' : 'failure',
            error: {
              name: (error.name || 'Error').slice(0, 100),
              message: String(error.message ?? '').slice(0, 2000),
            },
          },
          meta,
        ),
    };
  }

  async #begin(
    options: AuditorServiceCreateEventOptions,
    started: Date,
  ): Promise<AuditEvent> {
    const { request, meta, eventId, severityLevel = 'low' } = options;
    const { pluginId } = this.#options;
    const { actor, invalidCredentials } = await actorOf({
      ...this.#options,
      request,
      meta,
    });
    const id = uuid();
    // The caller says it, so that it is a label and joins nothing.
    const traceId = TRACEPARENT.exec(request?.get('traceparent') ?? '')?.[1];
    const correlationId =
      correlationOf(meta, { severity: severityLevel }) ?? id;
    return valid({
      id,
      occurredAt: started.toISOString(),
      actor,
      plugin: pluginId,
      eventId: eventId.slice(0, 100),
      // What stands if this process does not live to tell the outcome.
      outcome: 'failure',
      severity: severityLevel,
      correlationId,
      operationId: id,
      ...(typeof meta?.parentId === 'string' && {
        parentId: meta.parentId.slice(0, 100),
      }),
      ...told(pluginId, eventId, {
        ...(request && {
          method: request.method,
          path: request.originalUrl?.split('?')[0],
        }),
        ...(traceId && { traceId }),
        ...(invalidCredentials && { invalidCredentials }),
        ...meta,
      }),
      redactions: 0,
      schemaVersion: 1,
    });
  }
}

/**
 * What an event belongs to, as its metadata says: a task belongs together
 * with what it does, but not with each look at it.
 */
function correlationOf(
  meta: JsonObject | undefined,
  { severity }: Pick<AuditEvent, 'severity'>,
): string | undefined {
  const id = meta?.correlationId ?? (severity !== 'low' && meta?.taskId);
  return typeof id === 'string' && id !== '' ? id.slice(0, 100) : undefined;
}

/** What metadata says about an event. */
function told(
  plugin: string,
  eventId: string,
  meta: JsonObject,
): Pick<AuditEvent, 'action' | 'resource' | 'changes' | 'metadata'> {
  const { resource, changes, correlationId, parentId, person, ...rest } = meta;
  const action = actionOf(plugin, eventId, meta);
  const touched = resourceOf(action, meta);
  return {
    action,
    ...(touched && { resource: touched }),
    ...changesOf(changes),
    ...(Object.keys(rest).length > 0 && {
      // As JSON has it: without undefined, dates as text.
      metadata: JSON.parse(JSON.stringify(rest)),
    }),
  };
}

/** An event that is not valid is stored without what is optional, and says so. */
function valid(event: AuditEvent): AuditEvent {
  if (auditEventSchema.safeParse(event).success) {
    return event;
  }
  const { resource, metadata, changes, parentId, ...rest } = event;
  return { ...rest, redactions: event.redactions + 1 };
}
