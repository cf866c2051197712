/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import {
  AuditQuery,
  parseQuery,
} from '@steward/backstage-plugin-audit-trail-common';
import { AuditSink } from '@steward/backstage-plugin-audit-trail-node';
import { scrubText } from '@steward/backstage-plugin-portal-node';
import { randomUUID } from 'crypto';
import { ChainStore } from '../database/ChainStore';
import { EventStore } from '../database/EventStore';
import { SinkPosition, SinkStore } from '../database/SinkStore';

const BATCH_SIZE = 500;
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 300_000;
const MAX_ERROR = 500;

/**
 * Delivers the chain to one sink, from where it is: by one process at a time,
 * each record at least once, the cursor moving after the delivery.
 */
export class SinkRunner {
  static create(options: {
    sink: AuditSink;
    chain: Pick<ChainStore, 'head'>;
    events: Pick<EventStore, 'following'>;
    sinks: SinkStore;
    logger: LoggerService;
  }): SinkRunner {
    return new SinkRunner(options);
  }

  readonly #options: Parameters<typeof SinkRunner.create>[0];
  readonly #query: AuditQuery;
  readonly #lease = randomUUID();
  #running: Promise<void> | undefined;
  #stopped = false;

  private constructor(options: Parameters<typeof SinkRunner.create>[0]) {
    this.#options = options;
    this.#query = parseQuery(options.sink.query ?? '');
  }

  get sink(): AuditSink {
    return this.#options.sink;
  }

  /** Delivers what there is. Never throws: what fails is kept with the cursor. */
  run(): Promise<void> {
    this.#running ??= this.#run()
      .catch(error =>
        this.#options.logger.warn(
          `Sink ${this.sink.id} could not be served: ${stringifyError(error)}`,
        ),
      )
      .finally(() => {
        this.#running = undefined;
      });
    return this.#running;
  }

  /** Ends after the batch that is on its way, and lets others go on. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#running;
    await this.#options.sinks.release(this.sink.id, this.#lease);
  }

  async #run(): Promise<void> {
    const { chain, sinks } = this.#options;
    while (!this.#stopped) {
      const position = await sinks.take(this.sink.id, this.#lease);
      if (!position) {
        return;
      }
      const { seq: toSeq } = await chain.head();
      if (toSeq <= position.cursorSeq) {
        return;
      }
      if (!(await this.#deliver(position, toSeq))) {
        return;
      }
    }
  }

  /** One batch; whether it makes sense to go on. */
  async #deliver(position: SinkPosition, toSeq: number): Promise<boolean> {
    const { events, sinks, sink } = this.#options;
    const limit = sink.batchSize ?? BATCH_SIZE;
    const records = await events.following({
      query: this.#query,
      afterSeq: position.cursorSeq,
      toSeq,
      limit,
    });
    if (records.length > 0) {
      try {
        await sink.deliver(records);
      } catch (error) {
        await this.#failed(position, error);
        return false;
      }
    }
    const cursorSeq =
      records.length < limit ? toSeq : records[records.length - 1].seq;
    return sinks.moveTo(sink.id, this.#lease, cursorSeq, records.length > 0);
  }

  async #failed(position: SinkPosition, error: unknown): Promise<void> {
    const { sinks, sink, logger } = this.#options;
    const failures = position.failures + 1;
    const retryMs = Math.min(
      FIRST_RETRY_MS * 2 ** position.failures,
      LAST_RETRY_MS,
    );
    const { text } = scrubText(stringifyError(error));
    if (failures === 1) {
      logger.warn(
        `Sink ${sink.id} (${sink.target}) took nothing after record ${position.cursorSeq}, and is tried again: ${text}`,
      );
    }
    await sinks.fail(sink.id, this.#lease, {
      failures,
      retryMs,
      error: text.slice(0, MAX_ERROR),
    });
  }
}
