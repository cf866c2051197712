/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  PriceStatus,
  PriceTable,
  SHIPPED_PRICES,
} from '@steward/backstage-plugin-cloud-costs-common';
import { PluginDatabase } from '@steward/backstage-plugin-portal-node';
import { createHash } from 'node:crypto';

/** Older versions are removed. */
const KEPT_VERSIONS = 20;

interface PriceTableRow {
  version: number;
  read_at: string;
  hash: string;
  prices: string;
}

/** Keeps the prices that a source said, and why it could not be read again. */
export class PriceStore {
  readonly #database: PluginDatabase;
  readonly #clock: () => Date;

  constructor(options: { database: PluginDatabase; clock: () => Date }) {
    this.#database = options.database;
    this.#clock = options.clock;
  }

  /** The tables to look for a price in, the best first; the last one came with Steward. */
  async tables(): Promise<[PriceTable, ...PriceTable[]]> {
    const row = await this.#latest();
    return row ? [JSON.parse(row.prices), SHIPPED_PRICES] : [SHIPPED_PRICES];
  }

  /** What prices there are, and of what day. */
  async status(): Promise<PriceStatus> {
    const knex = await this.#database.get();
    const row = await this.#latest();
    const failed = await knex('cost_price_faults').first('fault');
    const table: PriceTable = row ? JSON.parse(row.prices) : SHIPPED_PRICES;
    return {
      source: table.source,
      publishedOn: table.publishedOn,
      ...(row && { version: row.version, readAt: row.read_at }),
      count: table.prices.length,
      ...(failed && { fault: failed.fault }),
    };
  }

  /** Keeps what a source says; a new version only where it says something else. */
  async save(source: string, table: PriceTable): Promise<void> {
    const knex = await this.#database.get();
    const prices = JSON.stringify(table);
    const hash = createHash('sha256').update(prices).digest('hex');
    const readAt = this.#clock().toISOString();
    await knex.transaction(async transaction => {
      const latest = await transaction<PriceTableRow>('cost_price_tables')
        .orderBy('version', 'desc')
        .first('version', 'hash');
      if (latest?.hash === hash) {
        await transaction('cost_price_tables')
          .where({ version: latest.version })
          .update({ read_at: readAt });
      } else {
        await transaction('cost_price_tables').insert({
          read_at: readAt,
          hash,
          prices,
        });
        await transaction('cost_price_tables')
          .where('version', '<=', (latest?.version ?? 0) + 1 - KEPT_VERSIONS)
          .delete();
      }
      await transaction('cost_price_faults').where({ source }).delete();
    });
  }

  /** The prices stay as they are, and are said to be old. */
  async fail(source: string, fault: string): Promise<void> {
    const knex = await this.#database.get();
    await knex('cost_price_faults')
      .insert({ source, fault })
      .onConflict('source')
      .merge();
  }

  async #latest(): Promise<PriceTableRow | undefined> {
    const knex = await this.#database.get();
    return knex<PriceTableRow>('cost_price_tables')
      .orderBy('version', 'desc')
      .first();
  }
}
