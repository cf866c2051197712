/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { IngestAnswer } from '@steward/backstage-plugin-audit-trail-common';
import { Outbox } from './Outbox';

const EVENTS_AT_ONCE = 200;
const LENGTH_AT_ONCE = 2_000_000;
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 5_000;
const TICK_MS = 30_000;

/** Hands a batch to the audit trail. It throws unless all of it is stored or refused. */
export type Ingest = (events: JsonObject[]) => Promise<IngestAnswer>;

/** Sends what is in the outbox until the audit trail has it. */
export class OutboxDrainer {
  static create(options: {
    outbox: Outbox;
    ingest: Ingest;
    logger: LoggerService;
  }): OutboxDrainer {
    return new OutboxDrainer(options);
  }

  readonly #outbox: Outbox;
  readonly #ingest: Ingest;
  readonly #logger: LoggerService;
  #running: Promise<void> | undefined;
  #again = false;
  #retry: NodeJS.Timeout | undefined;
  #tick: NodeJS.Timeout | undefined;
  #failures = 0;

  private constructor(options: Parameters<typeof OutboxDrainer.create>[0]) {
    this.#outbox = options.outbox;
    this.#ingest = options.ingest;
    this.#logger = options.logger;
  }

  /** Sends what an earlier process left, and looks after leases from now on. */
  start(): void {
    this.#tick ??= setInterval(() => this.#onTick(), TICK_MS).unref();
    this.#onTick();
  }

  /** Stops; tries once more to send what is there. */
  async stop(): Promise<void> {
    clearInterval(this.#tick);
    clearTimeout(this.#retry);
    this.#retry = undefined;
    await this.drain();
    clearTimeout(this.#retry);
  }

  /** Something new is in the outbox. While sending fails, the next retry takes it along. */
  notify(): void {
    if (!this.#retry) {
      void this.drain();
    }
  }

  /** Resolves when what was there is sent, or when that failed and is to be retried. */
  drain(): Promise<void> {
    if (this.#running) {
      this.#again = true;
      return this.#running;
    }
    this.#running = this.#run().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #run(): Promise<void> {
    try {
      do {
        this.#again = false;
        while (await this.#sendBatch()) {
          this.#failures = 0;
        }
      } while (this.#again);
    } catch (error) {
      this.#failed(error);
    }
  }

  async #sendBatch(): Promise<boolean> {
    const rows = await this.#outbox.next(EVENTS_AT_ONCE);
    let length = 0;
    const batch = rows.filter((row, index) => {
      length += row.event.length;
      return index === 0 || length <= LENGTH_AT_ONCE;
    });
    if (batch.length === 0) {
      return false;
    }
    const { refused } = await this.#ingest(
      batch.map(row => JSON.parse(row.event)),
    );
    for (const { id, reason } of refused) {
      this.#logger.error(`The audit trail refused event ${id}: ${reason}`);
      await this.#outbox.refuse(id, reason);
    }
    const bad = new Set(refused.map(one => one.id));
    await this.#outbox.remove(
      batch.map(row => row.id).filter(id => !bad.has(id)),
    );
    return true;
  }

  #failed(error: unknown): void {
    if (this.#failures === 0) {
      this.#logger.warn(
        `Audit events wait in the outbox until the audit trail takes them. Is @steward/backstage-plugin-audit-trail-backend installed? ${stringifyError(
          error,
        )}`,
      );
    }
    const delay = Math.min(FIRST_RETRY_MS * 2 ** this.#failures, LAST_RETRY_MS);
    this.#failures += 1;
    this.#retry = setTimeout(() => {
      this.#retry = undefined;
      void this.drain();
    }, delay).unref();
  }

  #onTick(): void {
    this.#outbox.renewLeases().then(
      () => this.notify(),
      error =>
        this.#logger.warn(
          `Leases of audit events could not be renewed: ${stringifyError(
            error,
          )}`,
        ),
    );
  }
}
