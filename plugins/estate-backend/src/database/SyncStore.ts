/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Page, SyncReport } from '@steward/backstage-plugin-estate-common';
import { Knex } from 'knex';

/** Which shards a sync reads. */
export interface SyncScope {
  /** Undefined for all; an empty list composes the snapshot only. */
  shardIds?: string[];
}

export interface StoredSync extends SyncReport {
  scope: SyncScope;
  /** Goes on with a sync that was interrupted: what completed since is fresh. */
  resumesSince?: string;
}

export interface EnqueueSyncOptions {
  trigger: SyncReport['trigger'];
  requestedBy?: string;
  scope: SyncScope;
  resumesSince?: string;
}

/** The queue and the history of syncs. */
export interface SyncStore {
  /** Queues a sync; one of the same scope that has not begun yet is returned instead. */
  enqueue(
    options: EnqueueSyncOptions,
  ): Promise<{ id: string; joined: boolean }>;
  /** Begins the oldest queued sync, unless another runs. */
  takeNext(runner: string): Promise<StoredSync | undefined>;
  /** Begins this sync, unless another runs. */
  take(id: string, runner: string): Promise<StoredSync | undefined>;
  /** @throws ConflictError when the sync is no longer this runner's. */
  heartbeat(
    id: string,
    runner: string,
    progress?: SyncReport['progress'],
    transaction?: Knex.Transaction,
  ): Promise<void>;
  finish(
    id: string,
    runner: string,
    end: Pick<SyncReport, 'state' | 'messages' | 'result' | 'progress'>,
  ): Promise<void>;
  /** Marks running syncs without a heartbeat since then as interrupted; queues what goes on with them. */
  interruptStale(before: Date): Promise<StoredSync[]>;
  /** Marks one of our own as interrupted and queues what goes on with it. */
  interrupt(id: string, runner: string): Promise<void>;
  get(id: string): Promise<SyncReport | undefined>;
  running(): Promise<SyncReport | undefined>;
  last(): Promise<SyncReport | undefined>;
  /** The oldest request that has not begun. */
  oldestQueued(): Promise<SyncReport | undefined>;
  isEmpty(): Promise<boolean>;
  /** Newest first. */
  page(options: { limit: number; cursor?: string }): Promise<Page<SyncReport>>;
  /** Forgets finished syncs but for the newest. */
  prune(keep: number): Promise<void>;
}
