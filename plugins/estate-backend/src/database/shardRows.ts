/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ShardOutcome,
  ShardStatus,
} from '@steward/backstage-plugin-estate-common';

/** A shard's state without what other tables count. */
export interface StoredShard extends Omit<ShardStatus, 'heldBackCount'> {
  /** No source lists it any more. */
  retired: boolean;
}

export interface ShardRow {
  id: string;
  source: string;
  account_id: string | null;
  region: string | null;
  outcome: string | null;
  problem: string | null;
  last_attempt_at: string | null;
  last_complete_at: string | null;
  duration_ms: number | null;
  spending: string;
  record_count: number;
  quarantined_count: number;
  facts: string;
  next_due_at: string | null;
  severity: number;
  retired: boolean | number;
}

const SEVERITIES: Record<ShardOutcome, number> = {
  denied: 0,
  gone: 1,
  partial: 2,
  throttled: 3,
  complete: 9,
};
const SEVERITY_NEVER_READ = 4;
const SEVERITY_QUARANTINED = 5;

export function toShardRow(shard: StoredShard): ShardRow {
  return {
    id: shard.id,
    source: shard.source,
    account_id: shard.accountId ?? null,
    region: shard.region ?? null,
    outcome: shard.outcome ?? null,
    problem: shard.problem ? JSON.stringify(shard.problem) : null,
    last_attempt_at: shard.lastAttemptAt ?? null,
    last_complete_at: shard.lastCompleteAt ?? null,
    duration_ms: shard.durationMs ?? null,
    spending: JSON.stringify(shard.spending),
    record_count: shard.recordCount,
    quarantined_count: shard.quarantinedCount,
    facts: JSON.stringify(shard.facts),
    next_due_at: shard.nextDueAt ?? null,
    severity: severityOf(shard),
    retired: shard.retired,
  };
}

export function fromShardRow(row: ShardRow): StoredShard {
  return {
    id: row.id,
    source: row.source,
    accountId: row.account_id ?? undefined,
    region: row.region ?? undefined,
    outcome: (row.outcome as ShardOutcome | null) ?? undefined,
    problem: row.problem ? JSON.parse(row.problem) : undefined,
    lastAttemptAt: row.last_attempt_at ?? undefined,
    lastCompleteAt: row.last_complete_at ?? undefined,
    durationMs: row.duration_ms ?? undefined,
    spending: JSON.parse(row.spending),
    recordCount: row.record_count,
    quarantinedCount: row.quarantined_count,
    facts: JSON.parse(row.facts),
    nextDueAt: row.next_due_at ?? undefined,
    retired: Boolean(row.retired),
  };
}

function severityOf(shard: StoredShard): number {
  if (!shard.outcome) {
    return SEVERITY_NEVER_READ;
  }
  return shard.outcome === 'complete' && shard.quarantinedCount > 0
    ? SEVERITY_QUARANTINED
    : SEVERITIES[shard.outcome];
}
