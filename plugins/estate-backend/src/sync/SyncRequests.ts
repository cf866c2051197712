/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NotFoundError } from '@backstage/errors';
import { Jobs } from '@steward/backstage-plugin-portal-node';
import { AccountCriteria } from '../access/AccountCondition';
import { EstateStores } from '../database/EstateStores';
import { EnqueueSyncOptions } from '../database/SyncStore';
import { SYNC_JOB } from './SyncRunner';

export interface SyncRequestsOptions {
  stores: EstateStores;
  jobs: Pick<Jobs, 'now'>;
}

/** Queues syncs and wakes the job that carries them out. */
export class SyncRequests {
  readonly #options: SyncRequestsOptions;

  constructor(options: SyncRequestsOptions) {
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
   * Queues a sync of one shard, of an account that somebody may see.
   *
   * @throws NotFoundError when there is no such shard.
   */
  async requestShard(
    shardId: string,
    {
      visible,
      ...options
    }: Omit<EnqueueSyncOptions, 'scope'> & { visible?: AccountCriteria },
  ): Promise<{ id: string }> {
    const shard = await this.#options.stores.shards.get(shardId, visible);
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

  /** Looks at the queue now; a replica that syncs already looks again before it ends. */
  wake(): void {
    this.#options.jobs.now(SYNC_JOB.name);
  }
}
