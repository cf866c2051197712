/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AuditQuery,
  AuditRecord,
  EventPage,
  printQuery,
} from '@steward/backstage-plugin-audit-trail-common';
import {
  PluginDatabase,
  whereCriteria,
} from '@steward/backstage-plugin-portal-node';
import { Knex } from 'knex';
import { sha256 } from '@steward/backstage-plugin-audit-trail-proof-node';
import { ActorKeyStore } from './ActorKeyStore';
import { compileCondition } from './compileCondition';
import { compileQuery } from './compileQuery';
import { decodeCursor, encodeCursor, EventPosition } from './cursor';
import { EventCriteria } from './EventCondition';
import { EventRow, fromEventRow } from './eventRows';
import { EventSelection, newestEvents } from './newestEvents';

const EXPORT_PAGE = 500;
const COLUMNS = ['record', 'prev_hash', 'hash'] as const;

/** Reads events, newest first. */
export class EventStore {
  static create(options: {
    database: PluginDatabase;
    keys: ActorKeyStore;
  }): EventStore {
    return new EventStore(options);
  }

  readonly #database: PluginDatabase;
  readonly #keys: ActorKeyStore;

  private constructor(options: Parameters<typeof EventStore.create>[0]) {
    this.#database = options.database;
    this.#keys = options.keys;
  }

  /** @throws InputError for a cursor of another query. */
  async page(
    selection: EventSelection & { limit: number; cursor?: string },
  ): Promise<EventPage> {
    const query = printQuery(selection.query);
    const after = decodeCursor(selection.cursor, query);
    const rows = await this.#rows(selection, after, selection.limit + 1);
    const page = rows.slice(0, selection.limit);
    return {
      items: await this.#open(page, false),
      ...(rows.length > page.length && {
        nextCursor: encodeCursor(positionOf(page[page.length - 1]), query),
      }),
    };
  }

  /** All events of a selection, a page at a time, with what proves their names. */
  async *pages(selection: EventSelection): AsyncGenerator<AuditRecord[]> {
    const read = (after?: EventPosition) =>
      this.#rows(selection, after, EXPORT_PAGE);
    let rows = await read();
    while (rows.length > 0) {
      // Read while this page is written.
      const next =
        rows.length < EXPORT_PAGE
          ? Promise.resolve([])
          : read(positionOf(rows[rows.length - 1]));
      // Whoever stops early never asks for it.
      next.catch(() => undefined);
      yield await this.#open(rows, true);
      rows = await next;
    }
  }

  /** Records of a query in the order of the chain, with what proves their names. */
  async following(options: {
    query: AuditQuery;
    afterSeq: number;
    toSeq: number;
    limit: number;
  }): Promise<AuditRecord[]> {
    const knex = await this.#database.get();
    const rows = await knex<EventRow>('audit_events')
      .modify((builder: Knex.QueryBuilder) =>
        compileQuery(builder, options.query, knex),
      )
      .where('seq', '>', options.afterSeq)
      .where('seq', '<=', options.toSeq)
      .orderBy('seq')
      .limit(options.limit)
      .select(...COLUMNS);
    return this.#open(rows, true);
  }

  /** Whether a record is of this actor, or of somebody who acted for them. */
  async hasActor(ref: string): Promise<boolean> {
    const knex = await this.#database.get();
    for (const column of ['actor_ref', 'person_ref']) {
      if (
        await knex<EventRow>('audit_events').where(column, ref).first('seq')
      ) {
        return true;
      }
    }
    return false;
  }

  /** One event, if the caller may see it. */
  async get(
    id: string,
    criteria: EventCriteria | undefined,
  ): Promise<AuditRecord | undefined> {
    const knex = await this.#database.get();
    const rows = await knex<EventRow>('audit_events')
      .where({ id })
      .modify((builder: Knex.QueryBuilder) => {
        whereCriteria(builder, criteria, compileCondition);
      })
      .select(...COLUMNS);
    return (await this.#open(rows, false))[0];
  }

  /** Whether the stored content of an event has the stored hash. */
  async isWhole(id: string): Promise<boolean> {
    const knex = await this.#database.get();
    const row = await knex<EventRow>('audit_events')
      .where({ id })
      .first('record', 'prev_hash', 'hash');
    return row !== undefined && sha256(row.prev_hash + row.record) === row.hash;
  }

  async byIds(ids: string[]): Promise<AuditRecord[]> {
    const knex = await this.#database.get();
    const rows = await knex<EventRow>('audit_events')
      .whereIn('id', ids)
      .select(...COLUMNS);
    return this.#open(rows, false);
  }

  async #rows(
    selection: EventSelection,
    after: EventPosition | undefined,
    limit: number,
  ) {
    return newestEvents(await this.#database.get(), {
      ...selection,
      after,
      limit,
      columns: COLUMNS,
    });
  }

  #open(
    rows: Pick<EventRow, 'record' | 'prev_hash' | 'hash'>[],
    withKeys: boolean,
  ): Promise<AuditRecord[]> {
    return this.#keys.open(rows.map(fromEventRow), { withKeys });
  }
}

function positionOf(row: Pick<EventRow, 'occurred_at' | 'seq'>): EventPosition {
  return { occurredAt: row.occurred_at, seq: Number(row.seq) };
}
