/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  PendingRemoval,
  QuarantinedRecord,
  StoredRecord,
} from '@steward/backstage-plugin-estate-common';
import { inBatches, upsertRows } from '@steward/backstage-plugin-portal-node';
import { Knex } from 'knex';
import { QuarantineRow, toQuarantineRow } from './quarantineRows';
import { toRecordRow } from './recordRows';
import { toRemovalRow } from './removalRows';
import { StoredShard, toShardRow } from './shardRows';
import { touchRecords } from './touchRecords';

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

/** Writes what reading shards changed: records, removals, quarantine, state. */
export async function saveShardResults(
  transaction: Knex.Transaction,
  results: ShardResult[],
  now: Date,
): Promise<void> {
  const upserts = results.flatMap(r =>
    r.upserts.map(stored => toRecordRow(stored, r.shard.id)),
  );
  await upsertRows(transaction, 'estate_records', upserts, ['shard_id', 'key']);
  for (const { shard, expired } of results) {
    for (const batch of inBatches(expired)) {
      await transaction('estate_records')
        .where('shard_id', shard.id)
        .whereIn('key', batch)
        .delete();
    }
  }
  if (results.some(r => r.upserts.length > 0 || r.expired.length > 0)) {
    await touchRecords(transaction);
  }
  await saveRemovals(transaction, results);
  await saveQuarantine(transaction, results, now);

  const rows = results.filter(r => !r.forget).map(r => toShardRow(r.shard));
  await upsertRows(transaction, 'estate_shards', rows, ['id']);
  const forgotten = results.filter(r => r.forget).map(r => r.shard.id);
  for (const batch of inBatches(forgotten)) {
    await transaction('estate_shards').whereIn('id', batch).delete();
    await transaction('estate_quarantine').whereIn('shard_id', batch).delete();
  }
}

/** The decision of an operator, made meanwhile, outlives the merge. */
async function saveRemovals(
  transaction: Knex.Transaction,
  results: ShardResult[],
): Promise<void> {
  const stored = await transaction('estate_removals')
    .whereIn(
      'shard_id',
      results.map(r => r.shard.id),
    )
    .select('shard_id', 'key');
  const kept = new Set(
    results.flatMap(r => r.pending.map(p => `${r.shard.id}\n${p.key}`)),
  );
  for (const row of stored) {
    if (!kept.has(`${row.shard_id}\n${row.key}`)) {
      await transaction('estate_removals')
        .where({ shard_id: row.shard_id, key: row.key })
        .delete();
    }
  }
  const candidates = results.flatMap(r => r.pending.map(toRemovalRow));
  for (const batch of inBatches(candidates)) {
    const present = await transaction('estate_records')
      .whereIn(
        'key',
        batch.map(row => row.key),
      )
      .whereNull('vanished_at')
      .select('shard_id', 'key');
    const keys = new Set(present.map(row => `${row.shard_id}\n${row.key}`));
    const rows = batch.filter(row => keys.has(`${row.shard_id}\n${row.key}`));
    if (rows.length > 0) {
      await transaction('estate_removals')
        .insert(rows)
        .onConflict(['shard_id', 'key'])
        .merge([
          'title',
          'times_missed',
          'confirmation',
          'empty_listing',
          'reason',
        ]);
    }
  }
}

async function saveQuarantine(
  transaction: Knex.Transaction,
  results: ShardResult[],
  now: Date,
): Promise<void> {
  const replaced = results.filter(r => r.quarantined);
  const rows = new Map(
    replaced.flatMap(({ shard, quarantined = [] }) =>
      quarantined.map(record => {
        const row = toQuarantineRow(record, shard.id, 'reading', now);
        return [`${row.shard_id}\n${row.key}`, row] as const;
      }),
    ),
  );
  for (const batch of inBatches(replaced.map(r => r.shard.id))) {
    const stored = await transaction<QuarantineRow>('estate_quarantine')
      .whereIn('shard_id', batch)
      .where('stage', 'reading')
      .select('shard_id', 'key');
    for (const { shard_id, key } of stored) {
      if (!rows.has(`${shard_id}\n${key}`)) {
        await transaction('estate_quarantine')
          .where({ shard_id, key, stage: 'reading' })
          .delete();
      }
    }
  }
  for (const batch of inBatches([...rows.values()])) {
    await transaction('estate_quarantine')
      .insert(batch)
      .onConflict(['shard_id', 'key', 'stage'])
      .merge(['kind', 'field', 'value', 'reason', 'fix', 'last_seen_at']);
  }
}
