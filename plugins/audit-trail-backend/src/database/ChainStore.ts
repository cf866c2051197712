/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AuditEvent,
  AuditRecord,
} from '@steward/backstage-plugin-audit-trail-common';
import {
  isPostgres,
  PluginDatabase,
} from '@steward/backstage-plugin-portal-node';
import { Knex } from 'knex';
import { monthOf } from '../domain/months';
import { ActorKeyStore } from './ActorKeyStore';
import { EventRow, toEventRow } from './eventRows';
import { addToHours } from './hourCounts';
import { ensurePartition } from './partitions';
import { planForFewRows } from './planForFewRows';
import { unknownOf } from './unknownOf';

/** What became of appended events. */
export interface Appended {
  appended: number;
  /** Already there under their id. */
  known: number;
}

interface HeadRow {
  id: number;
  seq: number | string;
  hash: string;
  recorded_at: string;
}

// SQLite takes at most 500 terms of a compound select.
const ROWS_AT_ONCE = 400;

/** Appends to the chain; nothing else writes to it. */
export class ChainStore {
  static create(options: {
    database: PluginDatabase;
    keys: ActorKeyStore;
    clock?: () => Date;
  }): ChainStore {
    return new ChainStore(options);
  }

  readonly #database: PluginDatabase;
  readonly #keys: ActorKeyStore;
  readonly #clock: () => Date;
  readonly #months = new Set<string>();

  private constructor(options: Parameters<typeof ChainStore.create>[0]) {
    this.#database = options.database;
    this.#keys = options.keys;
    this.#clock = options.clock ?? (() => new Date());
  }

  /** Appends events in one transaction; each id only once. */
  async append(events: AuditEvent[]): Promise<Appended> {
    const sealed = await this.#keys.seal(events);
    const knex = await this.#database.get();
    const { appended, month } = await knex.transaction(transaction =>
      this.#chain(transaction, sealed),
    );
    this.#months.add(month);
    return { appended, known: events.length - appended };
  }

  /** Appends events of our own in a transaction that also does what they tell. */
  async appendWithin(
    transaction: Knex.Transaction,
    events: AuditEvent[],
  ): Promise<void> {
    await this.#chain(transaction, events);
  }

  /** The end of the chain. */
  async head(): Promise<{ seq: number; hash: string; recordedAt: string }> {
    const knex = await this.#database.get();
    const row = await knex<HeadRow>('audit_head').where({ id: 1 }).first();
    if (!row) {
      throw new Error(
        'audit_head has no row; the store was tampered with: restore it from a backup',
      );
    }
    return {
      seq: Number(row.seq),
      hash: row.hash,
      recordedAt: row.recorded_at,
    };
  }

  async #chain(
    transaction: Knex.Transaction,
    events: Omit<AuditRecord, 'seq' | 'recordedAt' | 'prevHash' | 'hash'>[],
  ): Promise<{ appended: number; month: string }> {
    await planForFewRows(transaction);
    const head = await transaction<HeadRow>('audit_head')
      .where({ id: 1 })
      .forUpdate()
      .first();
    if (!head) {
      throw new Error(
        'audit_head has no row; the store was tampered with: restore it from a backup',
      );
    }
    const now = this.#clock().toISOString();
    const recordedAt = now > head.recorded_at ? now : head.recorded_at;
    const month = monthOf(recordedAt);
    const fresh = await unknownOf(transaction, events, now);
    if (fresh.length === 0) {
      return { appended: 0, month };
    }
    if (!this.#months.has(month)) {
      await ensurePartition(transaction, month);
    }
    let seq = Number(head.seq);
    let prevHash = head.hash;
    const rows = fresh.map(event => {
      seq += 1;
      const row = toEventRow({ ...event, seq, recordedAt }, prevHash);
      prevHash = row.hash;
      return row;
    });
    await insertRows(transaction, rows);
    await addToHours(transaction, rows);
    await transaction<HeadRow>('audit_head')
      .where({ id: 1 })
      .update({ seq, hash: prevHash, recorded_at: recordedAt });
    return { appended: rows.length, month };
  }
}

async function insertRows(
  transaction: Knex.Transaction,
  rows: EventRow[],
): Promise<void> {
  if (isPostgres(transaction)) {
    // One parameter instead of eighteen for each row.
    await transaction.raw(
      'insert into audit_events select * from json_populate_recordset(null::audit_events, ?::json)',
      [JSON.stringify(rows)],
    );
    return;
  }
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    await transaction<EventRow>('audit_events').insert(
      rows.slice(start, start + ROWS_AT_ONCE),
    );
  }
}
