/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { stringify } from 'csv-stringify/sync';

/**
 * Rows as RFC 4180 text. A text cell that a spreadsheet would run as a formula
 * gets an apostrophe in front (OWASP, "CSV Injection").
 *
 * @public
 */
export function toCsv(
  header: string[],
  rows: (string | number | undefined)[][],
): string {
  return stringify([header, ...rows], {
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}
