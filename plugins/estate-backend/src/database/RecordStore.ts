/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { StoredRecord } from '@steward/backstage-plugin-estate-common';
import {
  inBatches,
  PluginDatabase,
} from '@steward/backstage-plugin-portal-node';
import { fromRecordRow, RecordRow, toRecordRow } from './recordRows';
import { touchRecords } from './touchRecords';

const PAGE_SIZE = 5_000;

/** Keeps records in `estate_records`. */
export class RecordStore {
  readonly #database: PluginDatabase;

  constructor(database: PluginDatabase) {
    this.#database = database;
  }

  /** Those of some shards, by shard. */
  async ofShards(shardIds: string[]): Promise<Map<string, StoredRecord[]>> {
    const knex = await this.#database.get();
    const records = new Map<string, StoredRecord[]>();
    for (const batch of inBatches(shardIds)) {
      const rows = await knex<RecordRow>('estate_records')
        .whereIn('shard_id', batch)
        .select('*');
      for (const row of rows) {
        const list = records.get(row.shard_id) ?? [];
        list.push(fromRecordRow(row));
        records.set(row.shard_id, list);
      }
    }
    return records;
  }

  /** All records of a kind. */
  async ofKind(kind: string): Promise<StoredRecord[]> {
    const knex = await this.#database.get();
    const rows = await knex<RecordRow>('estate_records')
      .where('kind', kind)
      .select('*');
    return rows.map(fromRecordRow);
  }

  async all(): Promise<StoredRecord[]> {
    const knex = await this.#database.get();
    const records: StoredRecord[] = [];
    let last: RecordRow | undefined;
    do {
      const after = last;
      const rows: RecordRow[] = await knex<RecordRow>('estate_records')
        .modify(query => {
          if (after) {
            query.whereRaw('(shard_id, key) > (?, ?)', [
              after.shard_id,
              after.key,
            ]);
          }
        })
        .orderBy(['shard_id', 'key'])
        .limit(PAGE_SIZE)
        .select('*');
      for (const row of rows) {
        records.push(fromRecordRow(row));
      }
      last = rows.length === PAGE_SIZE ? rows[rows.length - 1] : undefined;
    } while (last);
    return records;
  }

  /** Live records (no tombstones) by kind. */
  async liveCounts(): Promise<Record<string, number>> {
    const knex = await this.#database.get();
    const rows: { kind: string; count: number | string }[] = await knex(
      'estate_records',
    )
      .whereNull('vanished_at')
      .groupBy('kind')
      .select('kind')
      .count({ count: '*' });
    return Object.fromEntries(rows.map(row => [row.kind, Number(row.count)]));
  }

  /** Removes the records of released removals, or leaves tombstones, and forgets the removals. */
  async applyReleases(
    releases: { shardId: string; key: string; tombstone?: StoredRecord }[],
  ): Promise<void> {
    const knex = await this.#database.get();
    await knex.transaction(async transaction => {
      for (const { shardId, key, tombstone } of releases) {
        const at = { shard_id: shardId, key };
        if (tombstone) {
          await transaction('estate_records')
            .where(at)
            .update(toRecordRow(tombstone, shardId));
        } else {
          await transaction('estate_records').where(at).delete();
        }
        await transaction('estate_removals').where(at).delete();
      }
      await touchRecords(transaction);
      for (const batch of inBatches([
        ...new Set(releases.map(release => release.shardId)),
      ])) {
        await transaction('estate_shards')
          .whereIn('id', batch)
          .update({
            record_count: transaction('estate_records')
              .count('*')
              .whereNull('vanished_at')
              .where('shard_id', transaction.ref('estate_shards.id')),
          });
      }
    });
  }
}
