/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  BILLING_SUMS,
  billingDimensions,
  billingSql,
  identifier,
  IS_READABLE,
  MonthRequest,
  quoted,
  tagColumn,
} from '@steward/backstage-plugin-cloud-costs-node';
import { AthenaExport, exportFormats } from './AthenaExport';
import { trinoEngine } from './trinoEngine';

/** The column by which AWS Data Exports partitions a table. */
export const PARTITION = 'billing_period';

/** The most that Athena takes. Source: Athena user guide, "Service Quotas". */
const MAX_BYTES = 262_144;

/** What the list of resources comes in. */
const ROOM_FOR_EXPRESSION = 500;

/** What is asked of Athena for a month. */
export interface MonthQuery {
  sql: string;
  /** The columns of the result, in their order. */
  columns: string[];
  /** Resources that the catalog knows and that had no room in the query. */
  leftOut: number;
}

/**
 * Sums up a month in one scan. Beside a row for each day and combination of
 * dimensions (`kind` 0), the result has the totals of all lines in each
 * currency, and one of everything, so that it is never empty; each row says how
 * many the result has. What is cut off is noticed by that.
 */
export function monthQuery(options: {
  export: AthenaExport;
  columns: ReadonlyMap<string, string>;
  request: Pick<MonthRequest, 'payer' | 'month' | 'tags' | 'resources'>;
}): MonthQuery {
  const resources = [...options.request.resources].sort();
  const query = sqlOf({ ...options, resources: [] });
  let room = MAX_BYTES - bytesOf(query.sql) - ROOM_FOR_EXPRESSION;
  let count = 0;
  while (count < resources.length && room >= 0) {
    room -= bytesOf(quoted(resources[count])) + ', '.length;
    count += room >= 0 ? 1 : 0;
  }
  const kept = resources.slice(0, count);
  return {
    ...sqlOf({ ...options, resources: kept }),
    leftOut: resources.length - count,
  };
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}

function sqlOf(options: {
  export: AthenaExport;
  columns: ReadonlyMap<string, string>;
  request: Pick<MonthRequest, 'payer' | 'month' | 'tags'>;
  resources: readonly string[];
}): { sql: string; columns: string[] } {
  const { columns, request, resources } = options;
  const { catalog, database, table, format } = options.export;
  const { payer, month, tags } = request;
  const lines = billingSql({
    engine: trinoEngine,
    dialect: exportFormats[format],
    columns,
    from: [catalog, database, table].map(identifier).join('.'),
    where: `${PARTITION} = ${quoted(month)}`,
    payer,
    month,
    tags,
    resources,
  });
  const dimensions = [
    ...billingDimensions,
    ...tags.map((_, index) => tagColumn(index)),
    'currency',
  ];
  const sql = `select grouping(day, currency) as kind, is_readable, ${dimensions.join(
    ', ',
  )}, ${BILLING_SUMS}, count(*) as line_count, count(*) over () as row_count
from (select *, ${IS_READABLE} as is_readable from (${lines}) as lines) as readable
group by grouping sets ((is_readable, ${dimensions.join(
    ', ',
  )}), (is_readable, currency), ())`;
  return {
    sql,
    columns: [
      'kind',
      'is_readable',
      ...dimensions,
      'billed',
      'effective',
      'list',
      'line_count',
      'row_count',
    ],
  };
}
