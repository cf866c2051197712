/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * How one kind of billing data says what a cost row says; each an SQL expression
 * that DuckDB and Trino understand alike.
 *
 * @public
 */
export interface BillingDialect {
  title: string;
  /** Columns without which the data cannot be read. */
  required: readonly string[];
  /** Other columns that are used where they are there. */
  optional: readonly string[];
  payer: string;
  /** The day or time that the billing period begins. */
  periodStart: string;
  /** The day or time of the charge. */
  chargeStart: string;
  account: string;
  service: string;
  region: string;
  category: string;
  recordType: string;
  resource: string;
  currency: string;
  /** A text or a number. */
  billed: string;
  effective: string;
  list: string;
  /** The column with the tags, a map or a JSON object. */
  tags: string;
  /** What the names of tags begin with in the data. */
  tagPrefixes: readonly string[];
}
