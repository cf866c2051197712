/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AthenaExport } from './AthenaExport';
import { explainQueryFailure } from './explainQueryFailure';
import { monthQuery } from './monthQuery';
import { MonthResult } from './MonthResult';
import { scanPrice } from './scanPrice';

const asked: AthenaExport = {
  payer: '111111111111',
  accountId: '111111111111',
  region: 'us-east-1',
  workgroup: 'steward',
  catalog: 'AwsDataCatalog',
  database: 'billing',
  table: 'focus',
  format: 'focus-1.2',
};

function queryOf(options: {
  resources?: string[];
  columns?: [string, string][];
}) {
  return monthQuery({
    export: asked,
    columns: new Map(options.columns ?? [['tags', 'map<string,string>']]),
    request: {
      payer: '111111111111',
      month: '2026-11',
      tags: ["it's"],
      resources: new Set(options.resources ?? []),
    },
  });
}

describe('the query of a month', () => {
  it('scans one partition, and quotes what comes from outside', () => {
    const { sql } = queryOf({});
    expect(sql).toContain(`billing_period = '2026-11'`);
    expect(sql).toContain(`element_at(Tags, 'it''s')`);
    expect(queryOf({ columns: [['Tags', 'string']] }).sql).toContain(
      `json_extract_scalar(Tags, '$["it''s"]')`,
    );
  });

  it('leaves out the resources that have no room', () => {
    const resources = Array.from(
      { length: 5_000 },
      (_, index) =>
        `arn:aws:ec2:eu-central-1:111111111111:instance/i-${String(
          index,
        ).padStart(17, '0')}`,
    );
    const { sql, leftOut } = queryOf({ resources });
    expect(Buffer.byteLength(sql)).toBeLessThanOrEqual(262_144);
    expect(Buffer.byteLength(sql)).toBeGreaterThan(260_000);
    expect(leftOut).toBeGreaterThan(0);
    expect(sql).toContain(resources[4_999 - leftOut]);
    expect(sql).not.toContain(resources[5_000 - leftOut]);
  });
});

describe('the result of a month', () => {
  const unreadable = {
    kind: '0',
    is_readable: 'false',
    service: 'Amazon EC2',
    account: '222222222222',
    line_count: '3',
    row_count: '4',
  };

  it('says which lines cannot be read', () => {
    const result = new MonthResult({ payer: asked.payer, tags: [] });
    result.take({ ...unreadable, day: '2026-11-03' });
    result.take({ ...unreadable, currency: 'USD' });
    result.take({ ...unreadable, currency: 'USD', day: '2026-11-03' });
    result.take({ kind: '3', row_count: '4' });
    result.finish();
    expect(result.skipped).toEqual([
      '3 lines of Amazon EC2 in 222222222222 have no currency, so they are left out.',
      '3 lines of Amazon EC2 in 222222222222 have no day, so they are left out.',
      '3 lines of Amazon EC2 in 222222222222 have no amount that is a number, so they are left out.',
    ]);
    expect(result.totals).toEqual([]);
  });

  it('names so many of them and counts the others', () => {
    const result = new MonthResult({ payer: asked.payer, tags: [] });
    for (let count = 0; count < 23; count += 1) {
      result.take(unreadable);
    }
    expect(result.skipped).toHaveLength(21);
    expect(result.skipped[20]).toBe(
      '3 more groups of lines like these are left out.',
    );
  });

  it('is refused when a row is missing or unknown', () => {
    const result = new MonthResult({ payer: asked.payer, tags: [] });
    expect(() => result.finish()).toThrow(/an unknown number of rows, but 0/);
    result.take(unreadable);
    expect(() => result.finish()).toThrow(/has 4 rows, but 1 came/);
    expect(() => result.take({ ...unreadable, kind: '1' })).toThrow(
      'a row of kind "1"',
    );
  });
});

describe('explainQueryFailure', () => {
  it.each([
    [
      'Query exhausted resources at this scale factor',
      'The month is read again later.',
    ],
    [
      'Bytes scanned limit was exceeded',
      'Raise the data usage control of the workgroup steward',
    ],
    [
      'Insufficient permissions to execute the query.',
      'Allow what is denied in the policy of the role',
    ],
    [
      'HIVE_BAD_DATA: Not valid Parquet file',
      'HIVE_BAD_DATA: Not valid Parquet file.',
    ],
  ])('%s', (StateChangeReason, words) => {
    const said = explainQueryFailure(
      { State: 'FAILED', StateChangeReason },
      asked,
    );
    expect(said).toContain(StateChangeReason);
    expect(said).toContain(words);
  });

  it('says when Athena did not say why', () => {
    expect(explainQueryFailure({ State: 'CANCELLED' }, asked)).toBe(
      'Athena cancelled the query of AwsDataCatalog.billing.focus and did not say why. The month is read again later.',
    );
  });
});

it('prices what a query scans', () => {
  const megabyte = 1024 ** 2;
  expect(scanPrice(0)).toBe(scanPrice(10 * megabyte));
  expect(scanPrice(10 * megabyte + 1)).toBe(scanPrice(11 * megabyte));
  expect(scanPrice(1024 ** 4)).toBe(5);
});
