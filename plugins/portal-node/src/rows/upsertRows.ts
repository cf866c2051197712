/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Knex } from 'knex';
import { isPostgres } from '../isPostgres';
import { storableValue } from '../text';
import { inBatches } from './inBatches';

/** Some megabytes in one parameter. */
const RECORDS_AT_ONCE = 10_000;
/** How JSON writes text that no database stores: NUL, and half a character. */
const ESCAPED = /\\u(?:0000|d[89a-f])/;

/**
 * Inserts rows, or overwrites those of the same key. All rows have the columns
 * of the first.
 *
 * @public
 */
export async function upsertRows<Row extends object>(
  knex: Knex,
  table: string,
  rows: readonly Row[],
  key: (keyof Row & string)[],
): Promise<void> {
  const others = columnsOf(rows).filter(one => !key.some(it => it === one));
  const update = others.map(() => '?? = excluded.??').join(', ');
  await insertRecords(knex, table, rows, {
    sql: `on conflict (${names(key)}) do ${
      update ? `update set ${update}` : 'nothing'
    }`,
    bindings: [...key, ...others.flatMap(one => [one, one])],
  });
}

/** Inserts rows that are not there yet. All have the columns of the first. @public */
export async function insertRows<Row extends object>(
  knex: Knex,
  table: string,
  rows: readonly Row[],
): Promise<void> {
  await insertRecords(knex, table, rows, { sql: '', bindings: [] });
}

/**
 * Many rows go as one JSON parameter: with a parameter for each value, binding
 * takes many times as long as writing.
 */
async function insertRecords(
  knex: Knex,
  table: string,
  rows: readonly object[],
  conflict: { sql: string; bindings: string[] },
): Promise<void> {
  const columns = columnsOf(rows);
  const list = names(columns);
  for (const batch of inBatches(rows, RECORDS_AT_ONCE)) {
    const source = isPostgres(knex)
      ? {
          sql: `select ${list} from json_populate_recordset(null::??, ?::json)`,
          bindings: [...columns, table, recordsOf(batch)],
        }
      : {
          // Without "where", SQLite takes "on conflict" for a join.
          sql: `select ${columns
            .map(() => 'json_extract(value, ?)')
            .join(', ')} from json_each(?) where true`,
          bindings: [
            ...columns.map(column => `$."${column}"`),
            recordsOf(batch),
          ],
        };
    await knex.raw(`insert into ?? (${list}) ${source.sql} ${conflict.sql}`, [
      table,
      ...columns,
      ...source.bindings,
      ...conflict.bindings,
    ]);
  }
}

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
