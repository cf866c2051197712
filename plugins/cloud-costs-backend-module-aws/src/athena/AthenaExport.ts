/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  BillingDialect,
  cur2Dialect,
  focusDialect,
} from '@steward/backstage-plugin-cloud-costs-node';

/** What an export of AWS Data Exports may be, with how it is read. */
export const exportFormats = {
  'focus-1.0': focusDialect,
  'focus-1.2': focusDialect,
  'cur-2.0': cur2Dialect,
} as const satisfies Record<string, BillingDialect>;

/** An export of AWS Data Exports, as a table of Athena. */
export interface AthenaExport {
  /** The account that pays. */
  payer: string;
  /** The account whose role asks Athena. */
  accountId: string;
  region: string;
  workgroup: string;
  catalog: string;
  database: string;
  table: string;
  format: keyof typeof exportFormats;
  /** Where results go, such as `s3://acme-athena/steward/`; that of the workgroup unless given. */
  outputLocation?: string;
}

/** A table as messages call it. */
export function tableName({ catalog, database, table }: AthenaExport): string {
  return `${catalog}.${database}.${table}`;
}
