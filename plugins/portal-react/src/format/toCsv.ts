/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { csvOptions } from '@steward/backstage-plugin-portal-common';
import { stringify } from 'csv-stringify/sync';

/** Rows as RFC 4180 text that no spreadsheet runs. @public */
export function toCsv(
  header: string[],
  rows: (string | number | undefined)[][],
): string {
  return stringify([header, ...rows], {
    ...csvOptions,
    record_delimiter: 'windows',
  });
}
