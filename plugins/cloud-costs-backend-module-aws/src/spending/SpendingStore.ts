/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PluginDatabase } from '@steward/backstage-plugin-portal-node';

/** What was spent on a day. */
export interface Spending {
  calls: number;
  /** Millionths of a US dollar. */
  micros: number;
}

interface SpendingRow {
  day: string;
  calls: number;
  /** PostgreSQL hands out big integers as text. */
  micros: number | string;
}

/** Keeps what paid calls cost each day, for all replicas together. */
export class SpendingStore {
  readonly #database: PluginDatabase;

  constructor(options: { database: PluginDatabase }) {
    this.#database = options.database;
  }

  async find(day: string): Promise<Spending> {
    const knex = await this.#database.get();
    const row = await knex<SpendingRow>('cost_aws_spending')
      .where({ day })
      .first('calls', 'micros');
    return { calls: row?.calls ?? 0, micros: Number(row?.micros ?? 0) };
  }

  async add(day: string, { calls, micros }: Spending): Promise<void> {
    const knex = await this.#database.get();
    await knex('cost_aws_spending')
      .insert({ day, calls, micros })
      .onConflict('day')
      .merge({
        calls: knex.raw('cost_aws_spending.calls + ?', [calls]),
        micros: knex.raw('cost_aws_spending.micros + ?', [micros]),
      });
  }
}
