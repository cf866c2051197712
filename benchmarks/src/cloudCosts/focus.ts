/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { DuckDBInstance } from '@duckdb/node-api';
import { FocusSource } from '@steward/backstage-plugin-cloud-costs-backend-module-focus/src/FocusSource';
import { DiskLocation } from '@steward/backstage-plugin-cloud-costs-backend-module-focus/src/locations/DiskLocation';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectTo, createDatabase } from '../lib/createDatabase';
import { dropDatabases } from '../lib/dropDatabases';
import { measured } from '../lib/measured';
import { mustHold, printTable } from '../lib/printTable';
import { readArguments } from '../lib/readArguments';
import { createCostParts } from './createCostParts';
import { accountOf, PAYER } from './LargeBill';

const PREFIX = `${process.env.BENCHMARK_PREFIX ?? 'steward_benchmark_'}focus`;
const [ITEMS] = readArguments(10_000_000).sizes;
const ACCOUNTS = 40;
const MONTH = '2026-10';

/** Line items as AWS exports them: an hour of a resource each. */
async function writeFile(path: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', {
    preserve_insertion_order: 'false',
  });
  const connection = await instance.connect();
  await connection.run(
    `copy (
      select
        ((i * 7919 % 100000) / 1000000)::decimal(38, 10) as BilledCost,
        ((i * 7919 % 100000) / 1000000)::decimal(38, 10) as EffectiveCost,
        ((i * 7919 % 100000) / 900000)::decimal(38, 10) as ListCost,
        '${PAYER}' as BillingAccountId,
        'USD' as BillingCurrency,
        timestamp '2026-10-01' as BillingPeriodStart,
        timestamp '2026-10-01' + interval (i % 744) hour as ChargePeriodStart,
        'Usage' as ChargeCategory,
        'Standard' as PricingCategory,
        ['eu-central-1', 'us-east-1', 'eu-west-1'][1 + i % 3] as RegionId,
        'arn:aws:ec2:eu-central-1:' || (${accountOf(
          0,
        )} + i % ${ACCOUNTS}) || ':instance/i-' || (i % 50000) as ResourceId,
        'Service ' || (i // 40 % 30) as ServiceName,
        (${accountOf(0)} + i % ${ACCOUNTS})::varchar as SubAccountId,
        map {'user:team': 'team-' || (i % 8)} as Tags
      from range(${ITEMS}) as items(i)
    ) to '${path}' (format parquet)`,
  );
  connection.closeSync();
  instance.closeSync();
}

/** A month of FOCUS line items, from a file to what the pages show. */
async function main() {
  await createDatabase(PREFIX);
  const knex = connectTo(PREFIX);
  const folder = await mkdtemp(join(tmpdir(), 'steward-focus-'));
  const path = join(folder, 'focus.parquet');
  await writeFile(path);
  const { size } = await stat(path);
  const { loader, months, reconciliations } = createCostParts(knex, {
    accounts: ACCOUNTS,
  });
  const source = new FocusSource({
    locations: [{ payer: PAYER, location: new DiskLocation(path) }],
    limits: { memory: '256MB', threads: 2 },
  });
  const key = { source: source.id, payer: PAYER, month: MONTH };
  const before = Math.round(process.memoryUsage().rss / 1024 / 1024);
  const load = await measured(() =>
    loader.load(key, source, { signal: new AbortController().signal }),
  );
  const status = await months.find(key);
  if (!load.result) {
    throw new Error(status?.error);
  }
  printTable([
    {
      'line items': ITEMS.toLocaleString('en'),
      'file (MB)': Math.round(size / 1e6),
      'rows kept': (status?.rows ?? 0).toLocaleString('en'),
      seconds: load.seconds.toFixed(1),
      'CPU seconds': load.cpu.toFixed(1),
      'memory before (MiB)': before,
      'peak MiB': load.mebibytes,
    },
  ]);
  const { items } = await reconciliations.list({ limit: 10 });
  mustHold('read, reconciled and shown in < 30 s', load.seconds < 30);
  mustHold('memory < 500 MiB', load.mebibytes < 500);
  mustHold(
    'the total is the file’s to the cent',
    items.length === 1 && items[0].difference === '0',
  );
  await knex.destroy();
  await rm(folder, { recursive: true });
  await dropDatabases(PREFIX);
  process.exit();
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
