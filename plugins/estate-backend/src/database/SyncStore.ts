/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { isError } from '@backstage/errors';
import { Page, SyncReport } from '@steward/backstage-plugin-estate-common';
import {
  decodeCursor,
  PluginDatabase,
  toPage,
} from '@steward/backstage-plugin-portal-node';
import { randomUUID } from 'crypto';
import { Knex } from 'knex';
import {
  fromSyncRow,
  scopeText,
  StoredSync,
  SyncRow,
  SyncScope,
  toStoredSync,
} from './syncRows';

export interface EnqueueSyncOptions {
  trigger: SyncReport['trigger'];
  requestedBy?: string;
  scope: SyncScope;
  resumesSince?: string;
}

/** Keeps syncs in `estate_syncs`, of which a unique index lets only one run. */
export class SyncStore {
  readonly #database: PluginDatabase;
  readonly #clock: () => Date;

  constructor(database: PluginDatabase, clock: () => Date) {
    this.#database = database;
    this.#clock = clock;
  }

  /** Queues a sync; one of the same scope that has not begun yet is returned instead. */
  async enqueue(
    options: EnqueueSyncOptions,
  ): Promise<{ id: string; joined: boolean }> {
    const knex = await this.#database.get();
    const scope = scopeText(options.scope);
    const same = await knex<SyncRow>('estate_syncs')
      .where({ state: 'queued', scope })
      .whereNull('resumes_since')
      .orderBy(['requested_at', 'id'])
      .first('id');
    if (same) {
      return { id: same.id, joined: true };
    }
    const id = randomUUID();
    await knex<SyncRow>('estate_syncs').insert({
      id,
      state: 'queued',
      trigger: options.trigger,
      requested_by: options.requestedBy ?? null,
      scope,
      requested_at: this.#now(),
      resumes_since: options.resumesSince ?? null,
      shards_total: 0,
      shards_done: 0,
      messages: '[]',
    });
    return { id, joined: false };
  }

  /** Begins the oldest queued sync, unless another runs. */
  async takeNext(): Promise<StoredSync | undefined> {
    const knex = await this.#database.get();
    const next = await knex<SyncRow>('estate_syncs')
      .where('state', 'queued')
      .orderBy(['requested_at', 'id'])
      .first('id');
    return next && this.take(next.id);
  }

  /** Begins this sync, unless another runs. */
  async take(id: string): Promise<StoredSync | undefined> {
    const knex = await this.#database.get();
    try {
      const taken = await knex<SyncRow>('estate_syncs')
        .where({ id, state: 'queued' })
        .update({
          state: 'running',
          started_at: this.#now(),
        });
      if (taken !== 1) {
        return undefined;
      }
    } catch (error) {
      if (isUniqueViolation(error)) {
        return undefined;
      }
      throw error;
    }
    const row = await knex<SyncRow>('estate_syncs').where({ id }).first();
    return row && toStoredSync(row);
  }

  /** Saves how far a running sync is. */
  async saveProgress(
    id: string,
    progress: SyncReport['progress'],
    transaction: Knex.Transaction,
  ): Promise<void> {
    await transaction<SyncRow>('estate_syncs')
      .where({ id, state: 'running' })
      .update({
        shards_total: progress.shardsTotal,
        shards_done: progress.shardsDone,
      });
  }

  async finish(
    id: string,
    end: Pick<SyncReport, 'state' | 'messages' | 'result' | 'progress'>,
  ): Promise<void> {
    const knex = await this.#database.get();
    await knex<SyncRow>('estate_syncs')
      .where({ id, state: 'running' })
      .update({
        state: end.state,
        finished_at: this.#now(),
        messages: JSON.stringify(end.messages),
        result: end.result ? JSON.stringify(end.result) : null,
        shards_total: end.progress.shardsTotal,
        shards_done: end.progress.shardsDone,
      });
  }

  /** Marks running syncs as interrupted, and queues what continues them. */
  async interruptRunning(): Promise<StoredSync[]> {
    const knex = await this.#database.get();
    const rows = await knex<SyncRow>('estate_syncs')
      .where('state', 'running')
      .select('*');
    const interrupted: StoredSync[] = [];
    for (const row of rows) {
      if (await this.#interrupt(row)) {
        interrupted.push(toStoredSync(row));
      }
    }
    return interrupted;
  }

  /** Marks a running sync as interrupted, and queues what continues it. */
  async interrupt(id: string): Promise<void> {
    const knex = await this.#database.get();
    const row = await knex<SyncRow>('estate_syncs')
      .where({ id, state: 'running' })
      .first();
    if (row) {
      await this.#interrupt(row);
    }
  }

  async get(id: string): Promise<SyncReport | undefined> {
    const knex = await this.#database.get();
    const row = await knex<SyncRow>('estate_syncs').where({ id }).first();
    return row && fromSyncRow(row);
  }

  async running(): Promise<SyncReport | undefined> {
    const knex = await this.#database.get();
    const row = await knex<SyncRow>('estate_syncs')
      .where('state', 'running')
      .first();
    return row && fromSyncRow(row);
  }

  async last(): Promise<SyncReport | undefined> {
    const knex = await this.#database.get();
    const row = await knex<SyncRow>('estate_syncs')
      .whereIn('state', ['done', 'failed', 'interrupted'])
      .orderBy([
        { column: 'requested_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .first();
    return row && fromSyncRow(row);
  }

  async isEmpty(): Promise<boolean> {
    const knex = await this.#database.get();
    return (await knex<SyncRow>('estate_syncs').first('id')) === undefined;
  }

  /** Newest first. */
  async page(options: {
    limit: number;
    cursor?: string;
  }): Promise<Page<SyncReport>> {
    const knex = await this.#database.get();
    const position = decodeCursor(options.cursor, 2);
    const rows = await knex<SyncRow>('estate_syncs')
      .modify(query => {
        if (position) {
          query.whereRaw('(requested_at, id) < (?, ?)', position);
        }
      })
      .orderBy([
        { column: 'requested_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(options.limit + 1)
      .select('*');
    return toPage(rows, options.limit, fromSyncRow, row => [
      row.requested_at,
      row.id,
    ]);
  }

  /** Forgets finished syncs but for the newest. */
  async prune(keep: number): Promise<void> {
    const knex = await this.#database.get();
    const oldest = await knex<SyncRow>('estate_syncs')
      .orderBy([
        { column: 'requested_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .offset(keep)
      .first('requested_at');
    if (oldest) {
      await knex<SyncRow>('estate_syncs')
        .where('requested_at', '<=', oldest.requested_at)
        .whereIn('state', ['done', 'failed', 'interrupted'])
        .delete();
    }
  }

  async #interrupt(row: SyncRow): Promise<boolean> {
    const knex = await this.#database.get();
    const successor = randomUUID();
    return knex.transaction(async transaction => {
      const updated = await transaction<SyncRow>('estate_syncs')
        .where({ id: row.id, state: 'running' })
        .update({
          state: 'interrupted',
          finished_at: this.#now(),
          messages: JSON.stringify([
            ...JSON.parse(row.messages),
            `Interrupted when its process ended; sync ${successor} continues it`,
          ]),
        });
      if (updated !== 1) {
        return false;
      }
      await transaction<SyncRow>('estate_syncs').insert({
        id: successor,
        state: 'queued',
        trigger: row.trigger,
        requested_by: row.requested_by,
        scope: row.scope,
        requested_at: this.#now(),
        resumes_since: row.resumes_since ?? row.started_at,
        shards_total: 0,
        shards_done: 0,
        messages: '[]',
      });
      return true;
    });
  }

  #now(): string {
    return this.#clock().toISOString();
  }
}

function isUniqueViolation(error: unknown): boolean {
  return (
    isError(error) &&
    (error.code === '23505' ||
      String(error.code).startsWith('SQLITE_CONSTRAINT'))
  );
}
