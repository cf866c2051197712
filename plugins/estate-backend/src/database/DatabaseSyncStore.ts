/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ConflictError, isError } from '@backstage/errors';
import { Page, SyncReport } from '@steward/backstage-plugin-estate-common';
import {
  decodeCursor,
  PluginDatabase,
  toPage,
} from '@steward/backstage-plugin-portal-node';
import { randomUUID } from 'crypto';
import { Knex } from 'knex';
import { fromSyncRow, scopeText, SyncRow, toStoredSync } from './syncRows';
import { EnqueueSyncOptions, StoredSync, SyncStore } from './SyncStore';

/** Keeps syncs in `estate_syncs`, of which a unique index lets only one run. */
export class DatabaseSyncStore implements SyncStore {
  static create(
    database: PluginDatabase,
    clock: () => Date = () => new Date(),
  ): DatabaseSyncStore {
    return new DatabaseSyncStore(database, clock);
  }

  readonly #database: PluginDatabase;
  readonly #clock: () => Date;

  private constructor(database: PluginDatabase, clock: () => Date) {
    this.#database = database;
    this.#clock = clock;
  }

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

  async takeNext(runner: string): Promise<StoredSync | undefined> {
    const knex = await this.#database.get();
    const next = await knex<SyncRow>('estate_syncs')
      .where('state', 'queued')
      .orderBy(['requested_at', 'id'])
      .first('id');
    return next && this.take(next.id, runner);
  }

  async take(id: string, runner: string): Promise<StoredSync | undefined> {
    const knex = await this.#database.get();
    try {
      const taken = await knex<SyncRow>('estate_syncs')
        .where({ id, state: 'queued' })
        .update({
          state: 'running',
          runner,
          started_at: this.#now(),
          heartbeat_at: this.#now(),
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

  async heartbeat(
    id: string,
    runner: string,
    progress?: SyncReport['progress'],
    transaction?: Knex.Transaction,
  ): Promise<void> {
    const knex = transaction ?? (await this.#database.get());
    const updated = await knex<SyncRow>('estate_syncs')
      .where({ id, runner, state: 'running' })
      .update({
        heartbeat_at: this.#now(),
        ...(progress && {
          shards_total: progress.shardsTotal,
          shards_done: progress.shardsDone,
        }),
      });
    if (updated !== 1) {
      throw new ConflictError(
        `Sync ${id} was taken away from this replica; another goes on with it`,
      );
    }
  }

  async finish(
    id: string,
    runner: string,
    end: Pick<SyncReport, 'state' | 'messages' | 'result' | 'progress'>,
  ): Promise<void> {
    const knex = await this.#database.get();
    await knex<SyncRow>('estate_syncs')
      .where({ id, runner, state: 'running' })
      .update({
        state: end.state,
        finished_at: this.#now(),
        messages: JSON.stringify(end.messages),
        result: end.result ? JSON.stringify(end.result) : null,
        shards_total: end.progress.shardsTotal,
        shards_done: end.progress.shardsDone,
      });
  }

  async interruptStale(before: Date): Promise<StoredSync[]> {
    const knex = await this.#database.get();
    const rows = await knex<SyncRow>('estate_syncs')
      .where('state', 'running')
      .where('heartbeat_at', '<', before.toISOString())
      .select('*');
    const interrupted: StoredSync[] = [];
    for (const row of rows) {
      if (await this.#interrupt(row)) {
        interrupted.push(toStoredSync(row));
      }
    }
    return interrupted;
  }

  async interrupt(id: string, runner: string): Promise<void> {
    const knex = await this.#database.get();
    const row = await knex<SyncRow>('estate_syncs')
      .where({ id, runner, state: 'running' })
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

  async oldestQueued(): Promise<SyncReport | undefined> {
    const knex = await this.#database.get();
    const row = await knex<SyncRow>('estate_syncs')
      .where('state', 'queued')
      .orderBy(['requested_at', 'id'])
      .first();
    return row && fromSyncRow(row);
  }

  async isEmpty(): Promise<boolean> {
    const knex = await this.#database.get();
    return (await knex<SyncRow>('estate_syncs').first('id')) === undefined;
  }

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
        .where({ id: row.id, runner: row.runner, state: 'running' })
        .update({
          state: 'interrupted',
          finished_at: this.#now(),
          messages: JSON.stringify([
            ...JSON.parse(row.messages),
            `Interrupted when its process ended; sync ${successor} goes on with it`,
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
