/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { StoredRecord } from '@steward/backstage-plugin-estate-common';

/** The last known good records. */
export interface RecordStore {
  /** Those of some shards, by shard. */
  ofShards(shardIds: string[]): Promise<Map<string, StoredRecord[]>>;
  /** All records of a kind. */
  ofKind(kind: string): Promise<StoredRecord[]>;
  all(): Promise<StoredRecord[]>;
  /** Live records (no tombstones) by kind. */
  liveCounts(): Promise<Record<string, number>>;
  /** Removes the records of released removals, or leaves tombstones, and forgets the removals. */
  applyReleases(
    releases: { shardId: string; key: string; tombstone?: StoredRecord }[],
  ): Promise<void>;
}
