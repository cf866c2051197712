/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  addMonths,
  isSameToTheCent,
  lastDayOf,
  subtractAmounts,
  sumAmounts,
  toCents,
} from '@steward/backstage-plugin-cloud-costs-common';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dropDatabases } from '../lib/dropDatabases';
import { installPeers } from '../lib/installPeers';
import { PeerBackend } from '../lib/PeerBackend';
import { PeerRounds } from '../lib/PeerRounds';
import { mustHold, printTable } from '../lib/printTable';
import { readArguments } from '../lib/readArguments';
import { SandboxProcess } from '../lib/SandboxProcess';
import {
  billedTotal,
  costCard,
  exploreChart,
  explorePage,
  infraWalletCard,
  infraWalletOverview,
  monthsBack,
} from './costPages';
import {
  costConfigs,
  costEstate,
  MONTHS,
  readAhead,
  Report,
  Side,
  stewardLoaded,
  viewInfraWallet,
} from './costPeers';
import { PaidCallMeter } from './PaidCallMeter';
import { readInvoice } from './readInvoice';

const PREFIX = `${
  process.env.BENCHMARK_PREFIX ?? 'steward_benchmark_'
}cost_peers_`;
const [ACCOUNTS, VIEWS] = readArguments(40, 50).sizes;
const MONTH = new Date().toISOString().slice(0, 7);
/** What InfraWallet's overview shows by default. */
const THREE_MONTHS = monthsBack(MONTH, 2);
const YEAR = monthsBack(MONTH, 11);

/** Steward's costs beside InfraWallet's, both from one Cost Explorer. */
async function main(): Promise<void> {
  const scripts = await installPeers('cloudCosts');
  await dropDatabases(PREFIX);
  const sandbox = await SandboxProcess.start({
    ...{ accounts: ACCOUNTS, clusters: 25, enclaves: 60, latencyMs: 0 },
  });
  const { accounts, organization } = await sandbox.world();
  const payer = organization.managementAccountId;
  const account = accounts.find(
    ({ id, state }) => state === 'ACTIVE' && id !== payer,
  )!;
  const temporary = mkdtempSync(join(tmpdir(), 'steward-benchmark-'));
  const estateFile = join(temporary, 'estate.json');
  const categories = join(temporary, 'categories.json');
  writeFileSync(
    estateFile,
    JSON.stringify({ entities: costEstate(account.id) }),
  );
  writeFileSync(categories, '{}');
  const configs = costConfigs({ payer, categories });
  const meter = new PaidCallMeter(sandbox);
  const start = async (side: Side) => {
    const backend = await PeerBackend.start(side, {
      scripts,
      estateFile,
      prefix: `${PREFIX}${side.toLowerCase()}_`,
      config: configs[side],
      environment: {
        AWS_ENDPOINT_URL: sandbox.url,
        AWS_REGION: 'us-east-1',
        AWS_ACCESS_KEY_ID: 'AKIABENCHMARK0000000',
        AWS_SECRET_ACCESS_KEY: 'benchmark',
        TZ: 'UTC',
      },
    });
    await backend.signIn(1);
    process.stdout.write(`${side} has started\n`);
    return backend;
  };
  const backends = {} as Record<Side, PeerBackend>;
  await meter.note(
    `Steward: first load of ${MONTHS} months, two tags, anomalies`,
    async () => {
      backends.steward = await start('steward');
      await stewardLoaded(backends.steward, meter, MONTH);
    },
  );
  await meter.note(
    'InfraWallet with autoload: first load, which asks for 18 months',
    async () => {
      backends.autoload = await start('autoload');
      await readAhead(meter);
    },
  );
  backends.infraWallet = await start('infraWallet');
  const shown = await countCalls(backends, meter, account);
  await compareTotals(backends.steward, sandbox, shown);
  await measureViews(backends);

  for (const backend of Object.values(backends)) {
    await backend.end();
  }
  await sandbox.stop();
  await dropDatabases(PREFIX);
  rmSync(temporary, { recursive: true });
  process.exit();
}

/**
 * Views the pages of both, and prints what that is billed.
 *
 * @returns what InfraWallet's overview shows.
 */
async function countCalls(
  { steward, infraWallet, autoload }: Record<Side, PeerBackend>,
  meter: PaidCallMeter,
  account: { id: string; name: string },
): Promise<Report[]> {
  const overview = () => infraWalletOverview(THREE_MONTHS);
  const ofPages = await meter.note(
    `Steward: ${VIEWS} views of a page and of an account's card`,
    async () => {
      const card = costCard(`resource:default/${account.id}`, THREE_MONTHS);
      for (let view = 0; view < VIEWS; view += 1) {
        await steward.measure(...explorePage(THREE_MONTHS, 'day'));
        await steward.measure(...card);
      }
    },
  );
  let shown: Report[] = [];
  await meter.note(
    'InfraWallet: first view of its overview, nothing cached',
    async () => {
      shown = await viewInfraWallet(infraWallet, 1, overview);
    },
  );
  await meter.note(
    `InfraWallet: ${VIEWS} more views, in the two hours that it caches`,
    () => viewInfraWallet(infraWallet, VIEWS, overview),
  );
  await meter.note(`InfraWallet: ${VIEWS} views of an account's card`, () =>
    viewInfraWallet(infraWallet, VIEWS, () =>
      infraWalletCard(account.id, `AWS/${account.name} (${account.id})`),
    ),
  );
  const { bodies } = await autoload.measure(...overview());
  meter.print();
  process.stdout.write(
    `InfraWallet's overview has ${shown.length} rows, with autoload ${
      JSON.parse(bodies[0]).data.length
    }.\n`,
  );
  mustHold('page views make Steward no paid call', ofPages === 0);
  return shown;
}

/** Prints the invoices of the last two full months beside what each side shows. */
async function compareTotals(
  steward: PeerBackend,
  sandbox: SandboxProcess,
  shown: readonly Report[],
): Promise<void> {
  const columns = await Promise.all(
    [addMonths(MONTH, -2), addMonths(MONTH, -1)].map(async month => {
      const days = { from: `${month}-01`, to: lastDayOf(month) };
      const invoice = await readInvoice(sandbox.url, month);
      const { total } = await steward.get<{ total: string }>(
        billedTotal(days).path,
      );
      const theirs = sumAmounts(
        shown.map(({ reports }) => String(reports[month] ?? 0)),
      );
      return { month, invoice, total, theirs };
    }),
  );
  const types = new Set(
    columns.flatMap(({ invoice }) => [...invoice.amounts.keys()]),
  );
  const rowOf = (
    what: string,
    amountOf: (column: (typeof columns)[number]) => string,
  ) => ({
    what,
    ...Object.fromEntries(
      columns.map(column => [column.month, toCents(amountOf(column))]),
    ),
  });
  printTable([
    ...[...types].map(type =>
      rowOf(type, ({ invoice }) => invoice.amounts.get(type) ?? '0'),
    ),
    rowOf('invoice', ({ invoice }) => invoice.total),
    rowOf('Steward', ({ total }) => total),
    rowOf('InfraWallet', ({ theirs }) => theirs),
    rowOf('not in InfraWallet', ({ invoice, theirs }) =>
      subtractAmounts(invoice.total, theirs),
    ),
  ]);
  mustHold(
    "Steward's total equals the invoice to the cent",
    columns.every(({ invoice, total }) =>
      isSameToTheCent(invoice.total, total),
    ),
  );
}

/** Prints how long a view of each page takes, once it was viewed before. */
async function measureViews(
  backends: Record<Side, PeerBackend>,
): Promise<void> {
  const views = {
    ours: {
      side: 'steward',
      what: 'Steward: three months by service and day',
      questions: explorePage(THREE_MONTHS, 'day'),
    },
    theirs: {
      side: 'infraWallet',
      what: 'InfraWallet: three months by service and month',
      questions: infraWalletOverview(THREE_MONTHS),
    },
    ourYear: {
      side: 'steward',
      what: 'Steward: twelve months by service and month',
      questions: explorePage(YEAR, 'month'),
    },
    ourChart: {
      side: 'steward',
      what: 'Steward: of these, the chart alone',
      questions: [exploreChart(YEAR, 'month')],
    },
    theirYear: {
      side: 'infraWallet',
      what: 'InfraWallet: twelve months by service and month',
      questions: infraWalletOverview(YEAR),
    },
  } as const;
  const names = Object.keys(views) as (keyof typeof views)[];
  const warming = new PeerRounds(backends, views);
  for (const name of names) {
    await warming.ask(name);
  }
  const rounds = new PeerRounds(backends, views);
  for (let round = 0; round < VIEWS; round += 1) {
    for (const name of names) {
      await rounds.ask(name);
    }
  }
  rounds.print();
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
