/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { csvOptions } from '@steward/backstage-plugin-portal-common';
import { stringify } from 'csv-stringify/sync';

/** What a cell can hold; nothing is an empty one. @public */
export type CsvCell = string | number | null | undefined;

/** Rows as CSV (RFC 4180), which no spreadsheet runs. @public */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return stringify([...rows], csvOptions);
}

/** The same a page at a time, with a header. @public */
export async function* csvPages(
  columns: readonly string[],
  pages: AsyncIterable<readonly (readonly CsvCell[])[]>,
): AsyncGenerator<string> {
  yield csvText([columns]);
  for await (const rows of pages) {
    yield csvText(rows);
  }
}
