/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuditQuery } from '@steward/backstage-plugin-audit-trail-common';
import {
  isPostgres,
  whereCriteria,
} from '@steward/backstage-plugin-portal-node';
import { Knex } from 'knex';
import { doubling } from '../domain/doubling';
import { latestBefore, recordedMonths } from '../domain/recordedMonths';
import { compileCondition } from './compileCondition';
import { compileQuery } from './compileQuery';
import { EventPosition } from './cursor';
import { EventCriteria } from './EventCondition';
import { EventRow } from './eventRows';
import { partitionMonths, partitionOf } from './partitions';
import { planForFewRows } from './planForFewRows';

/** Which events, of whose. */
export interface EventSelection {
  query: AuditQuery;
  /** What the caller may see; undefined for all. */
  criteria?: EventCriteria;
}

/** `undefined_table`, https://www.postgresql.org/docs/current/errcodes-appendix.html */
const GONE = '42P01';

/** What is read of each row besides its place. */
type Columns = readonly (keyof EventRow)[];

/**
 * The newest events of a selection after a position. On PostgreSQL by months,
 * newest first: where no index has the order, those are read and sorted, not all.
 */
export async function newestEvents<C extends Columns>(
  knex: Knex,
  options: EventSelection & {
    after?: EventPosition;
    limit: number;
    columns: C;
  },
): Promise<Pick<EventRow, C[number] | 'occurred_at' | 'seq'>[]> {
  if (!isPostgres(knex)) {
    return select(knex, options);
  }
  try {
    return await searchMonths(knex, options);
  } catch (error) {
    // Retention dropped a month between the list of them and the look into it.
    if (error instanceof Error && 'code' in error && error.code === GONE) {
      return searchMonths(knex, options);
    }
    throw error;
  }
}

function searchMonths(
  knex: Knex,
  options: Parameters<typeof newestEvents>[1],
): Promise<EventRow[]> {
  return knex.transaction(
    async transaction => {
      await planForFewRows(transaction);
      const months = await partitionMonths(transaction);
      let rows: EventRow[] = [];
      for (const some of doubling(recordedMonths(months, options.query))) {
        const found = await selectFrom(transaction, options, some);
        rows = [...rows, ...found].sort(byPosition).slice(0, options.limit);
        const last = rows[options.limit - 1];
        if (last && last.occurred_at >= latestBefore(some[some.length - 1])) {
          break;
        }
      }
      return rows;
    },
    { readOnly: true },
  );
}

/** The newest of each of these months: where one has few, a question a month would be many. */
function selectFrom(
  transaction: Knex.Transaction,
  options: Parameters<typeof newestEvents>[1],
  months: string[],
): Knex.QueryBuilder<EventRow, EventRow[]> {
  const each = months.map(month =>
    select(transaction, options, partitionOf(month)),
  );
  return each.length === 1 ? each[0] : transaction.unionAll(each, true);
}

function select(
  knex: Knex,
  options: Parameters<typeof newestEvents>[1],
  table: string = 'audit_events',
): Knex.QueryBuilder<EventRow, EventRow[]> {
  const { query, criteria, after, limit, columns } = options;
  return knex({ audit_events: table })
    .modify((builder: Knex.QueryBuilder) => {
      compileQuery(builder, query, knex);
      whereCriteria(builder, criteria, compileCondition);
      if (after) {
        builder.whereRaw('(occurred_at, seq) < (?, ?)', [
          after.occurredAt,
          after.seq,
        ]);
      }
    })
    .orderBy([
      { column: 'occurred_at', order: 'desc' },
      { column: 'seq', order: 'desc' },
    ])
    .limit(limit)
    .select('occurred_at', 'seq', ...columns);
}

/** Newest first, in the order of bytes as the database has it. */
function byPosition(
  a: Pick<EventRow, 'occurred_at' | 'seq'>,
  b: Pick<EventRow, 'occurred_at' | 'seq'>,
): number {
  if (a.occurred_at === b.occurred_at) {
    return Number(b.seq) - Number(a.seq);
  }
  return a.occurred_at < b.occurred_at ? 1 : -1;
}
