/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Run,
  RunLogLine,
  RunState,
} from '@steward/backstage-plugin-provisioning-common';
import { PluginDatabase } from '@steward/backstage-plugin-portal-node';
import { cleanLines } from './cleanLines';
import { fromLogRow, insertLines, LogRow } from './logRows';
import { fromRunRow, RunRow } from '../runs/runRows';
import { NewLogLine } from '../runs/RunStore';

const PAGE = 2000;
/** Lines that are kept of a run; then one says that there were more. */
const MAX_LINES = 20_000;
/** How long a look at the live log counts. */
const WATCHED_MS = 15_000;

/** A log of a run's execution that is to be read on. */
export interface DueLog {
  run: Run;
  /** Where reading stopped, as the executor wrote it down. */
  cursor: string | undefined;
  /** Whether somebody looks at it now. */
  watched: boolean;
}

/** What changes when there is something new to show of a run. */
export interface RunHead {
  version: number;
  state: RunState;
  finishedAt?: string;
  /** Number of the last line of its log. */
  lastLine: number;
  /** Whether that log is no longer read. */
  logEnded: boolean;
}

export interface LogStoreOptions {
  database: PluginDatabase;
  clock?: () => Date;
  maxLines?: number;
}

/** Keeps the logs of runs. */
export class LogStore {
  readonly #database: PluginDatabase;
  readonly #clock: () => Date;
  readonly #maxLines: number;

  constructor(options: LogStoreOptions) {
    this.#database = options.database;
    this.#clock = options.clock ?? (() => new Date());
    this.#maxLines = options.maxLines ?? MAX_LINES;
  }

  /** Lines after an id, oldest first. */
  async read(
    runId: string,
    { after, limit }: { after: number; limit: number },
  ): Promise<RunLogLine[]> {
    const knex = await this.#database.get();
    const rows = await knex<LogRow>('provisioning_run_log')
      .where({ run_id: runId })
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(limit)
      .select('*');
    return rows.map(fromLogRow);
  }

  /** The whole log, a page at a time. */
  async *pages(runId: string): AsyncGenerator<RunLogLine[]> {
    let after = 0;
    for (;;) {
      const lines = await this.read(runId, { after, limit: PAGE });
      if (lines.length === 0) {
        return;
      }
      yield lines;
      after = lines[lines.length - 1].id;
    }
  }

  async head(runId: string): Promise<RunHead | undefined> {
    const knex = await this.#database.get();
    const row = await knex<RunRow>('provisioning_runs')
      .where({ id: runId })
      .first('version', 'state', 'finished_at', 'log_seq', 'log_due_at');
    return (
      row && {
        version: row.version,
        state: row.state as RunState,
        finishedAt: row.finished_at ?? undefined,
        lastLine: row.log_seq,
        logEnded: row.log_due_at === null,
      }
    );
  }

  /** Removes the lines of runs that ended before then; returns of how many runs. */
  async removeEndedBefore(time: Date): Promise<number> {
    const knex = await this.#database.get();
    const ended = () =>
      knex<RunRow>('provisioning_runs')
        .where('finished_at', '<', time.toISOString())
        .where('log_seq', '>', 0)
        .orderBy('finished_at')
        .limit(PAGE);
    let removed = 0;
    for (;;) {
      const ids = await ended().pluck('id');
      await knex.transaction(async transaction => {
        await transaction('provisioning_run_log')
          .whereIn('run_id', ids)
          .delete();
        await transaction<RunRow>('provisioning_runs')
          .whereIn('id', ids)
          .update({ log_seq: 0 });
      });
      removed += ids.length;
      if (ids.length < PAGE) {
        return removed;
      }
    }
  }

  /** Says that somebody looks at the log now, so that it is read often. */
  async watch(runId: string): Promise<void> {
    const knex = await this.#database.get();
    const now = this.#clock();
    const until = new Date(now.getTime() + WATCHED_MS).toISOString();
    await knex<RunRow>('provisioning_runs')
      .where({ id: runId, state: 'RUNNING' })
      .where(newly =>
        newly
          .whereNull('watched_until')
          .orWhere('watched_until', '<', now.toISOString()),
      )
      .whereNotNull('log_due_at')
      .update({ log_due_at: now.toISOString() });
    await knex<RunRow>('provisioning_runs')
      .where({ id: runId })
      .update({ watched_until: until });
  }

  /** Logs that are to be read on by now, the longest due first. */
  async due(executor: string, limit: number): Promise<DueLog[]> {
    const knex = await this.#database.get();
    const now = this.#clock().toISOString();
    const rows = await knex<RunRow>('provisioning_runs')
      .where({ executor })
      .where('log_due_at', '<=', now)
      .orderBy(['log_due_at', 'id'])
      .limit(limit)
      .select('document', 'log_cursor', 'watched_until');
    return rows.map(row => ({
      run: fromRunRow(row),
      cursor: row.log_cursor ?? undefined,
      watched: row.watched_until !== null && row.watched_until > now,
    }));
  }

  /**
   * Stores what was read after a cursor, unless another reader was faster.
   *
   * @param nextAt - When to read on; undefined for never.
   */
  async append(
    { run, cursor }: Pick<DueLog, 'run' | 'cursor'>,
    read: { lines: readonly NewLogLine[]; cursor: string | undefined },
    nextAt: Date | undefined,
  ): Promise<void> {
    const knex = await this.#database.get();
    await knex.transaction(async transaction => {
      const updated = await transaction<RunRow>('provisioning_runs')
        .where({ id: run.id, log_cursor: cursor ?? null })
        .update({
          log_cursor: read.cursor ?? null,
          log_due_at: nextAt?.toISOString() ?? null,
        });
      if (updated !== 1) {
        return;
      }
      const row = await transaction<RunRow>('provisioning_runs')
        .where({ id: run.id })
        .first('log_seq');
      const room = this.#maxLines - (row?.log_seq ?? 0);
      const lines = cleanLines(read.lines, room, this.#clock());
      if (lines.length > 0) {
        await insertLines(transaction, run.id, lines);
      }
    });
  }
}
