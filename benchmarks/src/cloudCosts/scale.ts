/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { CostAccess } from '@steward/backstage-plugin-cloud-costs-backend/src/access/CostAccess';
import { RouterOptions } from '@steward/backstage-plugin-cloud-costs-backend/src/router/RouterOptions';
import { CostFilter } from '@steward/backstage-plugin-cloud-costs-backend/src/rows/CostFilter';
import { addRowRoutes } from '@steward/backstage-plugin-cloud-costs-backend/src/rows/rowRoutes';
import {
  Endpoints,
  spec,
} from '@steward/backstage-plugin-cloud-costs-backend/src/schema/openapi.generated';
import { costSummary } from '@steward/backstage-plugin-cloud-costs-backend/src/summary/costSummary';
import {
  addMonths,
  monthOf,
  monthsBetween,
} from '@steward/backstage-plugin-cloud-costs-common';
import { createContractRouter } from '@steward/backstage-plugin-portal-node';
import { Knex } from 'knex';
import { percentile } from '../audit/percentile';
import { connectTo, createDatabase } from '../lib/createDatabase';
import { dropDatabases } from '../lib/dropDatabases';
import { measured, millisecondsOf } from '../lib/measured';
import { mustHold, printTable } from '../lib/printTable';
import { readArguments } from '../lib/readArguments';
import { serveOnLoopback } from '../lib/serveOnLoopback';
import { copyMonth } from './copyMonth';
import { CostParts, createCostParts, TAGS, TODAY } from './createCostParts';
import { accountOf, entityOf, LargeBill, PAYER, teamOf } from './LargeBill';

const PREFIX = `${process.env.BENCHMARK_PREFIX ?? 'steward_benchmark_'}costs`;
const { filled, keep, sizes } = readArguments(1000);
const [ACCOUNTS] = sizes;
const FIRST_DAY = '2025-10-01';
const LAST_DAY = '2026-11-04';
const ROUNDS = 20;
const TEAM = teamOf(0);

/** Whose costs are looked at. */
const SCOPES: Record<string, Omit<CostFilter, 'visible'>> = {
  organization: {},
  [TEAM]: { teams: [TEAM] },
  [entityOf(1)]: { entities: [entityOf(1)] },
};

const ALL_DAYS = `from=${FIRST_DAY}&to=${LAST_DAY}`;

/** What the pages ask. */
const VIEWS: Record<string, string> = {
  'daily trend, by service': `/series?${ALL_DAYS}&groupBy=service`,
  'daily trend, by team': `/series?${ALL_DAYS}&groupBy=team`,
  'daily trend, by account': `/series?${ALL_DAYS}&groupBy=account`,
  'daily trend of one service, by account': `/series?${ALL_DAYS}&groupBy=account&service=Service%204`,
  'daily trend of one account, by service': `/series?${ALL_DAYS}&groupBy=service&account=${accountOf(
    2,
  )}`,
  'monthly trend, by tag': `/series?${ALL_DAYS}&groupBy=tag:team&granularity=month`,
  'teams of a month': '/groups?from=2026-10-01&to=2026-10-31&groupBy=team',
  'accounts of all days': `/groups?${ALL_DAYS}&groupBy=account`,
  'entities of two weeks':
    '/groups?from=2026-10-03&to=2026-10-16&groupBy=entity',
  'two months compared': '/compare?a=2026-09&b=2026-10',
  'two half months compared':
    '/compare?a=2026-09-01/2026-09-15&b=2026-10-01/2026-10-15',
};

/** The API of the pages, for somebody who sees everything or one team. */
async function startServer(
  options: Pick<RouterOptions, 'costs' | 'tags'>,
  visible: CostFilter['visible'],
) {
  const router = createContractRouter<Endpoints>(spec);
  const access: Pick<CostAccess, 'filterOf'> = {
    filterOf: async (_, scope) => ({ ...SCOPES[scope], visible }),
  };
  addRowRoutes(router, { ...options, access } as RouterOptions);
  return serveOnLoopback(router);
}

async function p95Of(ask: () => Promise<unknown>): Promise<number> {
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    times.push(await millisecondsOf(ask));
  }
  return percentile(times, 95);
}

/** The summary on top of the overview. */
async function readSummary(
  { costs, months }: CostParts,
  scope: string,
  visible: CostFilter['visible'],
): Promise<void> {
  const month = monthOf(LAST_DAY);
  const live = await months.live(addMonths(month, -1), month);
  await costs.inSnapshot(snapshot =>
    costSummary(snapshot, {
      scope,
      filter: { ...SCOPES[scope], visible },
      months: live,
      today: TODAY.toISOString().slice(0, 10),
      finalAfterDays: 10,
      toolCostToday: [],
    }),
  );
}

/** The p95 of each view of each scope, in milliseconds. */
async function measureViews(
  parts: CostParts,
  visible: CostFilter['visible'],
): Promise<Map<string, number>> {
  const server = await startServer({ costs: parts.costs, tags: TAGS }, visible);
  const found = new Map<string, number>();
  for (const scope of Object.keys(SCOPES)) {
    found.set(
      `${scope}: summary`,
      await p95Of(() => readSummary(parts, scope, visible)),
    );
    for (const [view, path] of Object.entries(VIEWS)) {
      const address = `${path}&scope=${encodeURIComponent(scope)}`;
      found.set(`${scope}: ${view}`, await p95Of(() => server.get(address)));
    }
  }
  server.stop();
  return found;
}

/** Reads one month as a source has it, and copies it to the others. */
async function fill(knex: Knex, parts: CostParts): Promise<void> {
  const source = new LargeBill({ accounts: ACCOUNTS, lastDay: LAST_DAY });
  const keyOf = (month: string) => ({
    source: source.id,
    payer: PAYER,
    month,
  });
  const [first, ...others] = monthsBetween(
    monthOf(FIRST_DAY),
    monthOf(LAST_DAY),
  );
  const load = await measured(() =>
    parts.loader.load(keyOf(first), source, {
      signal: new AbortController().signal,
    }),
  );
  const status = await parts.months.find(keyOf(first));
  if (!load.result || !status) {
    throw new Error(status?.error);
  }
  process.stdout.write(
    `A month of ${status.rows} rows: ${load.seconds.toFixed(
      1,
    )} s, of which ${load.cpu.toFixed(1)} s in Node, ${load.mebibytes} MiB\n`,
  );
  for (const month of others) {
    await copyMonth(knex, parts, status, keyOf(month), LAST_DAY);
  }
  // What autovacuum does of itself in production.
  await knex.raw('vacuum analyze');
  mustHold('a month is read in < 60 s', load.seconds < 60);
  const { items } = await parts.reconciliations.list({ limit: 100 });
  mustHold(
    'every month is the source’s to the cent',
    items.length === others.length + 1 &&
      items.every(({ difference }) => difference === '0'),
  );
}

/** A large organization's bill on PostgreSQL: reading months, and what the pages ask. */
async function main() {
  if (!filled) {
    await createDatabase(PREFIX);
  }
  const knex = connectTo(PREFIX);
  const parts = createCostParts(knex, { accounts: ACCOUNTS });
  if (!filled) {
    await fill(knex, parts);
  }
  const { rows: sums } = await knex.raw(
    `select pg_size_pretty(pg_database_size(current_database())) as disk,
      (select sum(reltuples)::bigint from pg_class where relname like 'cost\\_rows\\_2%' and relkind = 'r') as rows`,
  );
  process.stdout.write(`\n${sums[0].rows} rows on ${sums[0].disk}\n`);
  const all = await measureViews(parts, undefined);
  const one = await measureViews(parts, { column: 'team', values: [TEAM] });
  printTable(
    [...all].map(([view, p95]) => ({
      view,
      'p95, sees all (ms)': Math.round(p95),
      'p95, sees one team (ms)': Math.round(one.get(view) ?? 0),
    })),
  );
  const slowest = (found: Map<string, number>) => Math.max(...found.values());
  mustHold('any view p95 < 300 ms', slowest(all) < 300);
  mustHold('the same for somebody who sees one team', slowest(one) < 300);
  await knex.destroy();
  if (!keep) {
    await dropDatabases(PREFIX);
  }
  process.exit();
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
