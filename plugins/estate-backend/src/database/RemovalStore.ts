/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Page, PendingRemoval } from '@steward/backstage-plugin-estate-common';
import {
  decodeCursor,
  inBatches,
  PluginDatabase,
  toPage,
} from '@steward/backstage-plugin-portal-node';
import { Knex } from 'knex';
import { AccountCriteria } from '../access/AccountCondition';
import { fromRemovalRow, RemovalRow } from './removalRows';
import { whereItemVisible, whereShardVisible } from './whereAccountVisible';

/**
 * Keeps pending removals in `estate_removals`. `visible` says of which accounts
 * somebody may see them.
 */
export class RemovalStore {
  readonly #database: PluginDatabase;

  constructor(database: PluginDatabase) {
    this.#database = database;
  }

  async ofShards(shardIds: string[]): Promise<Map<string, PendingRemoval[]>> {
    const knex = await this.#database.get();
    const removals = new Map<string, PendingRemoval[]>();
    for (const batch of inBatches(shardIds)) {
      const rows = await knex<RemovalRow>('estate_removals')
        .whereIn('shard_id', batch)
        .select('*');
      for (const row of rows) {
        const list = removals.get(row.shard_id) ?? [];
        list.push(fromRemovalRow(row));
        removals.set(row.shard_id, list);
      }
    }
    return removals;
  }

  async byKeys(
    keys: string[],
    visible?: AccountCriteria,
  ): Promise<PendingRemoval[]> {
    const knex = await this.#database.get();
    const removals: PendingRemoval[] = [];
    for (const batch of inBatches(keys)) {
      const rows = await knex<RemovalRow>('estate_removals')
        .whereIn('key', batch)
        .modify(query => whereVisible(query, visible))
        .select('*');
      removals.push(...rows.map(fromRemovalRow));
    }
    return removals;
  }

  async all(): Promise<PendingRemoval[]> {
    const knex = await this.#database.get();
    const rows = await knex<RemovalRow>('estate_removals').select('*');
    return rows.map(fromRemovalRow);
  }

  /** Longest missed first. */
  async page(options: {
    limit: number;
    cursor?: string;
    visible?: AccountCriteria;
  }): Promise<Page<PendingRemoval>> {
    const knex = await this.#database.get();
    const position = decodeCursor(options.cursor, 3);
    const rows = await knex<RemovalRow>('estate_removals')
      .modify(query => {
        if (position) {
          query.whereRaw(
            '(first_missed_at, key, shard_id) > (?, ?, ?)',
            position,
          );
        }
        whereVisible(query, options.visible);
      })
      .orderBy(['first_missed_at', 'key', 'shard_id'])
      .limit(options.limit + 1)
      .select('*');
    return toPage(rows, options.limit, fromRemovalRow, row => [
      row.first_missed_at,
      row.key,
      row.shard_id,
    ]);
  }

  async count(visible?: AccountCriteria): Promise<number> {
    const knex = await this.#database.get();
    const [row] = await knex('estate_removals')
      .modify(query => whereVisible(query, visible))
      .count({ count: '*' });
    return Number(row.count);
  }

  async decide(
    keys: string[],
    decision: 'release' | 'keep',
    decidedBy: string,
  ): Promise<void> {
    const knex = await this.#database.get();
    for (const batch of inBatches(keys)) {
      await knex<RemovalRow>('estate_removals')
        .whereIn('key', batch)
        .update({
          decision,
          decided_by: decidedBy,
          ...(decision === 'keep' && { reason: `Kept by ${decidedBy}` }),
        });
    }
  }

  /** Notes why each is held back. */
  async setReasons(removals: PendingRemoval[]): Promise<void> {
    const knex = await this.#database.get();
    const byReason = new Map<string, PendingRemoval[]>();
    for (const removal of removals) {
      const list = byReason.get(removal.reason) ?? [];
      list.push(removal);
      byReason.set(removal.reason, list);
    }
    for (const [reason, list] of byReason) {
      for (const batch of inBatches(list.map(removal => removal.key))) {
        await knex<RemovalRow>('estate_removals')
          .whereIn('key', batch)
          .whereNot('reason', reason)
          .update({ reason });
      }
    }
  }
}

/** Of what somebody may see, and what no entity is made of in accounts that they may see. */
function whereVisible(
  query: Knex.QueryBuilder,
  visible: AccountCriteria | undefined,
): void {
  if (visible) {
    query.where(either =>
      either
        .where(item => whereItemVisible(item, 'key', 'record_key', visible))
        .orWhere(shard => whereShardVisible(shard, 'shard_id', visible)),
    );
  }
}
