/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { World } from '../world/World';
import { BillingLine } from './BillingLine';
import { cur2Columns, cur2Rows } from './cur2Rows';
import { focusColumns, focusRows } from './focusRows';

/** An export of AWS Data Exports. */
export interface ExportTable {
  /** The name of the export. */
  name: string;
  /** As AWS Data Exports calls what is exported. */
  table: 'FOCUS_1_2_AWS' | 'FOCUS_1_0_AWS' | 'COST_AND_USAGE_REPORT';
  format: 'csv' | 'parquet';
  columns: readonly string[];
  rows(options: {
    world: World;
    month: string;
    lines: readonly BillingLine[];
  }): Iterable<string[]>;
}

/** The exports of the sandbox; those in Parquet are the tables of its Athena. */
export const exportTables: readonly ExportTable[] = [
  {
    name: 'focus',
    table: 'FOCUS_1_2_AWS',
    format: 'csv',
    columns: focusColumns,
    rows: focusRows,
  },
  {
    name: 'focus-1-2',
    table: 'FOCUS_1_2_AWS',
    format: 'parquet',
    columns: focusColumns,
    rows: focusRows,
  },
  {
    name: 'focus-1-0',
    table: 'FOCUS_1_0_AWS',
    format: 'parquet',
    columns: focusColumns,
    rows: focusRows,
  },
  {
    name: 'cur-2-0',
    table: 'COST_AND_USAGE_REPORT',
    format: 'parquet',
    columns: cur2Columns,
    rows: cur2Rows,
  },
];

/** The type of a column as Athena has it. */
export function typeOfColumn(name: string): string {
  if (/^(Tags|resource_tags)$/.test(name)) {
    return 'map<string,string>';
  }
  if (/(Period(Start|End)|_(start|end)_date)$/.test(name)) {
    return 'timestamp';
  }
  return /(Cost|Quantity|_cost|_amount|_fee|_fee_for_billing_period|_commitment|_commitment_to_date)$/.test(
    name,
  )
    ? 'double'
    : 'string';
}
