/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { PluginDatabase } from '../PluginDatabase';
import { inBatches, whereAmong } from '../rows';
import { DueNotice, NewNotice } from './Notice';

interface NoticeRow {
  id: string;
  key: string;
  subject: string;
  made_at: string;
  due_at: string | null;
  tries: number;
  recipients: string;
  message: string;
}

/** Longer than any exemption lasts. */
const KEPT_DAYS = 400;
const DAY_MS = 86_400_000;

/** What a {@link NoticeStore} needs. @public */
export interface NoticeStoreOptions {
  database: PluginDatabase;
  /** The plugin's table of notices. */
  table: string;
  clock?: () => Date;
}

/**
 * Keeps what people are to be notified of, and what they were notified of, each
 * once.
 *
 * @public
 */
export class NoticeStore {
  readonly #database: PluginDatabase;
  readonly #table: string;
  readonly #clock: () => Date;

  constructor(options: NoticeStoreOptions) {
    this.#database = options.database;
    this.#table = options.table;
    this.#clock = options.clock ?? (() => new Date());
  }

  /** Adds those that were never added before and that somebody is to be told. */
  async add(
    notices: readonly NewNotice[],
    trx?: Knex.Transaction,
  ): Promise<void> {
    const told = notices.filter(({ recipients }) => recipients.length > 0);
    if (told.length === 0) {
      return;
    }
    const knex = trx ?? (await this.#database.get());
    const query = knex(this.#table);
    whereAmong(
      query,
      'key',
      told.map(({ key }) => key),
      knex,
    );
    const known = new Set(await query.pluck('key'));
    const now = this.#clock().toISOString();
    const rows = told
      .filter(({ key }) => !known.has(key))
      .map(
        (notice): NoticeRow => ({
          id: randomUUID(),
          key: notice.key,
          subject: notice.subject,
          made_at: now,
          due_at: notice.dueAt?.toISOString() ?? now,
          tries: 0,
          recipients: JSON.stringify([...new Set(notice.recipients)].sort()),
          message: JSON.stringify(notice.message),
        }),
      );
    for (const chunk of inBatches(rows)) {
      await knex(this.#table).insert(chunk).onConflict('key').ignore();
    }
  }

  /** Forgets what was not told yet about subjects, because it is not so any more. */
  async withdraw(
    subjects: readonly string[],
    trx: Knex.Transaction,
  ): Promise<void> {
    if (subjects.length > 0) {
      const query = trx(this.#table).whereNotNull('due_at');
      whereAmong(query, 'subject', subjects, trx);
      await query.delete();
    }
  }

  /** Those that are due, by whom they are for. */
  async due(limit: number): Promise<DueNotice[]> {
    const knex = await this.#database.get();
    const rows = await knex<NoticeRow>(this.#table)
      .where('due_at', '<=', this.#clock().toISOString())
      .orderBy(['recipients', 'due_at', 'id'])
      .limit(limit);
    return rows.map(row => ({
      id: row.id,
      key: row.key,
      recipients: JSON.parse(row.recipients),
      message: JSON.parse(row.message),
      tries: row.tries,
    }));
  }

  /** Nobody has to be notified of them any more. */
  async done(ids: readonly string[]): Promise<void> {
    await this.#update(ids, { due_at: null });
  }

  /** They failed once more. */
  async postpone(
    ids: readonly string[],
    options: { tries: number; until: Date },
  ): Promise<void> {
    await this.#update(ids, {
      tries: options.tries,
      due_at: options.until.toISOString(),
    });
  }

  /** Deletes what was told long ago. */
  async prune(): Promise<void> {
    const knex = await this.#database.get();
    const before = new Date(this.#clock().getTime() - KEPT_DAYS * DAY_MS);
    await knex<NoticeRow>(this.#table)
      .whereNull('due_at')
      .where('made_at', '<', before.toISOString())
      .delete();
  }

  async #update(
    ids: readonly string[],
    columns: Partial<NoticeRow>,
  ): Promise<void> {
    const knex = await this.#database.get();
    const query = knex(this.#table);
    whereAmong(query, 'id', ids, knex);
    await query.update(columns);
  }
}
