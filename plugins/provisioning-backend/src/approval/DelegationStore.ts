/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Delegation } from '@steward/backstage-plugin-provisioning-common';
import { PluginDatabase } from '@steward/backstage-plugin-portal-node';

interface DelegationRow {
  id: string;
  from_ref: string;
  to_ref: string;
  until: string;
  reason: string | null;
  created_at: string;
}

/** Keeps who decides for whom. */
export class DelegationStore {
  readonly #database: PluginDatabase;

  constructor(database: PluginDatabase) {
    this.#database = database;
  }

  async add(delegation: Delegation): Promise<void> {
    const knex = await this.#database.get();
    await knex<DelegationRow>('provisioning_delegations').insert({
      id: delegation.id,
      from_ref: delegation.from,
      to_ref: delegation.to,
      until: delegation.until,
      reason: delegation.reason ?? null,
      created_at: delegation.createdAt,
    });
  }

  async get(id: string): Promise<Delegation | undefined> {
    const knex = await this.#database.get();
    const row = await knex<DelegationRow>('provisioning_delegations')
      .where({ id })
      .first();
    return row && fromRow(row);
  }

  async remove(id: string): Promise<void> {
    const knex = await this.#database.get();
    await knex<DelegationRow>('provisioning_delegations')
      .where({ id })
      .delete();
  }

  /** Those of a person that hold now, handed on by or to them. */
  async of(person: string, now: Date): Promise<Delegation[]> {
    const knex = await this.#database.get();
    const rows = await knex<DelegationRow>('provisioning_delegations')
      .where('until', '>', now.toISOString())
      .where(either =>
        either.where('from_ref', person).orWhere('to_ref', person),
      )
      .orderBy(['created_at', 'id'])
      .select('*');
    return rows.map(fromRow);
  }

  /** Those that hold now and let one of these decide for others. */
  async to(refs: readonly string[], now: Date): Promise<Delegation[]> {
    const knex = await this.#database.get();
    const rows = await knex<DelegationRow>('provisioning_delegations')
      .where('until', '>', now.toISOString())
      .whereIn('to_ref', refs)
      .select('*');
    return rows.map(fromRow);
  }

  /** All that hold now. */
  async all(now: Date): Promise<Delegation[]> {
    const knex = await this.#database.get();
    const rows = await knex<DelegationRow>('provisioning_delegations')
      .where('until', '>', now.toISOString())
      .select('*');
    return rows.map(fromRow);
  }
}

function fromRow(row: DelegationRow): Delegation {
  return {
    id: row.id,
    from: row.from_ref,
    to: row.to_ref,
    until: row.until,
    ...(row.reason && { reason: row.reason }),
    createdAt: row.created_at,
  };
}
