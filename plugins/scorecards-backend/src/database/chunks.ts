/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  isPostgres,
  storableValue,
} from '@steward/backstage-plugin-portal-node';
import { Knex } from 'knex';

/** SQLite takes 32,766 values in a statement. */
const MAX_SQLITE_VALUES = 30_000;
/** knex writes rows for SQLite as a compound select, which has at most 500 terms. */
const MAX_SQLITE_ROWS = 500;
/** PostgreSQL takes any number of records in a parameter; these are some megabytes. */
const MAX_RECORDS = 10_000;
/** What JSON has to escape of text that no database stores. */
const ESCAPED = /\\u(?:0000|d[89a-f])/;

/** Cuts a list into parts of at most `size`. */
export function chunksOf<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

/** Inserts rows, and overwrites those whose key is there. */
export async function upsertRows<Row extends object>(
  knex: Knex,
  table: string,
  rows: readonly Row[],
  key: (keyof Row & string)[],
): Promise<void> {
  if (!isPostgres(knex)) {
    for (const chunk of chunksOf(rows, fittingRows(rows))) {
      await knex(table).insert(chunk).onConflict(key).merge();
    }
    return;
  }
  const others = columnsOf(rows).filter(one => !key.some(it => it === one));
  const update = others.map(() => '?? = excluded.??').join(', ');
  await insertRecords(knex, table, rows, {
    sql: `on conflict (${names(key)}) do ${
      update ? `update set ${update}` : 'nothing'
    }`,
    bindings: [...key, ...others.flatMap(one => [one, one])],
  });
}

/** Inserts rows that are not there yet. */
export async function insertRows<Row extends object>(
  knex: Knex,
  table: string,
  rows: readonly Row[],
): Promise<void> {
  if (!isPostgres(knex)) {
    for (const chunk of chunksOf(rows, fittingRows(rows))) {
      await knex(table).insert(chunk);
    }
    return;
  }
  await insertRecords(knex, table, rows, { sql: '', bindings: [] });
}

/** Inserts rows as one parameter: a statement with tens of thousands of them takes many times as long. */
async function insertRecords(
  knex: Knex,
  table: string,
  rows: readonly object[],
  conflict: { sql: string; bindings: string[] },
): Promise<void> {
  const columns = columnsOf(rows);
  const list = names(columns);
  for (const chunk of chunksOf(rows, MAX_RECORDS)) {
    await knex.raw(
      `insert into ?? (${list}) select ${list} from json_populate_recordset(null::??, ?::json) ${conflict.sql}`,
      [
        table,
        ...columns,
        ...columns,
        table,
        recordsOf(chunk),
        ...conflict.bindings,
      ],
    );
  }
}

/** As JSON that PostgreSQL reads: it refuses NUL and half a character in JSON. */
function recordsOf(rows: readonly object[]): string {
  const text = JSON.stringify(rows);
  return ESCAPED.test(text) ? JSON.stringify(storableValue(rows)) : text;
}

function columnsOf(rows: readonly object[]): string[] {
  return Object.keys(rows[0] ?? {});
}

function names(columns: readonly string[]): string {
  return columns.map(() => '??').join(', ');
}

function fittingRows(rows: readonly object[]): number {
  const columns = columnsOf(rows).length || 1;
  return Math.min(Math.floor(MAX_SQLITE_VALUES / columns), MAX_SQLITE_ROWS);
}

/** Rows whose column is one of many values, given as one parameter. */
export function whereAmong(
  query: Knex.QueryBuilder,
  column: string,
  values: readonly string[],
  knex: Knex,
): void {
  if (isPostgres(knex)) {
    query.whereRaw('?? = any(?::text[])', [column, [...values]]);
  } else {
    query.whereRaw('?? in (select value from json_each(?))', [
      column,
      JSON.stringify(values),
    ]);
  }
}
