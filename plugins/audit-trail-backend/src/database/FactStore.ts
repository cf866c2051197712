/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { JsonObject } from '@backstage/types';
import { PluginDatabase } from '@steward/backstage-plugin-portal-node';

interface FactRow {
  name: string;
  value: string;
}

/** Keeps what scheduled work found last. */
export class FactStore {
  static create(database: PluginDatabase): FactStore {
    return new FactStore(database);
  }

  readonly #database: PluginDatabase;

  private constructor(database: PluginDatabase) {
    this.#database = database;
  }

  async get<T extends object>(name: string): Promise<T | undefined> {
    const knex = await this.#database.get();
    const row = await knex<FactRow>('audit_facts').where({ name }).first();
    return row && JSON.parse(row.value);
  }

  async set(name: string, value: object): Promise<void> {
    const knex = await this.#database.get();
    await knex<FactRow>('audit_facts')
      .insert({ name, value: JSON.stringify(value as JsonObject) })
      .onConflict('name')
      .merge();
  }
}
