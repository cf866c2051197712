/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Knex } from 'knex';
import { isPostgres } from '../isPostgres';

/** Keeps the rows whose column is one of many texts, given as one parameter. @public */
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
