/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Run } from '@steward/backstage-plugin-provisioning-common';
import {
  isPostgres,
  PluginDatabase,
} from '@steward/backstage-plugin-portal-node';
import { Knex } from 'knex';
import { randomUUID } from 'crypto';
import { RunQueue } from './RunQueue';
import { fromRunRow, RunRow } from './runRows';

/** How long a run is kept from others when its worker falls silent. */
const LEASE_MS = 15_000;

/** {@link RunQueue} by leases on the rows of runs. */
export class DatabaseRunQueue implements RunQueue {
  static create(options: {
    database: PluginDatabase;
    clock?: () => Date;
    leaseMs?: number;
  }): DatabaseRunQueue {
    return new DatabaseRunQueue(options);
  }

  readonly #database: PluginDatabase;
  readonly #clock: () => Date;
  readonly #leaseMs: number;
  readonly #owner = randomUUID();

  private constructor(options: Parameters<typeof DatabaseRunQueue.create>[0]) {
    this.#database = options.database;
    this.#clock = options.clock ?? (() => new Date());
    this.#leaseMs = options.leaseMs ?? LEASE_MS;
  }

  claim(limit: number): Promise<Run[]> {
    return this.#claim(query => query.orderBy(['due_at', 'id']).limit(limit));
  }

  async claimOne(id: string): Promise<Run | undefined> {
    const [run] = await this.#claim(query => query.where({ id }));
    return run;
  }

  async renew(ids: readonly string[]): Promise<void> {
    const knex = await this.#database.get();
    await knex<RunRow>('provisioning_runs')
      .whereIn('id', ids)
      .where('lease_owner', this.#owner)
      .update({ lease_until: this.#leaseEnd() });
  }

  async release(id: string): Promise<void> {
    const knex = await this.#database.get();
    await knex<RunRow>('provisioning_runs')
      .where({ id, lease_owner: this.#owner })
      .update({ lease_owner: null, lease_until: null });
  }

  async #claim(
    choose: (query: Knex.QueryBuilder) => Knex.QueryBuilder,
  ): Promise<Run[]> {
    const knex = await this.#database.get();
    const now = this.#clock().toISOString();
    const isFree = (query: Knex.QueryBuilder) =>
      query
        .where('due_at', '<=', now)
        .where(free =>
          free.whereNull('lease_until').orWhere('lease_until', '<', now),
        );
    const rows = await knex<RunRow>('provisioning_runs')
      .whereIn('id', (due: Knex.QueryBuilder) => {
        choose(isFree(due.from('provisioning_runs'))).select('id');
        if (isPostgres(knex)) {
          due.forUpdate().skipLocked();
        }
      })
      .modify(isFree)
      .update({ lease_owner: this.#owner, lease_until: this.#leaseEnd() })
      .returning('document');
    return rows.map(fromRunRow);
  }

  #leaseEnd(): string {
    return new Date(this.#clock().getTime() + this.#leaseMs).toISOString();
  }
}
