/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Page,
  PendingRemoval,
  QuarantinedRecord,
  ShardStatus,
  StoredRecord,
} from '@steward/backstage-plugin-estate-common';
import { Knex } from 'knex';

/** A shard's state without what other tables count. */
export interface StoredShard extends Omit<ShardStatus, 'heldBackCount'> {
  /** No source lists it any more. */
  retired: boolean;
}

/** What reading a shard changed; stored as a whole or not at all. */
export interface ShardResult {
  shard: StoredShard;
  upserts: StoredRecord[];
  /** Keys of records to delete. */
  expired: string[];
  pending: PendingRemoval[];
  /** Replaces the shard's quarantine; undefined keeps it. */
  quarantined?: QuarantinedRecord[];
  /** A retired shard without records is forgotten. */
  forget?: boolean;
}

export interface ShardFilter {
  outcome?: string;
  source?: string;
  q?: string;
  limit: number;
  cursor?: string;
}

export interface ShardCounts {
  total: number;
  complete: number;
  neverComplete: number;
  oldestCompleteAt?: string;
  byOutcome: Record<string, number>;
}

/** The shards with their last result. */
export interface ShardStore {
  /** All shards of a source, or some by id. */
  list(filter: { source?: string; ids?: string[] }): Promise<StoredShard[]>;
  sources(): Promise<string[]>;
  get(id: string): Promise<StoredShard | undefined>;
  /** Worst first. */
  page(filter: ShardFilter): Promise<Page<ShardStatus>>;
  /** Each result whole; all of them in one transaction, which `fence` may refuse. */
  saveResults(
    results: ShardResult[],
    fence: (transaction: Knex.Transaction) => Promise<void>,
    now: Date,
  ): Promise<void>;
  counts(): Promise<ShardCounts>;
  /** Shards that are not complete, by account, and those without an account under ''. */
  staleByAccount(): Promise<Map<string, number>>;
  /** Regions that an account's shards are in. */
  regionsByAccount(): Promise<Map<string, string[]>>;
}
