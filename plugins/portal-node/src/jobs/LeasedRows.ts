/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { isPostgres } from '../isPostgres';
import { PluginDatabase } from '../PluginDatabase';

/** How long a row stays taken after its worker falls silent. */
const LEASE_MS = 15_000;

/**
 * The columns that make rows of a table work for any replica: `due_at`
 * (nothing to do while null), `lease_owner` and `lease_until`. Times are ISO
 * 8601 in UTC.
 *
 * @public
 */
export interface LeasedRow {
  id: string;
  due_at: string | null;
  lease_owner: string | null;
  lease_until: string | null;
}

/**
 * A work queue over the rows of a table: each due row is given to one worker at
 * a time, and to another one fifteen seconds after its worker fell silent.
 *
 * @public
 */
export class LeasedRows<Row extends LeasedRow> {
  readonly #database: PluginDatabase;
  readonly #table: string;
  readonly #clock: () => Date;
  readonly #leaseMs: number;
  readonly #owner = randomUUID();

  constructor(options: {
    database: PluginDatabase;
    table: string;
    clock?: () => Date;
    leaseMs?: number;
  }) {
    this.#database = options.database;
    this.#table = options.table;
    this.#clock = options.clock ?? (() => new Date());
    this.#leaseMs = options.leaseMs ?? LEASE_MS;
  }

  /** Takes due rows that nobody else has, the longest due first. */
  claim(limit: number): Promise<Row[]> {
    return this.#claim(query => query.orderBy(['due_at', 'id']).limit(limit));
  }

  /** Takes this row if it is due and nobody else has it. */
  async claimOne(id: string): Promise<Row | undefined> {
    const [row] = await this.#claim(query => query.where({ id }));
    return row;
  }

  /**
   * Says that this worker is still at these rows. A row that is being written
   * now is left to the next time: nobody can take it meanwhile, and waiting for
   * it while holding the others could end in a deadlock.
   */
  async renew(ids: readonly string[]): Promise<void> {
    const knex = await this.#database.get();
    await knex(this.#table)
      .whereIn('id', (own: Knex.QueryBuilder) => {
        own
          .from(this.#table)
          .select('id')
          .whereIn('id', ids)
          .where({ lease_owner: this.#owner });
        if (isPostgres(knex)) {
          own.forUpdate().skipLocked();
        }
      })
      .update({ lease_until: this.#leaseEnd() });
  }

  /** Gives a row back. */
  async release(id: string): Promise<void> {
    const knex = await this.#database.get();
    await knex(this.#table)
      .where({ id, lease_owner: this.#owner })
      .update({ lease_owner: null, lease_until: null });
  }

  async #claim(
    choose: (query: Knex.QueryBuilder) => Knex.QueryBuilder,
  ): Promise<Row[]> {
    const knex = await this.#database.get();
    const now = this.#clock().toISOString();
    const isFree = (query: Knex.QueryBuilder) =>
      query
        .where('due_at', '<=', now)
        .where(free =>
          free.whereNull('lease_until').orWhere('lease_until', '<', now),
        );
    return knex(this.#table)
      .whereIn('id', (due: Knex.QueryBuilder) => {
        choose(isFree(due.from(this.#table))).select('id');
        if (isPostgres(knex)) {
          due.forUpdate().skipLocked();
        }
      })
      .modify(isFree)
      .update({ lease_owner: this.#owner, lease_until: this.#leaseEnd() })
      .returning('*');
  }

  #leaseEnd(): string {
    return new Date(this.#clock().getTime() + this.#leaseMs).toISOString();
  }
}
