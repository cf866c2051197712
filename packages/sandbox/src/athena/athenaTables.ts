/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ExportTable,
  exportTables,
  typeOfColumn,
} from '../billing/exportTables';

/** Where the tables of the sandbox are. */
export const athenaCatalog = 'AwsDataCatalog';
export const athenaDatabase = 'billing';
/** The column that tables are partitioned by. */
export const partitionColumn = 'billing_period';

/** A table of the AWS Glue Data Catalog. */
export interface AthenaTable {
  name: string;
  source: ExportTable;
  columns: { name: string; type: string }[];
}

/** The exports in Parquet, as tables. */
export const athenaTables: readonly AthenaTable[] = exportTables
  .filter(({ format }) => format === 'parquet')
  .map(source => ({
    name: source.name.replaceAll('-', '_'),
    source,
    columns: source.columns.map(name => ({
      name: name.toLowerCase(),
      type: typeOfColumn(name),
    })),
  }));
