/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { isError, stringifyError, toError } from '@backstage/errors';
import { randomUUID } from 'crypto';
import { EstateStores } from '../database/EstateStores';
import { StoredSync } from '../database/SyncStore';
import { SyncEngine } from './SyncEngine';
import { SyncObserver } from './SyncObserver';
import { SyncTally } from './SyncTally';

const HEARTBEAT_MS = 5_000;
const STALE_AFTER_MS = 60_000;
const SYNCS_KEPT = 1_000;

/**
 * Takes syncs from the queue and carries them out, one at a time in the whole
 * deployment: a unique index lets only one run, and each write is fenced by
 * the heartbeat of its sync.
 */
export class SyncRunner {
  static create(options: {
    stores: EstateStores;
    engine: SyncEngine;
    observer: SyncObserver;
    logger: LoggerService;
    clock: () => Date;
    heartbeatMs?: number;
  }): SyncRunner {
    return new SyncRunner(options);
  }

  readonly #options: Parameters<typeof SyncRunner.create>[0];
  readonly #runner = randomUUID();

  private constructor(options: Parameters<typeof SyncRunner.create>[0]) {
    this.#options = options;
  }

  /** Carries out all that is queued; returns when the queue is empty or another replica is at it. */
  async runQueued(signal: AbortSignal): Promise<void> {
    await this.interruptStale();
    while (!signal.aborted) {
      const sync = await this.#options.stores.syncs.takeNext(this.#runner);
      if (!sync) {
        return;
      }
      await this.#execute(sync, signal);
    }
  }

  /** Carries out one queued sync now, if nothing else runs. */
  async runNow(id: string, signal: AbortSignal): Promise<boolean> {
    const sync = await this.#options.stores.syncs.take(id, this.#runner);
    if (sync) {
      await this.#execute(sync, signal);
    }
    return sync !== undefined;
  }

  /** Syncs whose process is gone are marked, and their successors queued. */
  async interruptStale(): Promise<boolean> {
    const { stores, clock, logger } = this.#options;
    const interrupted = await stores.syncs.interruptStale(
      new Date(clock().getTime() - STALE_AFTER_MS),
    );
    for (const { id, startedAt } of interrupted) {
      logger.warn(
        `Sync ${id}, begun ${startedAt}, was interrupted; its successor goes on with it`,
      );
    }
    return interrupted.length > 0;
  }

  async #execute(sync: StoredSync, signal: AbortSignal): Promise<void> {
    const { stores, engine, observer, logger } = this.#options;
    const controller = new AbortController();
    const tally = SyncTally.create();
    const stopHeartbeat = this.#beat(sync.id, tally, controller);
    const either = AbortSignal.any([signal, controller.signal]);
    logger.info(`Sync ${sync.id} begins (${sync.trigger})`);
    try {
      await observer.syncStarted(sync);
      const result = await engine.run({
        sync,
        tally,
        signal: either,
        fence: transaction =>
          stores.syncs.heartbeat(
            sync.id,
            this.#runner,
            tally.progress,
            transaction,
          ),
      });
      await this.#finish(sync, tally, { state: 'done', result });
    } catch (error) {
      if (either.aborted) {
        logger.warn(`Sync ${sync.id} stops: ${stringifyError(error)}`);
        await stores.syncs.interrupt(sync.id, this.#runner);
      } else {
        logger.error(`Sync ${sync.id} failed`, toError(error));
        tally.say(isError(error) ? error.message : stringifyError(error));
        await this.#finish(sync, tally, {
          state: 'failed',
          error: toError(error),
        });
      }
    } finally {
      stopHeartbeat();
    }
  }

  async #finish(
    sync: StoredSync,
    tally: SyncTally,
    end: Pick<
      Parameters<SyncObserver['syncEnded']>[1],
      'state' | 'result' | 'error'
    >,
  ): Promise<void> {
    const { stores, observer, logger } = this.#options;
    const { progress } = tally;
    const messages = tally.messages();
    await stores.syncs.finish(sync.id, this.#runner, {
      state: end.state,
      result: end.result,
      messages,
      progress,
    });
    await stores.syncs.prune(SYNCS_KEPT);
    const counts = await stores.shards.counts();
    await observer.syncEnded(sync, { ...end, messages }, counts);
    for (const message of messages) {
      logger.warn(message);
    }
    logger.info(
      `Sync ${sync.id} is ${end.state}: ${JSON.stringify(end.result ?? {})}`,
    );
  }

  #beat(id: string, tally: SyncTally, controller: AbortController): () => void {
    const { stores, logger, heartbeatMs = HEARTBEAT_MS } = this.#options;
    const timer = setInterval(() => {
      stores.syncs.heartbeat(id, this.#runner, tally.progress).catch(error => {
        if (error.name === 'ConflictError') {
          controller.abort(error);
        } else {
          logger.warn(`Heartbeat of sync ${id}: ${stringifyError(error)}`);
        }
      });
    }, heartbeatMs);
    timer.unref();
    return () => clearInterval(timer);
  }
}
