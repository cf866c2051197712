/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EstateRecord, recordKey } from '../records';
import { StoredRecord } from '../removals';
import {
  PendingRemoval,
  QuarantinedRecord,
  ShardOutcome,
  ShardProblem,
} from '../api.generated';
import { recordTitle } from './recordTitle';

/** @public */
export interface MergeShardOptions {
  shardId: string;
  /** What the shard held until now, tombstones included. */
  previous: StoredRecord[];
  /** The shard's pending removals until now. */
  pending: PendingRemoval[];
  reading: {
    outcome: ShardOutcome;
    records: EstateRecord[];
    quarantined: Pick<QuarantinedRecord, 'key'>[];
    problem?: ShardProblem;
  };
  /** Answers of the source about missing records, by record key. */
  confirmations?: Map<string, 'gone' | 'present' | 'unknown'>;
  tombstoneDays: number;
  now: Date;
}

/** @public */
export interface MergedShard {
  outcome: ShardOutcome;
  problem?: ShardProblem;
  /** New, changed and returned records. */
  upserts: StoredRecord[];
  /** Keys of tombstones whose days are over. */
  expired: string[];
  /** Replaces the shard's pending removals; to be judged by {@link decideRemovals}. */
  pending: PendingRemoval[];
}

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Previous records that a complete reading lacks: those a source may be asked
 * to confirm. Empty for every other outcome.
 *
 * @public
 */
export function missingRecords(
  previous: StoredRecord[],
  reading: MergeShardOptions['reading'],
): EstateRecord[] {
  if (reading.outcome !== 'complete') {
    return [];
  }
  const seen = seenKeys(reading);
  return previous
    .filter(stored => !stored.vanishedAt && !seen.has(recordKey(stored.record)))
    .map(stored => stored.record);
}

/**
 * Merges what a shard's listing gave into what it gave before. Whatever was
 * read is taken over; only a complete listing can make a record a candidate
 * for removal, and none is removed here. A listing that lacks a record which
 * the source still knows is not complete, whatever it claims.
 *
 * @public
 */
export function mergeShard(options: MergeShardOptions): MergedShard {
  const { shardId, previous, reading, now } = options;
  const before = new Map(previous.map(s => [recordKey(s.record), s]));
  const seen = seenKeys(reading);

  const upserts = reading.records
    .filter(record => differs(before.get(recordKey(record)), record))
    .map(record => ({ record, shardId }));

  const missing = missingRecords(previous, reading);
  const contradicted = missing.filter(
    record => options.confirmations?.get(recordKey(record)) === 'present',
  );
  const stillPending = options.pending.filter(p => !seen.has(p.key));

  if (reading.outcome !== 'complete' || contradicted.length > 0) {
    return {
      outcome: contradicted.length > 0 ? 'partial' : reading.outcome,
      problem:
        contradicted.length > 0
          ? truncatedListing(contradicted, reading.records.length)
          : reading.problem,
      upserts,
      expired: [],
      pending: stillPending,
    };
  }

  const known = new Map(stillPending.map(p => [p.key, p]));
  return {
    outcome: 'complete',
    problem: reading.problem,
    upserts,
    expired: previous
      .filter(s => !seen.has(recordKey(s.record)) && isExpired(s, options))
      .map(s => recordKey(s.record)),
    pending: missing.map(record => {
      const key = recordKey(record);
      const confirmation = options.confirmations?.get(key);
      const earlier = known.get(key);
      return {
        key,
        kind: record.kind,
        title: recordTitle(record),
        shardId,
        firstMissedAt: earlier?.firstMissedAt ?? now.toISOString(),
        timesMissed: (earlier?.timesMissed ?? 0) + 1,
        confirmation: confirmation === 'present' ? undefined : confirmation,
        emptyListing: seen.size === 0,
        reason: earlier?.reason ?? '',
        decision: earlier?.decision,
        decidedBy: earlier?.decidedBy,
      };
    }),
  };
}

function seenKeys(reading: MergeShardOptions['reading']): Set<string> {
  return new Set([
    ...reading.records.map(recordKey),
    ...reading.quarantined.map(q => q.key),
  ]);
}

function differs(before: StoredRecord | undefined, now: EstateRecord): boolean {
  return (
    !before ||
    before.vanishedAt !== undefined ||
    stableText(before.record) !== stableText(now)
  );
}

/** JSON with sorted keys and without undefined members. */
function stableText(value: unknown): string {
  return JSON.stringify(value, (_key, member) =>
    member && typeof member === 'object' && !Array.isArray(member)
      ? Object.fromEntries(
          Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : member,
  );
}

function isExpired(stored: StoredRecord, options: MergeShardOptions): boolean {
  return (
    stored.vanishedAt !== undefined &&
    options.now.getTime() - Date.parse(stored.vanishedAt) >=
      options.tombstoneDays * DAY_MS
  );
}

function truncatedListing(
  contradicted: EstateRecord[],
  listed: number,
): ShardProblem {
  const [first] = contradicted;
  const more =
    contradicted.length > 1 ? ` and ${contradicted.length - 1} more` : '';
  return {
    code: 'TruncatedListing',
    message: `The listing ended after ${listed} without ${recordTitle(
      first,
    )} (${
      first.id
    })${more}, which AWS still knows when asked for it. Nothing is removed.`,
    fix: 'Usually a passing fault: the next sync tries again. If it stays, check what the listing role may see.',
  };
}
