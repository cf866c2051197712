/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockServices } from '@backstage/backend-test-utils';
import { CostAccess } from '@steward/backstage-plugin-cloud-costs-backend/src/access/CostAccess';
import { costsDatabase } from '@steward/backstage-plugin-cloud-costs-backend/src/database/costsDatabase';
import { Mapping } from '@steward/backstage-plugin-cloud-costs-backend/src/mapping/Mapping';
import { DayStore } from '@steward/backstage-plugin-cloud-costs-backend/src/months/DayStore';
import { LoadStore } from '@steward/backstage-plugin-cloud-costs-backend/src/months/LoadStore';
import { MonthLoader } from '@steward/backstage-plugin-cloud-costs-backend/src/months/MonthLoader';
import { MonthStore } from '@steward/backstage-plugin-cloud-costs-backend/src/months/MonthStore';
import { ReconciliationStore } from '@steward/backstage-plugin-cloud-costs-backend/src/reconciliation/ReconciliationStore';
import { RouterOptions } from '@steward/backstage-plugin-cloud-costs-backend/src/router/RouterOptions';
import { CostFilter } from '@steward/backstage-plugin-cloud-costs-backend/src/rows/CostFilter';
import { CostFinder } from '@steward/backstage-plugin-cloud-costs-backend/src/rows/CostFinder';
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
import express from 'express';
import knexFactory, { Knex } from 'knex';
import { AddressInfo } from 'node:net';
import { percentile } from '../audit/percentile';
import { dropDatabases, POSTGRES } from '../lib/dropDatabases';
import { measured, millisecondsOf } from '../lib/measured';
import { mustHold, printTable } from '../lib/printTable';
import { quiet } from '../lib/quietLogger';
import { copyMonth } from './copyMonth';
import {
  accountOf,
  entityOf,
  LargeBill,
  largeRules,
  PAYER,
  teamOf,
} from './LargeBill';

const PREFIX = `${process.env.BENCHMARK_PREFIX ?? 'steward_benchmark_'}costs`;
const ACCOUNTS = Number(process.argv[2] ?? 1000);
const FIRST_DAY = '2025-10-01';
const LAST_DAY = '2026-11-04';
const TODAY = new Date('2026-11-05T12:00:00Z');
const ROUNDS = 20;
const TAGS = ['team'];
const TEAM = teamOf(0);

/** Whose costs are looked at. */
const SCOPES: Record<string, Omit<CostFilter, 'visible'>> = {
  organization: {},
  [`team:${TEAM}`]: { teams: [TEAM] },
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
  const server = express().use(router).listen(0, '127.0.0.1');
  await new Promise(resolve => {
    server.once('listening', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    async get(path: string) {
      const response = await fetch(`http://127.0.0.1:${port}${path}`);
      const text = await response.text();
      if (!response.ok) {
        throw new Error(`${path} answered ${response.status}: ${text}`);
      }
    },
    stop: () => server.close(),
  };
}

async function p95Of(ask: () => Promise<unknown>): Promise<number> {
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    times.push(await millisecondsOf(ask));
  }
  return percentile(times, 95);
}

function createParts(knex: Knex) {
  const database = costsDatabase(mockServices.database({ knex }));
  const clock = () => TODAY;
  const months = new MonthStore({ database, preference: [] });
  const loads = new LoadStore({ database, clock });
  return {
    months,
    loads,
    costs: new CostFinder({ database, tags: TAGS, clock }),
    reconciliations: new ReconciliationStore({ database }),
    loader: new MonthLoader({
      months,
      loads,
      days: new DayStore({ database, tags: TAGS }),
      mapping: new Mapping({
        configured: largeRules(ACCOUNTS),
        catalog: { rules: async () => [] },
      }),
      tags: TAGS,
      clock,
      logger: quiet,
    }),
  };
}

type Parts = ReturnType<typeof createParts>;

/** The summary on top of the overview. */
async function readSummary(
  { costs, months }: Parts,
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
  parts: Parts,
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

/** A large organization's bill on PostgreSQL: reading months, and what the pages ask. */
async function main() {
  await dropDatabases(PREFIX);
  const admin = knexFactory({
    client: 'pg',
    connection: `${POSTGRES}/postgres`,
  });
  await admin.raw('create database ??', [PREFIX]);
  await admin.destroy();
  const knex = knexFactory({
    client: 'pg',
    connection: `${POSTGRES}/${PREFIX}`,
    pool: { min: 1, max: 10 },
  });
  const parts = createParts(knex);
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
  const { rows: sizes } = await knex.raw(
    `select pg_size_pretty(pg_database_size(current_database())) as disk,
      (select sum(reltuples)::bigint from pg_class where relname like 'cost\\_rows\\_2%' and relkind = 'r') as rows`,
  );
  process.stdout.write(`\n${sizes[0].rows} rows on ${sizes[0].disk}\n`);
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
  mustHold('a month is read in < 60 s', load.seconds < 60);
  const { items } = await parts.reconciliations.list({ limit: 100 });
  mustHold(
    'every month is the source’s to the cent',
    items.length === others.length + 1 &&
      items.every(({ difference }) => difference === '0'),
  );
  await knex.destroy();
  if (!process.argv.includes('--keep')) {
    await dropDatabases(PREFIX);
  }
  process.exit();
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
