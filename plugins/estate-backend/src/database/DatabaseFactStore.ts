/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PluginDatabase } from '@steward/backstage-plugin-portal-node';
import { EstateFacts, FactStore } from './FactStore';

/** Keeps facts in `estate_facts`. */
export class DatabaseFactStore implements FactStore {
  static create(database: PluginDatabase): DatabaseFactStore {
    return new DatabaseFactStore(database);
  }

  readonly #database: PluginDatabase;

  private constructor(database: PluginDatabase) {
    this.#database = database;
  }

  async get<N extends keyof EstateFacts>(
    name: N,
  ): Promise<EstateFacts[N] | undefined> {
    const knex = await this.#database.get();
    const row = await knex('estate_facts').where({ name }).first('value');
    return row && JSON.parse(row.value);
  }

  async set<N extends keyof EstateFacts>(
    name: N,
    value: EstateFacts[N],
  ): Promise<void> {
    const knex = await this.#database.get();
    await knex('estate_facts')
      .insert({ name, value: JSON.stringify(value) })
      .onConflict('name')
      .merge();
  }
}
