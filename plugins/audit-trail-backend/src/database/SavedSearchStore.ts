/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NotFoundError } from '@backstage/errors';
import { SavedSearch } from '@steward/backstage-plugin-audit-trail-common';
import { PluginDatabase } from '@steward/backstage-plugin-portal-node';
import { randomUUID } from 'crypto';

interface SearchRow {
  id: string;
  title: string;
  query: string;
  /** SQLite has no booleans. */
  shared: boolean | number;
  owner: string;
  created_at: string;
}

const MAX_SHOWN = 500;

/** Keeps saved searches. */
export class SavedSearchStore {
  static create(
    database: PluginDatabase,
    clock: () => Date = () => new Date(),
  ): SavedSearchStore {
    return new SavedSearchStore(database, clock);
  }

  readonly #database: PluginDatabase;
  readonly #clock: () => Date;

  private constructor(database: PluginDatabase, clock: () => Date) {
    this.#database = database;
    this.#clock = clock;
  }

  /** One's own and the shared ones, oldest first, at most 500. */
  async list(owner: string): Promise<SavedSearch[]> {
    const knex = await this.#database.get();
    const rows = await knex<SearchRow>('audit_saved_searches')
      .where({ owner })
      .orWhere('shared', true)
      .orderBy(['created_at', 'id'])
      .limit(MAX_SHOWN)
      .select('*');
    return rows.map(fromRow);
  }

  async save(
    search: Omit<SavedSearch, 'id' | 'createdAt'>,
  ): Promise<SavedSearch> {
    const knex = await this.#database.get();
    const { title, query, shared, owner } = search;
    const row = {
      id: randomUUID(),
      title,
      query,
      shared,
      owner,
      created_at: this.#clock().toISOString(),
    };
    await knex<SearchRow>('audit_saved_searches').insert(row);
    return fromRow(row);
  }

  /** @throws NotFoundError when it is not one's own. */
  async delete(id: string, owner: string): Promise<void> {
    const knex = await this.#database.get();
    const deleted = await knex<SearchRow>('audit_saved_searches')
      .where({ id, owner })
      .delete();
    if (deleted !== 1) {
      throw new NotFoundError(
        `No saved search ${id} of ${owner}; GET /searches lists them`,
      );
    }
  }
}

function fromRow(row: SearchRow): SavedSearch {
  return {
    id: row.id,
    title: row.title,
    query: row.query,
    shared: Boolean(row.shared),
    owner: row.owner,
    createdAt: row.created_at,
  };
}
