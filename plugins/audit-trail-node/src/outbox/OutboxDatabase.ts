/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

const MIGRATIONS = {
  directory: () =>
    resolvePackagePath(
      '@steward/backstage-plugin-audit-trail-node',
      'migrations',
    ),
  // The database is that of the emitting plugin, whose migrations are its own.
  tableName: 'audit_trail_outbox_migrations',
};

/** Connects to the emitting plugin's database and makes the outbox there, when first needed. */
export class OutboxDatabase {
  static create(database: DatabaseService): OutboxDatabase {
    return new OutboxDatabase(database);
  }

  static async runMigrations(knex: Knex): Promise<void> {
    await knex.migrate.latest({
      directory: MIGRATIONS.directory(),
      tableName: MIGRATIONS.tableName,
    });
  }

  readonly #database: DatabaseService;
  #client: Promise<Knex> | undefined;

  private constructor(database: DatabaseService) {
    this.#database = database;
  }

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
      await OutboxDatabase.runMigrations(client);
    }
    return client;
  }
}
