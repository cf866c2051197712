/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { NotFoundError, stringifyError } from '@backstage/errors';
import { EstateStores } from '../database/EstateStores';
import { EnqueueSyncOptions } from '../database/SyncStore';

/** The task that takes syncs from the queue. */
export const SYNC_TASK_ID = 'estate-sync';

/** Queues syncs and wakes the task that carries them out. */
export class SyncRequests {
  static create(options: {
    stores: EstateStores;
    scheduler: SchedulerService;
    logger: LoggerService;
  }): SyncRequests {
    return new SyncRequests(options);
  }

  readonly #options: Parameters<typeof SyncRequests.create>[0];

  private constructor(options: Parameters<typeof SyncRequests.create>[0]) {
    this.#options = options;
  }

  /**
   * Queues a sync; returns its id, or that of one of the same scope which has
   * not begun yet.
   */
  async request(options: EnqueueSyncOptions): Promise<{ id: string }> {
    const { id } = await this.#options.stores.syncs.enqueue(options);
    this.wake();
    return { id };
  }

  /**
   * Queues a sync of one shard.
   *
   * @throws NotFoundError when there is no such shard.
   */
  async requestShard(
    shardId: string,
    options: Omit<EnqueueSyncOptions, 'scope'>,
  ): Promise<{ id: string }> {
    const shard = await this.#options.stores.shards.get(shardId);
    if (!shard || shard.retired) {
      throw new NotFoundError(
        `shardId "${shardId}" is not a shard of the estate; GET /sync lists them`,
      );
    }
    return this.request({ ...options, scope: { shardIds: [shardId] } });
  }

  /**
   * Queues a sync of all shards of a source.
   *
   * @throws NotFoundError when there is no such source, or none of its shards is known yet.
   */
  async requestSource(
    source: string,
    options: Omit<EnqueueSyncOptions, 'scope'>,
  ): Promise<{ id: string }> {
    const shards = await this.#options.stores.shards.list({ source });
    const shardIds = shards.filter(one => !one.retired).map(({ id }) => id);
    if (shardIds.length === 0) {
      throw new NotFoundError(
        `source "${source}" has no shard in the estate; GET /sync lists the sources`,
      );
    }
    return this.request({ ...options, scope: { shardIds } });
  }

  /** The task looks at the queue by itself; a running one takes it before it ends. */
  wake(): void {
    const { scheduler, logger } = this.#options;
    scheduler.triggerTask(SYNC_TASK_ID).catch(error => {
      logger.debug(`The sync task was not woken: ${stringifyError(error)}`);
    });
  }
}
