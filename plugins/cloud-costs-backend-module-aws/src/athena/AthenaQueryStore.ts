/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PluginDatabase } from '@steward/backstage-plugin-portal-node';
import { randomUUID } from 'node:crypto';

/**
 * How long a query that was begun is taken up again. After that its result is
 * too old to be that of a month that still changes.
 */
const TAKEN_UP_FOR_MS = 3_600_000;

/**
 * Remembers the queries that run, so that a load that was killed asks Athena
 * with the token of the query that it began, and it is not run and paid twice.
 */
export class AthenaQueryStore {
  readonly #database: PluginDatabase;
  readonly #clock: () => Date;

  constructor(options: { database: PluginDatabase; clock: () => Date }) {
    this.#database = options.database;
    this.#clock = options.clock;
  }

  /** The token of a query that was begun; undefined when there is none. */
  async find(statement: string): Promise<string | undefined> {
    const knex = await this.#database.get();
    const row = await knex('cost_athena_queries')
      .where({ statement })
      .where('started_at', '>=', this.#oldest())
      .first('token');
    return row?.token;
  }

  /** Begins a query. @returns its token; that of another replica when it was faster. */
  async begin(statement: string): Promise<string> {
    const knex = await this.#database.get();
    await knex('cost_athena_queries')
      .where('started_at', '<', this.#oldest())
      .delete();
    const token = randomUUID();
    await knex('cost_athena_queries')
      .insert({
        statement,
        token,
        started_at: this.#clock().toISOString(),
        metered: false,
      })
      .onConflict('statement')
      .ignore();
    return (await this.find(statement)) ?? token;
  }

  /** @returns whether the cost of the query is to be counted: once. */
  async meter(statement: string): Promise<boolean> {
    const knex = await this.#database.get();
    const count = await knex('cost_athena_queries')
      .where({ statement, metered: false })
      .update({ metered: true });
    return count > 0;
  }

  /** Forgets a query; the next time it is run again. */
  async forget(statement: string): Promise<void> {
    const knex = await this.#database.get();
    await knex('cost_athena_queries').where({ statement }).delete();
  }

  #oldest(): string {
    return new Date(this.#clock().getTime() - TAKEN_UP_FOR_MS).toISOString();
  }
}
