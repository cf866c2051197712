/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Page,
  QuarantineItem,
  QuarantinedRecord,
} from '@steward/backstage-plugin-estate-common';
import {
  decodeCursor,
  inBatches,
  PluginDatabase,
  toPage,
} from '@steward/backstage-plugin-portal-node';
import { AccountCriteria } from '../access/AccountCondition';
import {
  fromQuarantineRow,
  QuarantineRow,
  toQuarantineRow,
} from './quarantineRows';
import { whereShardVisible } from './whereAccountVisible';

/**
 * Keeps quarantined records in `estate_quarantine`. `visible` says of which
 * accounts somebody may see them.
 */
export class QuarantineStore {
  readonly #database: PluginDatabase;

  constructor(database: PluginDatabase) {
    this.#database = database;
  }

  /** Longest there first. */
  async page(options: {
    limit: number;
    cursor?: string;
    visible?: AccountCriteria;
  }): Promise<Page<QuarantineItem>> {
    const knex = await this.#database.get();
    const position = decodeCursor(options.cursor, 3);
    const rows = await knex<QuarantineRow>('estate_quarantine')
      .modify(query => {
        if (position) {
          query.whereRaw(
            '(first_seen_at, shard_id, key) > (?, ?, ?)',
            position,
          );
        }
        whereShardVisible(query, 'shard_id', options.visible);
      })
      .orderBy(['first_seen_at', 'shard_id', 'key'])
      .limit(options.limit + 1)
      .select('*');
    return toPage(rows, options.limit, fromQuarantineRow, row => [
      row.first_seen_at,
      row.shard_id,
      row.key,
    ]);
  }

  async count(visible?: AccountCriteria): Promise<number> {
    const knex = await this.#database.get();
    const [row] = await knex('estate_quarantine')
      .modify(query => whereShardVisible(query, 'shard_id', visible))
      .count({ count: '*' });
    return Number(row.count);
  }

  /** Replaces what composing set aside. */
  async replaceComposed(
    quarantined: (QuarantinedRecord & { shardId: string })[],
    now: Date,
  ): Promise<void> {
    const knex = await this.#database.get();
    const rows = quarantined.map(record =>
      toQuarantineRow(record, record.shardId, 'composition', now),
    );
    const current = new Set(rows.map(row => `${row.shard_id}\n${row.key}`));
    await knex.transaction(async transaction => {
      const stored = await transaction<QuarantineRow>('estate_quarantine')
        .where('stage', 'composition')
        .select('shard_id', 'key');
      for (const { shard_id, key } of stored) {
        if (!current.has(`${shard_id}\n${key}`)) {
          await transaction('estate_quarantine')
            .where({ shard_id, key, stage: 'composition' })
            .delete();
        }
      }
      for (const batch of inBatches(rows)) {
        await transaction('estate_quarantine')
          .insert(batch)
          .onConflict(['shard_id', 'key', 'stage'])
          .merge(['kind', 'field', 'value', 'reason', 'fix', 'last_seen_at']);
      }
    });
  }
}
