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

/** PostgreSQL hands out sums as text; of no row, they are null. */
type Sums = Record<keyof Spending, number | string | null>;

/** Keeps what paid calls of each AWS service cost each day, for all replicas together. */
export class SpendingStore {
  readonly #database: PluginDatabase;

  constructor(options: { database: PluginDatabase }) {
    this.#database = options.database;
  }

  /** What a service cost on a day, or all services together. */
  async find(day: string, service?: string): Promise<Spending> {
    const knex = await this.#database.get();
    const sums = await knex('cost_aws_service_spending')
      .where({ day, ...(service !== undefined && { service }) })
      .sum<Sums>({ calls: 'calls', micros: 'micros' })
      .first();
    return {
      calls: Number(sums?.calls ?? 0),
      micros: Number(sums?.micros ?? 0),
    };
  }

  async add(
    day: string,
    service: string,
    { calls, micros }: Spending,
  ): Promise<void> {
    const knex = await this.#database.get();
    const table = 'cost_aws_service_spending';
    await knex(table)
      .insert({ day, service, calls, micros })
      .onConflict(['day', 'service'])
      .merge({
        calls: knex.raw(`${table}.calls + ?`, [calls]),
        micros: knex.raw(`${table}.micros + ?`, [micros]),
      });
  }
}
