/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AuditQuery,
  EventHistogram,
} from '@steward/backstage-plugin-audit-trail-common';
import {
  isPostgres,
  PluginDatabase,
  whereCriteria,
} from '@steward/backstage-plugin-portal-node';
import { Knex } from 'knex';
import { HistogramRange, HOUR } from '../domain/histogramRange';
import { compileCondition } from './compileCondition';
import { compileQuery } from './compileQuery';
import { EventSelection } from './newestEvents';

const MAX_MATCHES = 50_000;
const MAX_SCANNED = 100_000;
const TIME_LIMIT_MS = 2_000;
const MINUTE = 60_000;

interface Counted {
  /** The beginning of an ISO instant: a second, a minute or an hour. */
  moment: string;
  count: number | string;
  failed: number | string;
}

/** Counts events over time, at a cost that does not grow with the table. */
export class HistogramStore {
  static create(database: PluginDatabase): HistogramStore {
    return new HistogramStore(database);
  }

  readonly #database: PluginDatabase;

  private constructor(database: PluginDatabase) {
    this.#database = database;
  }

  /** All events of whole hours come from their counts, others are counted as far as they are few. */
  async count(
    selection: EventSelection,
    range: HistogramRange,
  ): Promise<EventHistogram> {
    if (
      range.bucketMs >= HOUR &&
      !selection.criteria &&
      isWholeHours(selection.query)
    ) {
      return histogramOf(range, await this.#fromHours(range), true);
    }
    const { rows, complete } = await this.#fromEvents(selection, range);
    return histogramOf(range, rows, complete);
  }

  async #fromHours(range: HistogramRange): Promise<Counted[]> {
    const knex = await this.#database.get();
    return knex('audit_hours')
      .where('hour', '>=', iso(range.from).slice(0, 13))
      .where('hour', '<', iso(range.to).slice(0, 13))
      .select('hour as moment', 'count', 'failed');
  }

  async #fromEvents(
    selection: EventSelection,
    range: HistogramRange,
  ): Promise<{ rows: Counted[]; complete: boolean }> {
    const knex = await this.#database.get();
    if (isPostgres(knex)) {
      try {
        const rows = await knex.transaction(async transaction => {
          await transaction.raw(
            `set local statement_timeout = ${TIME_LIMIT_MS}`,
          );
          return countMatches(transaction, selection, range, {
            matches: MAX_MATCHES + 1,
          });
        });
        return { rows, complete: totalOf(rows) <= MAX_MATCHES };
      } catch (error) {
        if (!isTimeout(error)) {
          throw error;
        }
      }
    }
    const rows = await countMatches(knex, selection, range, {
      scanned: MAX_SCANNED,
    });
    const all = totalOf(await this.#fromHours(range));
    return { rows, complete: all <= MAX_SCANNED };
  }
}

/** Counts the newest matches, or the matches among the newest events. */
async function countMatches(
  knex: Knex,
  { query, criteria }: EventSelection,
  range: HistogramRange,
  limit: { matches?: number; scanned?: number },
): Promise<Counted[]> {
  const length = momentLength(range.bucketMs);
  const newest = (builder: Knex.QueryBuilder, rows: number | undefined) => {
    builder
      .where('occurred_at', '>=', iso(range.from))
      .where('occurred_at', '<', iso(range.to));
    if (rows !== undefined) {
      builder
        .orderBy([
          { column: 'occurred_at', order: 'desc' },
          { column: 'seq', order: 'desc' },
        ])
        .limit(rows);
    }
  };
  const window = limit.scanned
    ? knex('audit_events')
        .modify(builder => newest(builder, limit.scanned))
        .as('audit_events')
    : 'audit_events';
  const matches = knex(window as 'audit_events')
    .modify((builder: Knex.QueryBuilder) => {
      compileQuery(builder, query, knex);
      whereCriteria(builder, criteria, compileCondition);
      newest(builder, limit.matches);
    })
    .select('occurred_at', 'outcome');
  return knex(matches.as('matches'))
    .groupByRaw('1')
    .select(
      knex.raw(`substr(occurred_at, 1, ${length}) as moment`),
      knex.raw('count(*) as count'),
      knex.raw(
        `sum(case when outcome <> 'success' then 1 else 0 end) as failed`,
      ),
    );
}

function momentLength(bucketMs: number): number {
  if (bucketMs >= HOUR) {
    return 13;
  }
  return bucketMs >= MINUTE ? 16 : 19;
}

function isWholeHours(query: AuditQuery): boolean {
  return query.terms.every(
    term =>
      term.kind === 'created' &&
      !term.negated &&
      [term.from, term.to].every(
        end => end === undefined || end.endsWith(':00:00.000Z'),
      ),
  );
}

function histogramOf(
  range: HistogramRange,
  rows: Counted[],
  complete: boolean,
): EventHistogram {
  const { from, to, bucketMs } = range;
  const buckets = Array.from(
    { length: Math.round((to - from) / bucketMs) },
    (_, index) => ({
      from: iso(from + index * bucketMs),
      count: 0,
      failed: 0,
    }),
  );
  for (const { moment, count, failed } of rows) {
    const start = Date.parse(
      `${moment}${'0000-01-01T00:00:00'.slice(moment.length)}Z`,
    );
    const bucket = buckets[Math.floor((start - from) / bucketMs)];
    if (bucket) {
      bucket.count += Number(count);
      bucket.failed += Number(failed);
    }
  }
  return { from: iso(from), to: iso(to), bucketMs, buckets, complete };
}

function totalOf(rows: Counted[]): number {
  return rows.reduce((total, row) => total + Number(row.count), 0);
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}

/** `query_canceled`, https://www.postgresql.org/docs/current/errcodes-appendix.html */
function isTimeout(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '57014';
}
