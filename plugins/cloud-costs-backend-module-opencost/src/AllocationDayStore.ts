/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PluginDatabase } from '@steward/backstage-plugin-portal-node';
import { Allocation } from './Allocation';

/** What OpenCost said of a day. */
export interface AllocationDay {
  day: string;
  /** ISO 8601. */
  readAt: string;
  allocations: Allocation[];
}

/** Keeps what OpenCost said of each day: its Prometheus forgets after weeks. */
export class AllocationDayStore {
  readonly #database: PluginDatabase;
  readonly #labels: string;

  constructor(options: {
    database: PluginDatabase;
    /** What tells costs apart besides namespaces; others are other days. */
    labels: readonly string[];
  }) {
    this.#database = options.database;
    this.#labels = options.labels.join(',');
  }

  /** The days of a cluster from the first to the last that are known. */
  async find(
    cluster: string,
    first: string,
    last: string,
  ): Promise<Map<string, AllocationDay>> {
    const knex = await this.#database.get();
    const rows = await knex('cost_opencost_days')
      .where({ cluster, labels: this.#labels })
      .whereBetween('day', [first, last])
      .select('day', 'read_at', 'allocations');
    return new Map(
      rows.map(row => [
        row.day,
        {
          day: row.day,
          readAt: row.read_at,
          allocations: JSON.parse(row.allocations),
        },
      ]),
    );
  }

  /** Keeps a day in the place of what was known of it. */
  async keep(
    cluster: string,
    { day, readAt, allocations }: AllocationDay,
  ): Promise<void> {
    const knex = await this.#database.get();
    await knex('cost_opencost_days')
      .insert({
        cluster,
        day,
        labels: this.#labels,
        read_at: readAt,
        allocations: JSON.stringify(allocations),
      })
      .onConflict(['cluster', 'day', 'labels'])
      .merge(['read_at', 'allocations']);
  }
}
