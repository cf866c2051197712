/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { CostRow } from '@steward/backstage-plugin-cloud-costs-common';
import { MonthContent } from '@steward/backstage-plugin-cloud-costs-node';
import { DuckDBInstance } from '@duckdb/node-api';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { FocusFileReader } from './FocusFileReader';
import { FocusSource } from './FocusSource';
import { DiskLocation } from './locations/DiskLocation';

const LIMITS = { memory: '400MB', threads: 2 };
const PAYER = '111111111111';
const HEADER =
  'BillingAccountId,SubAccountId,BillingPeriodStart,ChargePeriodStart,ChargeCategory,ServiceName,RegionId,ResourceId,BillingCurrency,BilledCost,EffectiveCost,ListCost,Tags,x_Operation';

function line(options: Partial<Record<string, string>> = {}): string {
  const cells = {
    payer: PAYER,
    account: '222222222222',
    period: '2026-11-01T00:00:00Z',
    charge: '2026-11-03T07:00:00Z',
    category: 'Usage',
    service: 'Amazon EC2',
    region: 'eu-central-1',
    resource: 'arn:aws:ec2:eu-central-1:222222222222:instance/i-1',
    currency: 'USD',
    billed: '1.5',
    effective: '1.2',
    list: '2',
    tags: '"{""team"": ""pay""}"',
    operation: 'RunInstances',
    ...options,
  };
  return Object.values(cells).join(',');
}

async function rowsOf(content: MonthContent): Promise<CostRow[]> {
  const rows: CostRow[] = [];
  for await (const row of content.rows) {
    rows.push(row);
  }
  return rows.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

describe('FOCUS and CUR 2.0 files', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'focus-test-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const write = (name: string, content: string | Buffer) =>
    writeFile(join(folder, name), content);
  const source = (path = folder) =>
    new FocusSource({
      locations: [{ payer: PAYER, location: new DiskLocation(path) }],
      limits: LIMITS,
    });
  const read = async (options: { path?: string; month?: string } = {}) => {
    const content = await source(options.path).readMonth({
      payer: PAYER,
      month: options.month ?? '2026-11',
      tags: ['team'],
      resources: new Set([
        'arn:aws:ec2:eu-central-1:222222222222:instance/i-known',
      ]),
      signal: new AbortController().signal,
    });
    const rows = await rowsOf(content);
    return { rows, ...(await content.check()) };
  };

  it('sums up lines of a day exactly, whatever their notation', async () => {
    await write(
      'a.csv',
      [
        HEADER,
        line({ billed: '0.1' }),
        line({ billed: '0.2', charge: '2026-11-03 09:00:00 UTC' }),
        line({ billed: '1.5E-7' }),
        line({ billed: '0.00000000001' }),
        line({ billed: '-5', category: 'Credit' }),
      ].join('\n'),
    );
    const { rows, totals, skipped } = await read();
    expect(rows.map(({ category, billed }) => [category, billed])).toEqual([
      ['Credit', '-5.000000000000'],
      ['Usage', '0.300000150010'],
    ]);
    expect(rows[0]).toMatchObject({
      day: '2026-11-03',
      payer: PAYER,
      account: '222222222222',
      tags: { team: 'pay' },
      resource: '',
      currency: 'USD',
    });
    expect(totals).toEqual([
      { currency: 'USD', billed: '-4.69999984999', rows: 2 },
    ]);
    expect(skipped).toEqual([
      'The FOCUS files have no ChargeClass, PricingCategory: what depends on it is left empty, and amounts that are missing are taken as billed.',
    ]);
  });

  it('reads Parquet with a map of tags, and CSV compressed with gzip, alike', async () => {
    await write(
      'a.csv',
      [
        HEADER,
        line(),
        line({ service: 'Tax', category: 'Tax', tags: '' }),
      ].join('\n'),
    );
    const csv = await read();
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    await connection.run(
      `copy (select * exclude (Tags, BilledCost, ChargePeriodStart), BilledCost::double as BilledCost, ChargePeriodStart::timestamp as ChargePeriodStart,
        case when Tags is null then map {} else map {'team': 'pay'} end as Tags from read_csv('${folder}/a.csv', all_varchar = true)) to '${folder}/b.parquet'`,
    );
    connection.closeSync();
    const parquet = await read({ path: join(folder, 'b.parquet') });
    await write('c.csv.gz', gzipSync(await readFile(join(folder, 'a.csv'))));
    const gzip = await read({ path: join(folder, 'c.csv.gz') });
    expect(csv.rows).toHaveLength(2);
    expect(parquet.rows).toEqual(csv.rows);
    expect(parquet.totals).toEqual(csv.totals);
    expect(gzip.rows).toEqual(csv.rows);
  });

  it('reads CUR 2.0, with amortized cost as AWS reckons it', async () => {
    await write(
      'cur.csv',
      [
        'bill_payer_account_id,bill_billing_period_start_date,line_item_usage_account_id,line_item_usage_start_date,line_item_line_item_type,line_item_product_code,line_item_unblended_cost,line_item_currency_code,savings_plan_savings_plan_effective_cost,savings_plan_total_commitment_to_date,savings_plan_used_commitment,resource_tags',
        `${PAYER},2026-11-01 00:00:00,222222222222,2026-11-02 00:00:00,SavingsPlanCoveredUsage,AmazonEC2,10,USD,6,,,"{""user_team"":""pay""}"`,
        `${PAYER},2026-11-01 00:00:00,222222222222,2026-11-02 00:00:00,SavingsPlanNegation,AmazonEC2,-10,USD,,,,`,
        `${PAYER},2026-11-01 00:00:00,${PAYER},2026-11-02 00:00:00,SavingsPlanRecurringFee,AWSSavingsPlans,8,USD,,8,6,`,
        `${PAYER},2026-11-01 00:00:00,222222222222,2026-11-02 00:00:00,EdpDiscount,AmazonEC2,-1,USD,,,,`,
      ].join('\n'),
    );
    const { rows, totals } = await read();
    expect(totals).toEqual([{ currency: 'USD', billed: '7', rows: 4 }]);
    expect(
      rows.map(({ recordType, category, effective, tags }) => [
        recordType,
        category,
        Number(effective),
        tags,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['SavingsPlanCoveredUsage', 'Usage', 6, { team: 'pay' }],
        ['SavingsPlanNegation', 'Adjustment', 0, {}],
        ['SavingsPlanRecurringFee', 'Purchase', 2, {}],
        ['EdpDiscount', 'Adjustment', -1, {}],
      ]),
    );
  });

  it('leaves out what cannot be read and names the row', async () => {
    await write(
      'a.csv',
      [
        HEADER,
        line(),
        line({ billed: 'abc' }),
        line({ currency: 'dollars' }),
        line({ charge: 'soon', period: '2026-11-01T00:00:00Z' }),
        line({ payer: '999999999999' }),
      ].join('\n'),
    );
    const { rows, totals, skipped } = await read();
    expect(rows).toHaveLength(1);
    expect(totals).toEqual([{ currency: 'USD', billed: '1.5', rows: 1 }]);
    expect(skipped?.slice(1)).toEqual([
      'a.csv, row 2: the amount "abc" is not a number, so the row is left out.',
      'a.csv, row 3: "dollars" is not a currency, so the row is left out.',
      'a.csv, row 4: the charge has no day, so the row is left out.',
    ]);
  });

  it('keeps currencies apart, and the resources that the catalog knows', async () => {
    await write(
      'a.csv',
      [
        HEADER,
        line({
          currency: 'EUR',
          resource: 'arn:aws:ec2:eu-central-1:222222222222:instance/i-known',
        }),
        line(),
      ].join('\n'),
    );
    const { rows, totals } = await read();
    expect(
      rows.map(({ currency, resource }) => [currency, resource]).sort(),
    ).toEqual([
      ['EUR', 'arn:aws:ec2:eu-central-1:222222222222:instance/i-known'],
      ['USD', ''],
    ]);
    expect(totals).toHaveLength(2);
  });

  it('counts a charge in the period of its invoice, on the nearest day', async () => {
    await write(
      'a.csv',
      [
        HEADER,
        line({
          charge: '2026-10-20T00:00:00Z',
          category: 'Adjustment',
          billed: '-3',
        }),
        line({ charge: '2026-12-01T00:00:00Z', billed: '4' }),
        line({ period: '2026-10-01T00:00:00Z', billed: '100' }),
      ].join('\n'),
    );
    const { rows, totals } = await read();
    expect(rows.map(({ day, billed }) => [day, Number(billed)])).toEqual([
      ['2026-11-01', -3],
      ['2026-11-30', 4],
    ]);
    expect(totals).toEqual([{ currency: 'USD', billed: '1', rows: 2 }]);
  });

  it('refuses a file that is cut off', async () => {
    const text = [HEADER, line(), line()].join('\n');
    await write('a.csv', text.slice(0, -80));
    await expect(read()).rejects.toThrow(/Expected Number of Columns: 14/);
    await write('a.csv', '');
    await expect(read()).rejects.toThrow('a.csv is empty. Export it again.');
    await rm(join(folder, 'a.csv'));
    const packed = gzipSync(text);
    await write('b.csv.gz', packed.subarray(0, packed.length - 12));
    await expect(read()).rejects.toThrow(/b.csv.gz is cut off or damaged/);
    await rm(join(folder, 'b.csv.gz'));
    await write('c.parquet', Buffer.from('PAR1 and then nothing more'));
    await expect(read()).rejects.toThrow(/parquet/i);
  });

  it('says which columns are missing', async () => {
    await write('a.csv', 'BillingAccountId,BilledCost\n1,2\n');
    await expect(read()).rejects.toThrow(
      'a.csv cannot be read as FOCUS: the columns BillingCurrency, ChargePeriodStart are missing.',
    );
  });

  it('finds no file where the folder of a month is missing, and names a month that is not valid', async () => {
    expect(await read({ path: join(folder, '{month}') })).toEqual({
      rows: [],
      totals: [],
    });
    await expect(read({ path: join(folder, 'none') })).rejects.toThrow(
      'none is not there. Correct cloudCosts.focus.locations.',
    );
  });

  it('finds the payers and months of an uploaded file', async () => {
    await write(
      'upload.csv',
      [
        HEADER,
        line(),
        line({ payer: '999999999999', period: '2026-10-01T00:00:00Z' }),
      ].join('\n'),
    );
    const reader = new FocusFileReader({ limits: LIMITS });
    const file = await reader.open(join(folder, 'upload.csv'), 'mine.csv');
    expect(file.months).toEqual([
      { payer: PAYER, month: '2026-11' },
      { payer: '999999999999', month: '2026-10' },
    ]);
    await file.close();
  });
});
