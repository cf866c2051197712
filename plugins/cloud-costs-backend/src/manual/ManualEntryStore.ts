/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NotFoundError } from '@backstage/errors';
import {
  addMonths,
  ManualEntry,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  decodeCursor,
  PluginDatabase,
  toPage,
} from '@steward/backstage-plugin-portal-node';
import { randomUUID } from 'node:crypto';

interface EntryRow {
  id: string;
  day: string;
  amount: string;
  currency: string;
  team: string;
  entity: string | null;
  service: string;
  reason: string;
  entered_by: string;
  entered_at: string;
}

/** Keeps costs that people entered. */
export class ManualEntryStore {
  readonly #database: PluginDatabase;
  readonly #clock: () => Date;

  constructor(options: { database: PluginDatabase; clock: () => Date }) {
    this.#database = options.database;
    this.#clock = options.clock;
  }

  /** The latest day first. */
  async list(options: {
    limit: number;
    cursor?: string;
  }): Promise<{ items: ManualEntry[]; nextCursor?: string }> {
    const { limit, cursor } = options;
    const after = decodeCursor(cursor, 2);
    const knex = await this.#database.get();
    const rows = await knex<EntryRow>('cost_manual_entries')
      .modify(query => after && query.whereRaw('(day, id) < (?, ?)', after))
      .orderBy([
        { column: 'day', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(limit + 1);
    return toPage(rows, limit, fromRow, row => [row.day, row.id]);
  }

  async ofMonth(month: string): Promise<ManualEntry[]> {
    const knex = await this.#database.get();
    const rows = await knex<EntryRow>('cost_manual_entries')
      .where('day', '>=', `${month}-01`)
      .where('day', '<', `${addMonths(month, 1)}-01`);
    return rows.map(fromRow);
  }

  async add(
    entry: Omit<ManualEntry, 'id' | 'enteredAt'>,
  ): Promise<ManualEntry> {
    const knex = await this.#database.get();
    const row: EntryRow = {
      id: randomUUID(),
      day: entry.day,
      amount: entry.amount,
      currency: entry.currency,
      team: entry.team,
      entity: entry.entity ?? null,
      service: entry.service,
      reason: entry.reason,
      entered_by: entry.enteredBy,
      entered_at: this.#clock().toISOString(),
    };
    await knex<EntryRow>('cost_manual_entries').insert(row);
    return fromRow(row);
  }

  /** @returns what was removed. @throws NotFoundError */
  async remove(id: string): Promise<ManualEntry> {
    const knex = await this.#database.get();
    const row = await knex<EntryRow>('cost_manual_entries')
      .where({ id })
      .first();
    if (!row) {
      throw new NotFoundError(
        `There is no entry ${id}. GET /manual-entries lists them.`,
      );
    }
    await knex<EntryRow>('cost_manual_entries').where({ id }).delete();
    return fromRow(row);
  }
}

function fromRow(row: EntryRow): ManualEntry {
  return {
    id: row.id,
    day: row.day,
    amount: row.amount,
    currency: row.currency,
    team: row.team,
    ...(row.entity !== null && { entity: row.entity }),
    service: row.service,
    reason: row.reason,
    enteredBy: row.entered_by,
    enteredAt: row.entered_at,
  };
}
