/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { isError, stringifyError, toError } from '@backstage/errors';
import { Turn, Turns } from '@steward/backstage-plugin-portal-node';
import { EstateStores } from '../database/EstateStores';
import { StoredSync } from '../database/syncRows';
import { SyncEngine } from './SyncEngine';
import { SyncObserver } from './SyncObserver';
import { SyncTally } from './SyncTally';

/** The turn whose holder syncs, and how often it is due. */
export const SYNC_JOB = { name: 'sync', every: { seconds: 2 } };

const SYNCS_KEPT = 1_000;

export interface SyncRunnerOptions {
  stores: EstateStores;
  engine: SyncEngine;
  observer: SyncObserver;
  turns: Turns;
  logger: LoggerService;
}

/**
 * Takes syncs from the queue and carries them out, one at a time in the whole
 * deployment: by the replica that holds the turn, which fences each write.
 */
export class SyncRunner {
  readonly #options: SyncRunnerOptions;

  constructor(options: SyncRunnerOptions) {
    this.#options = options;
  }

  /** Carries out everything that is queued. */
  async runQueued(turn: Turn): Promise<void> {
    await this.#interruptLeftOver();
    while (!turn.signal.aborted) {
      const sync = await this.#options.stores.syncs.takeNext();
      if (!sync) {
        return;
      }
      await this.#execute(sync, turn);
    }
  }

  /**
   * Carries out one queued sync now.
   *
   * @returns false when another sync runs; this one then waits in the queue.
   */
  async runNow(id: string): Promise<boolean> {
    return this.#options.turns.take(SYNC_JOB.name, {
      everyMs: 0,
      early: true,
      work: async turn => {
        await this.#interruptLeftOver();
        const sync = await this.#options.stores.syncs.take(id);
        if (sync) {
          await this.#execute(sync, turn);
        }
      },
    });
  }

  /** Whoever holds the turn is alone: a sync that still runs was left by a process that is gone. */
  async #interruptLeftOver(): Promise<void> {
    const { stores, logger } = this.#options;
    for (const { id, startedAt } of await stores.syncs.interruptRunning()) {
      logger.warn(
        `Sync ${id}, started ${startedAt}, was interrupted; its successor continues it`,
      );
    }
  }

  async #execute(sync: StoredSync, turn: Turn): Promise<void> {
    const { stores, engine, observer, logger } = this.#options;
    const tally = SyncTally.create();
    logger.info(`Sync ${sync.id} starts (${sync.trigger})`);
    try {
      await observer.syncStarted(sync);
      const result = await engine.run({
        sync,
        tally,
        signal: turn.signal,
        fence: async transaction => {
          await turn.fence(transaction);
          await stores.syncs.saveProgress(sync.id, tally.progress, transaction);
        },
      });
      await this.#finish(sync, tally, { state: 'done', result });
    } catch (error) {
      if (turn.signal.aborted) {
        logger.warn(`Sync ${sync.id} stops: ${stringifyError(error)}`);
        await stores.syncs.interrupt(sync.id);
      } else {
        logger.error(`Sync ${sync.id} failed`, toError(error));
        tally.say(isError(error) ? error.message : stringifyError(error));
        await this.#finish(sync, tally, {
          state: 'failed',
          error: toError(error),
        });
      }
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
    await stores.syncs.finish(sync.id, {
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
}
