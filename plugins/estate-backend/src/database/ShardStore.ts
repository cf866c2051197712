/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Page, ShardStatus } from '@steward/backstage-plugin-estate-common';
import {
  decodeCursor,
  inBatches,
  isInt32,
  PluginDatabase,
  toPage,
} from '@steward/backstage-plugin-portal-node';
import { Knex } from 'knex';
import { AccountCriteria } from '../access/AccountCondition';
import { containsPattern } from './likePattern';
import { saveShardResults, ShardResult } from './saveShardResults';
import { fromShardRow, ShardRow, StoredShard } from './shardRows';
import { whereShardVisible } from './whereAccountVisible';

export interface ShardFilter {
  outcome?: string;
  source?: string;
  q?: string;
  /** Only shards of accounts that somebody may see; undefined for all. */
  visible?: AccountCriteria;
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

/** Keeps shards in `estate_shards`. */
export class ShardStore {
  readonly #database: PluginDatabase;

  constructor(database: PluginDatabase) {
    this.#database = database;
  }

  /** All shards of a source, or some by id. */
  async list(filter: {
    source?: string;
    ids?: string[];
  }): Promise<StoredShard[]> {
    const knex = await this.#database.get();
    const query = () =>
      knex<ShardRow>('estate_shards').modify(builder => {
        if (filter.source !== undefined) {
          builder.where('source', filter.source);
        }
      });
    if (!filter.ids) {
      return (await query().select('*')).map(fromShardRow);
    }
    const shards: StoredShard[] = [];
    for (const batch of inBatches(filter.ids)) {
      const rows = await query().whereIn('id', batch).select('*');
      shards.push(...rows.map(fromShardRow));
    }
    return shards;
  }

  async sources(): Promise<string[]> {
    const knex = await this.#database.get();
    const rows = await knex<ShardRow>('estate_shards').distinct('source');
    return rows.map(row => row.source);
  }

  async get(
    id: string,
    visible?: AccountCriteria,
  ): Promise<StoredShard | undefined> {
    const knex = await this.#database.get();
    const row = await knex<ShardRow>('estate_shards')
      .where({ id })
      .modify(query => whereShardVisible(query, 'id', visible))
      .first();
    return row && fromShardRow(row);
  }

  /** Worst first. */
  async page(filter: ShardFilter): Promise<Page<ShardStatus>> {
    const knex = await this.#database.get();
    const position = decodeCursor(filter.cursor, 2, ([first]) =>
      isInt32(first),
    );
    const rows: ShardRow[] = await knex('estate_shards')
      .modify(query => {
        if (filter.outcome === 'never') {
          query.whereNull('outcome');
        } else if (filter.outcome !== undefined) {
          query.where('outcome', filter.outcome);
        }
        if (filter.source !== undefined) {
          query.where('source', filter.source);
        }
        if (filter.q) {
          query.whereRaw(`lower(id) like ? escape '\\'`, [
            containsPattern(filter.q),
          ]);
        }
        if (position) {
          query.whereRaw('(severity, id) > (?, ?)', position);
        }
        whereShardVisible(query, 'id', filter.visible);
      })
      .orderBy([{ column: 'severity' }, { column: 'id' }])
      .limit(filter.limit + 1)
      .select('*');
    const heldBack = await heldBackCounts(
      knex,
      rows.map(row => row.id),
    );
    return toPage(
      rows,
      filter.limit,
      row => toStatus(fromShardRow(row), heldBack.get(row.id) ?? 0),
      row => [row.severity, row.id],
    );
  }

  /** Each result whole; all of them in one transaction, which `fence` may refuse. */
  async saveResults(
    results: ShardResult[],
    fence: (transaction: Knex.Transaction) => Promise<void>,
    now: Date,
  ): Promise<void> {
    const knex = await this.#database.get();
    await knex.transaction(async transaction => {
      await fence(transaction);
      await saveShardResults(transaction, results, now);
    });
  }

  async counts(visible?: AccountCriteria): Promise<ShardCounts> {
    const knex = await this.#database.get();
    const rows: {
      outcome: string | null;
      count: number | string;
      completed: number | string;
      oldest: string | null;
    }[] = await knex('estate_shards')
      .where('retired', false)
      .modify(query => whereShardVisible(query, 'id', visible))
      .groupBy('outcome')
      .select('outcome')
      .count({ count: '*' })
      .count({ completed: 'last_complete_at' })
      .min({ oldest: 'last_complete_at' });
    const counts: ShardCounts = {
      total: 0,
      complete: 0,
      neverComplete: 0,
      byOutcome: {},
    };
    for (const row of rows) {
      const count = Number(row.count);
      counts.total += count;
      counts.neverComplete += count - Number(row.completed);
      counts.byOutcome[row.outcome ?? 'never'] = count;
      if (row.outcome === 'complete') {
        counts.complete += count;
      }
      if (
        row.oldest &&
        (!counts.oldestCompleteAt || row.oldest < counts.oldestCompleteAt)
      ) {
        counts.oldestCompleteAt = row.oldest;
      }
    }
    return counts;
  }

  /** Shards that are not complete, by account, and those without an account under ''. */
  async staleByAccount(): Promise<Map<string, number>> {
    const knex = await this.#database.get();
    const rows: { account_id: string | null; count: number | string }[] =
      await knex('estate_shards')
        .where('retired', false)
        .andWhere(query =>
          query.whereNull('outcome').orWhereNot('outcome', 'complete'),
        )
        .groupBy('account_id')
        .select('account_id')
        .count({ count: '*' });
    return new Map(rows.map(row => [row.account_id ?? '', Number(row.count)]));
  }

  /** Regions that an account's shards are in. */
  async regionsByAccount(): Promise<Map<string, string[]>> {
    const knex = await this.#database.get();
    const rows: { account_id: string; region: string }[] = await knex(
      'estate_shards',
    )
      .whereNotNull('account_id')
      .whereNotNull('region')
      .where('retired', false)
      .distinct('account_id', 'region')
      .orderBy(['account_id', 'region']);
    const regions = new Map<string, string[]>();
    for (const row of rows) {
      const list = regions.get(row.account_id) ?? [];
      list.push(row.region);
      regions.set(row.account_id, list);
    }
    return regions;
  }
}

function toStatus(shard: StoredShard, heldBackCount: number): ShardStatus {
  const { retired, ...status } = shard;
  return { ...status, heldBackCount };
}

async function heldBackCounts(
  knex: Knex,
  shardIds: string[],
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const batch of inBatches(shardIds)) {
    const rows: { shard_id: string; count: number | string }[] = await knex(
      'estate_removals',
    )
      .whereIn('shard_id', batch)
      .groupBy('shard_id')
      .select('shard_id')
      .count({ count: '*' });
    for (const row of rows) {
      counts.set(row.shard_id, Number(row.count));
    }
  }
  return counts;
}
