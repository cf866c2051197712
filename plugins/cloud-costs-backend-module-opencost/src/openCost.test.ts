/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import {
  addDays,
  addMonths,
  allocate,
  CostRow,
  daysOfMonth,
  sumAmounts,
} from '@steward/backstage-plugin-cloud-costs-common';
import { createTestDatabases } from '@steward/backstage-plugin-portal-node/testUtils';
import { Sandbox } from '@steward/sandbox';
import { Knex } from 'knex';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { AllocationDayStore } from './AllocationDayStore';
import { OpenCostClient } from './OpenCostClient';
import { OpenCostCluster } from './OpenCostCluster';
import { openCostDatabase } from './openCostDatabase';
import { OpenCostSource } from './OpenCostSource';

const TODAY = new Date().toISOString().slice(0, 10);
const LAST = addMonths(TODAY.slice(0, 7), -1);
const labels = [{ tag: 'team', label: 'team' }];

async function finish(source: OpenCostSource, month = LAST) {
  const [payer] = await source.payers();
  const content = await source.readMonth({
    payer,
    month,
    tags: ['team'],
    resources: new Set(),
    signal: new AbortController().signal,
  });
  const rows: CostRow[] = [];
  for await (const row of content.rows) {
    rows.push(row);
  }
  return { rows, check: await content.check() };
}

const sumOf = (rows: readonly CostRow[]) =>
  sumAmounts(rows.map(({ billed }) => billed));

describe('OpenCostSource', () => {
  const databases = createTestDatabases();
  let sandbox: Sandbox;
  let knex: Knex;
  let cluster: OpenCostCluster;
  /** An OpenCost that says whatever a test wants. */
  let server: Server;
  let answer: (url: URL) => { status?: number; body: string };
  let asked: URL[];

  beforeAll(async () => {
    sandbox = await Sandbox.start({ port: 0, git: false, oidc: false });
    server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      asked.push(url);
      const { status = 200, body } = answer(url);
      response.writeHead(status).end(body);
    });
    await new Promise<void>(done => {
      server.listen(0, '127.0.0.1', done);
    });
  });
  beforeEach(async () => {
    knex = await databases.init('SQLITE_3');
    asked = [];
    const [{ accountId, region, name }] = sandbox.world.clusters;
    cluster = {
      name,
      url: `${sandbox.url}/opencost/${accountId}/${region}/${name}`,
      accountId,
      region,
      tags: { team: 'Lending' },
      currency: 'USD',
    };
  });
  afterAll(async () => {
    await sandbox.stop();
    server.closeAllConnections();
    await new Promise(done => {
      server.close(done);
    });
  });

  function createSource(
    options: {
      cluster?: Partial<OpenCostCluster>;
      clock?: () => Date;
    } = {},
  ): OpenCostSource {
    return new OpenCostSource({
      clusters: [{ ...cluster, ...options.cluster }],
      labels,
      client: new OpenCostClient({ labels }),
      store: new AllocationDayStore({
        database: openCostDatabase(mockServices.database({ knex })),
        labels: labels.map(({ label }) => label),
      }),
      clock: options.clock ?? (() => new Date()),
    });
  }

  const ownUrl = () =>
    `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  /** What OpenCost answers for a day that is asked. */
  function dayOf(url: URL, costs: Record<string, number | null>) {
    const [start, end] = (url.searchParams.get('window') ?? '').split(',');
    return {
      body: JSON.stringify({
        code: 200,
        data: [
          Object.fromEntries(
            Object.entries(costs).map(([name, totalCost]) => [
              name,
              { name, window: { start, end }, totalCost },
            ]),
          ),
        ],
      }),
    };
  }

  it.each(databases.eachSupportedId())(
    'moves what namespaces cost to their teams, and nothing in total, on %s',
    async id => {
      knex = await databases.init(id);
      const source = createSource();
      const { rows, check } = await finish(source);
      expect(new Set(rows.map(({ day }) => day))).toEqual(
        new Set(daysOfMonth(LAST)),
      );
      expect(check).toMatchObject({
        totals: [{ currency: 'USD', rows: rows.length, billed: '0' }],
        skipped: [],
      });
      for (const dimension of [
        'day',
        'account',
        'service',
        'region',
        'category',
      ] as const) {
        for (const value of new Set(rows.map(row => row[dimension]))) {
          expect(sumOf(rows.filter(row => row[dimension] === value))).toBe('0');
        }
      }
      const { rows: placed, proof } = allocate(rows, {
        rules: [
          {
            id: 'payments',
            match: { tags: { team: ['payments'] } },
            owner: { share: 'allocated', team: 'group:default/payments' },
          },
          {
            id: 'account',
            match: { accounts: [cluster.accountId] },
            owner: { share: 'allocated', team: 'group:default/lending' },
          },
        ],
      });
      expect(proof).toMatchObject([{ source: '0', allocated: '0' }]);
      const ofPayments = placed.filter(
        ({ team }) => team === 'group:default/payments',
      );
      expect(Number(sumOf(ofPayments))).toBeGreaterThan(0);
      expect(new Set(ofPayments.map(({ service }) => service))).toEqual(
        new Set(['Kubernetes team-payments']),
      );
      expect((await finish(source)).rows).toEqual(rows);
    },
  );

  it.each(databases.eachSupportedId())(
    'has a table that goes down and up again, on %s',
    async id => {
      knex = await databases.init(id);
      await openCostDatabase(mockServices.database({ knex })).get();
      const migrations = {
        directory: resolvePackagePath(
          '@steward/backstage-plugin-cloud-costs-backend-module-opencost',
          'migrations',
        ),
        tableName: 'cost_opencost_migrations',
      };
      await knex.migrate.rollback(migrations, true);
      expect(await knex.schema.hasTable('cost_opencost_days')).toBe(false);
      await knex.migrate.latest(migrations);
      expect(await knex('cost_opencost_days').select()).toEqual([]);
    },
  );

  it('keeps idle and unmounted costs by name, with whom the bill charges', async () => {
    const { rows } = await finish(createSource());
    for (const name of ['__idle__', '__unmounted__', 'kube-system']) {
      const own = rows.filter(
        ({ service, recordType }) =>
          service === `Kubernetes ${name}` &&
          recordType === 'KubernetesNamespace',
      );
      expect(Number(sumOf(own))).toBeGreaterThan(0);
      expect(own[0].tags).toMatchObject({ team: 'Lending', namespace: name });
    }
  });

  it('asks for settled days once, and keeps what OpenCost has forgotten', async () => {
    const first = `${LAST}-01`;
    let now = `${addDays(first, 4)}T12:00:00Z`;
    answer = url => dayOf(url, { 'web/payments': 1.5 });
    const source = createSource({
      cluster: { url: ownUrl() },
      clock: () => new Date(now),
    });
    expect((await finish(source)).rows).toHaveLength(8);
    expect(asked.map(url => url.searchParams.get('aggregate'))).toEqual(
      Array(4).fill('namespace,label:team'),
    );
    asked = [];
    now = `${addDays(first, 5)}T12:00:00Z`;
    answer = () => ({ body: JSON.stringify({ code: 200, data: [{}] }) });
    const { rows, check } = await finish(source);
    expect(rows).toHaveLength(8);
    // The first day was settled when it was read; the fifth never had costs.
    expect(asked).toHaveLength(4);
    expect(check.skipped?.[0]).toMatch(
      /OpenCost no longer has \S+-02. What was read of it at \S+ stays./,
    );
  });

  it('leaves out what OpenCost could not calculate, and has its currency', async () => {
    answer = url =>
      dayOf(url, { 'web/payments': 0.00001, 'jobs/__unallocated__': null });
    const { rows, check } = await finish(
      createSource({
        cluster: { url: ownUrl(), currency: 'EUR' },
        clock: () => new Date(`${LAST}-02T00:00:00Z`),
      }),
    );
    expect(rows.map(({ billed, currency }) => [billed, currency])).toEqual([
      ['0.00001', 'EUR'],
      ['-0.00001', 'EUR'],
    ]);
    expect(check.skipped).toEqual([
      `OpenCost could not calculate the cost of jobs/__unallocated__ on ${LAST}-01, so it is left out.`,
    ]);
  });

  it.each<[string, { status?: number; body: string }, RegExp]>([
    [
      'a page',
      { body: '<!doctype html><title>OpenCost</title>' },
      /answered no JSON but "<!doctype html>.*Check that its url is that of the API/,
    ],
    [
      'NaN',
      { body: '{"code":200,"data":[{"a":{"name":"a","totalCost":NaN}}]}' },
      /answered no JSON/,
    ],
    [
      'an error',
      { status: 500, body: '{"code":500,"message":"Error: no Prometheus"}' },
      /answered 500: Error: no Prometheus. What was read last stays/,
    ],
    [
      'a refused parameter',
      { status: 400, body: "Invalid 'window' parameter: illegal window\n" },
      /answered 400: Invalid 'window' parameter: illegal window\./,
    ],
    [
      'a code in the answer',
      { body: '{"code":422,"message":"unprocessable"}' },
      /answered unprocessable/,
    ],
    ['no step', { body: '{"code":200,"data":[]}' }, /0 steps for \S+ instead/],
    ['two steps', { body: '{"code":200,"data":[{},{}]}' }, /2 steps for/],
    [
      'a cost that is a text',
      {
        body: '{"code":200,"data":[{"a":{"name":"a","window":{"start":"","end":""},"totalCost":"1"}}]}',
      },
      /data.0.a.totalCost: /,
    ],
    [
      'another day',
      {
        body: '{"code":200,"data":[{"a":{"name":"a","window":{"start":"2020-01-01T02:00:00Z","end":""},"totalCost":1}}]}',
      },
      /the costs since 2020-01-01T02:00:00Z instead of \S+ in UTC/,
    ],
  ])('refuses %s', async (_what, said, words) => {
    answer = () => said;
    await expect(
      finish(createSource({ cluster: { url: ownUrl() } })),
    ).rejects.toThrow(words);
  });

  it('says when a cluster does not answer, and when it is not known', async () => {
    await expect(
      finish(createSource({ cluster: { url: 'http://127.0.0.1:9' } })),
    ).rejects.toThrow(/The OpenCost of platform did not answer/);
    await expect(
      finish(
        createSource({ cluster: { url: `${sandbox.url}/opencost/1/a/b` } }),
      ),
    ).rejects.toThrow(/answered 404: 404 page not found/);
    await expect(
      createSource().readMonth({
        payer: 'cluster:other',
        month: LAST,
        tags: [],
        resources: new Set(),
        signal: new AbortController().signal,
      }),
    ).rejects.toThrow(/does not have cluster:other/);
  });
});
