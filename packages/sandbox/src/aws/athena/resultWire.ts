/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { QueryResult } from '../../athena/TrinoSession';

const lengths: { [type: string]: { Precision: number; Scale: number } } = {
  varchar: { Precision: 2147483647, Scale: 0 },
  decimal: { Precision: 38, Scale: 12 },
  bigint: { Precision: 19, Scale: 0 },
  integer: { Precision: 10, Scale: 0 },
};

/** The rows of a result; the names of the columns come first. */
export function resultRows({ columns, rows }: QueryResult) {
  return [columns.map(({ name }) => name), ...rows].map(cells => ({
    Data: cells.map(cell => (cell === null ? {} : { VarCharValue: cell })),
  }));
}

/** What GetQueryResults says of the columns. */
export function resultMetadata({ columns }: QueryResult) {
  return {
    ColumnInfo: columns.map(({ name, type }) => ({
      CatalogName: 'hive',
      SchemaName: '',
      TableName: '',
      Name: name,
      Label: name,
      Type: type,
      Nullable: 'UNKNOWN',
      CaseSensitive: type === 'varchar',
      ...(lengths[type] ?? { Precision: 0, Scale: 0 }),
    })),
  };
}
