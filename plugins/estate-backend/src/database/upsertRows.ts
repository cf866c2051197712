/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { isPostgres } from '@steward/backstage-plugin-portal-node';
import { Knex } from 'knex';
import { BATCH_SIZE, inBatches } from './batches';

/**
 * Inserts rows, or updates those of the same key. Each batch goes as one JSON
 * parameter: with one for each value, binding would cost more than writing.
 */
export async function upsertRows<R extends object>(options: {
  transaction: Knex;
  table: string;
  key: (keyof R & string)[];
  rows: R[];
  /** Columns to update; all but the key when absent. */
  merge?: (keyof R & string)[];
}): Promise<void> {
  const { transaction, table, key, rows } = options;
  if (rows.length === 0) {
    return;
  }
  const columns = Object.keys(rows[0]) as (keyof R & string)[];
  const merged = options.merge ?? columns.filter(c => !key.includes(c));
  const source = isPostgres(transaction)
    ? `select ${columns.join(
        ', ',
      )} from json_populate_recordset(null::${table}, ?)`
    : `select ${columns
        .map(column => `json_extract(value, '$.${column}')`)
        .join(', ')} from json_each(?) where true`;
  const statement = `insert into ${table} (${columns.join(', ')}) ${source}
    on conflict (${key.join(', ')}) do update set ${merged
    .map(column => `${column} = excluded.${column}`)
    .join(', ')}`;
  for (const batch of inBatches(rows, BATCH_SIZE)) {
    await transaction.raw(statement, [JSON.stringify(batch)]);
  }
}
