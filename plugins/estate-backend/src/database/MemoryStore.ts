/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  inBatches,
  PluginDatabase,
} from '@steward/backstage-plugin-portal-node';

/** A value that a source remembers. */
export interface RememberedValue {
  value: unknown;
  /** ISO 8601, UTC. */
  storedAt: string;
}

interface MemoryRow {
  source: string;
  key: string;
  value: string;
  stored_at: string;
}

/** Keeps what sources remember in `estate_source_memory`. */
export class MemoryStore {
  readonly #database: PluginDatabase;

  constructor(database: PluginDatabase) {
    this.#database = database;
  }

  async load(source: string): Promise<Map<string, RememberedValue>> {
    const knex = await this.#database.get();
    const rows = await knex<MemoryRow>('estate_source_memory')
      .where('source', source)
      .select('*');
    return new Map(
      rows.map(row => [
        row.key,
        { value: JSON.parse(row.value), storedAt: row.stored_at },
      ]),
    );
  }

  async save(
    source: string,
    values: Map<string, RememberedValue>,
  ): Promise<void> {
    const knex = await this.#database.get();
    const rows: MemoryRow[] = [...values].map(([key, remembered]) => ({
      source,
      key,
      value: JSON.stringify(remembered.value ?? null),
      stored_at: remembered.storedAt,
    }));
    for (const batch of inBatches(rows)) {
      await knex<MemoryRow>('estate_source_memory')
        .insert(batch)
        .onConflict(['source', 'key'])
        .merge();
    }
  }
}
