/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import cloudCostsPlugin from '@steward/backstage-plugin-cloud-costs-backend';
import cloudCostsAwsModule from '@steward/backstage-plugin-cloud-costs-backend-module-aws';
import {
  addMonths,
  CloudCostsPaths,
  isMonthDue,
  monthsToRead,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  ContractClient,
  createContractClient,
} from '@steward/backstage-plugin-portal-common';
import { Sandbox } from '@steward/sandbox';
import { setTimeout } from 'node:timers/promises';
import { mustHold, printTable } from '../lib/printTable';
import { readArguments } from '../lib/readArguments';
import { quietLogger } from '../lib/quietLogger';

const [ACCOUNTS] = readArguments(40).sizes;
const MONTHS = 14;
const VIEWS = 50;
const USD_A_CALL = 0.01;
const MINUTE = 60_000;
/** How often the backend reads findings, each with one call. */
const FINDINGS_A_DAY = 6;
const FINAL_AFTER_DAYS = 10;

const TODAY = new Date().toISOString().slice(0, 10);
const MONTH = TODAY.slice(0, 7);

async function eventually(isDone: () => Promise<boolean>): Promise<void> {
  while (!(await isDone())) {
    await setTimeout(200);
  }
}

type Api = ContractClient<CloudCostsPaths>;

async function paidCalls(api: Api): Promise<number> {
  const { items } = await api.get('/sources', {});
  return items.find(({ id }) => id === 'cost-explorer')?.paidCallsToday ?? 0;
}

async function loadedAt(api: Api, month: string): Promise<string | undefined> {
  const { items } = await api.get('/months', {
    params: { query: { source: 'cost-explorer', limit: 100 } },
  });
  return items.find(one => one.month === month)?.loadedAt;
}

/** The calls that one more reading of a month takes. */
async function callsOfReading(api: Api, month: string): Promise<number> {
  const before = await paidCalls(api);
  const last = await loadedAt(api, month);
  await api.post('/sources/{id}/loads', {
    params: { path: { id: 'cost-explorer' } },
    body: { month },
  });
  await eventually(async () => (await loadedAt(api, month)) !== last);
  return (await paidCalls(api)) - before;
}

/** How often this month and the one before are read in a month of 31 days. */
function readingsOfMonth(everyMs: number) {
  const readings = new Map<string, number>();
  const loaded = new Map<string, string>();
  const begin = Date.parse('2026-10-01T00:00:00Z');
  for (let minute = 0; minute < 31 * 24 * 60; minute += 1) {
    const now = new Date(begin + minute * MINUTE);
    for (const month of monthsToRead(now, 2)) {
      const policy = {
        now,
        everyMs,
        retryMs: 10 * MINUTE,
        finalAfterDays: FINAL_AFTER_DAYS,
      };
      if (isMonthDue({ month, loadedAt: loaded.get(month) }, policy)) {
        loaded.set(month, now.toISOString());
        readings.set(month, (readings.get(month) ?? 0) + 1);
      }
    }
  }
  return {
    current: readings.get('2026-10') ?? 0,
    before: readings.get('2026-09') ?? 0,
  };
}

async function run(): Promise<void> {
  const sandbox = await Sandbox.start({
    port: 0,
    git: false,
    oidc: false,
    accounts: ACCOUNTS,
  });
  process.env.AWS_ENDPOINT_URL = sandbox.url;
  const startedAt = Date.now();
  const backend = await startTestBackend({
    features: [
      cloudCostsPlugin,
      cloudCostsAwsModule,
      catalogServiceMock.factory({ entities: [] }),
      quietLogger,
      schedulerServiceFactory,
      mockServices.rootConfig.factory({
        data: {
          aws: {
            mainAccount: {
              accessKeyId: 'sandbox',
              secretAccessKey: 'sandbox',
              region: 'eu-central-1',
            },
          },
          cloudCosts: {
            tags: ['team', 'environment'],
            aws: { dailyCap: 1000, costExplorer: {}, anomalies: {} },
          },
        },
      }),
    ],
  });
  const api = createContractClient<CloudCostsPaths>({
    baseUrl: async () =>
      `http://localhost:${backend.server.port()}/api/cloud-costs`,
    send: request => {
      request.headers.set('authorization', mockCredentials.user.header());
      return fetch(request);
    },
  });
  await eventually(
    async () =>
      (await loadedAt(api, addMonths(MONTH, 1 - MONTHS))) !== undefined,
  );
  const seconds = (Date.now() - startedAt) / 1000;
  const first = await paidCalls(api);
  const current = await callsOfReading(api, MONTH);
  const before = await callsOfReading(api, addMonths(MONTH, -1));
  const unseen = await paidCalls(api);
  for (let view = 0; view < VIEWS; view += 1) {
    await api.get('/summary', {
      params: { query: { scope: 'organization' } },
    });
  }
  const ofViews = (await paidCalls(api)) - unseen;
  const readings = readingsOfMonth(12 * 60 * MINUTE);
  const ofMonth =
    readings.current * current + readings.before * before + FINDINGS_A_DAY * 31;
  const rowOf = (what: string, calls: number) => ({
    what,
    calls,
    USD: (calls * USD_A_CALL).toFixed(2),
  });
  printTable([
    rowOf(`first load: ${MONTHS} months in ${seconds.toFixed(0)} s`, first),
    rowOf('one reading of this month', current),
    rowOf('one reading of the last month', before),
    rowOf(
      `a month: ${readings.current} and ${readings.before} readings, findings every 4 hours`,
      ofMonth,
    ),
    rowOf(`${VIEWS} page views`, ofViews),
  ]);
  mustHold('a month costs less than 40 USD', ofMonth * USD_A_CALL < 40);
  mustHold('page views make no paid call', ofViews === 0);
  await backend.stop();
  await sandbox.stop();
}

run().then(
  () => process.exit(),
  error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
