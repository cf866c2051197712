/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { SyncReport } from '@steward/backstage-plugin-estate-common';

export interface StoredSync extends SyncReport {
  scope: SyncScope;
  /** Goes on with a sync that was interrupted: what completed since is fresh. */
  resumesSince?: string;
}

/** Which shards a sync reads. */
export interface SyncScope {
  /** Undefined for all; an empty list composes the snapshot only. */
  shardIds?: string[];
}

export interface SyncRow {
  id: string;
  state: SyncReport['state'];
  trigger: SyncReport['trigger'];
  requested_by: string | null;
  scope: string;
  requested_at: string;
  started_at: string | null;
  finished_at: string | null;
  resumes_since: string | null;
  shards_total: number;
  shards_done: number;
  result: string | null;
  messages: string;
}

/** Equal scopes have equal texts. */
export function scopeText(scope: SyncScope): string {
  return JSON.stringify(
    scope.shardIds ? { shardIds: [...new Set(scope.shardIds)].sort() } : {},
  );
}

export function fromSyncRow(row: SyncRow): SyncReport {
  const { shardIds }: SyncScope = JSON.parse(row.scope);
  return {
    id: row.id,
    state: row.state,
    trigger: row.trigger,
    requestedBy: row.requested_by ?? undefined,
    shardId: shardIds?.length === 1 ? shardIds[0] : undefined,
    requestedAt: row.requested_at,
    startedAt: row.started_at ?? undefined,
    finishedAt: row.finished_at ?? undefined,
    progress: { shardsTotal: row.shards_total, shardsDone: row.shards_done },
    result: row.result ? JSON.parse(row.result) : undefined,
    messages: JSON.parse(row.messages),
  };
}

export function toStoredSync(row: SyncRow): StoredSync {
  return {
    ...fromSyncRow(row),
    scope: JSON.parse(row.scope),
    resumesSince: row.resumes_since ?? undefined,
  };
}
