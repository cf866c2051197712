/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

const migrationsDirectory = resolvePackagePath(
  '@steward/backstage-plugin-audit-trail-backend',
  'migrations',
);

/** Connects and migrates once, when the database is first needed. */
export class AuditDatabase {
  static create(database: DatabaseService): AuditDatabase {
    return new AuditDatabase(database);
  }

  static async runMigrations(knex: Knex): Promise<void> {
    await knex.migrate.latest({ directory: migrationsDirectory });
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
      await AuditDatabase.runMigrations(client);
    }
    return client;
  }
}
