/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { DatabaseService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

/** Where migrations are, and which table remembers those that ran. @public */
export interface Migrations {
  directory: string;
  /**
   * Needed by what lives in the database of another plugin, whose own
   * migrations have the default table.
   */
  tableName?: string;
}

/**
 * A plugin's database: connects and migrates once, when it is first needed.
 * A failed attempt is made anew by the next caller.
 *
 * @public
 */
export class PluginDatabase {
  static create(
    database: DatabaseService,
    migrations: Migrations,
  ): PluginDatabase {
    return new PluginDatabase(database, migrations);
  }

  readonly #database: DatabaseService;
  readonly #migrations: Migrations;
  #client: Promise<Knex> | undefined;

  private constructor(database: DatabaseService, migrations: Migrations) {
    this.#database = database;
    this.#migrations = migrations;
  }

  /** @throws what connecting or a migration throws. */
  get(): Promise<Knex> {
    this.#client ??= this.#connect().catch(error => {
      this.#client = undefined;
      throw error;
    });
    return this.#client;
  }

  async #connect(): Promise<Knex> {
    const client = await this.#database.getClient();
    if (!this.#database.migrations?.skip) {
      await client.migrate.latest({ ...this.#migrations });
    }
    return client;
  }
}
