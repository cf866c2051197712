/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AthenaClient,
  StopQueryExecutionCommand,
} from '@aws-sdk/client-athena';
import {
  addMonths,
  CostRow,
  isSameToTheCent,
  sumAmounts,
} from '@steward/backstage-plugin-cloud-costs-common';
import { MonthContent } from '@steward/backstage-plugin-cloud-costs-node';
import { createTestDatabases } from '@steward/backstage-plugin-portal-node/testUtils';
import { mockServices } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { setImmediate } from 'node:timers/promises';
import {
  createCalls,
  createCap,
  createDatabase,
} from '../__testUtils__/createCalls';
import { SandboxAws, startAws } from '../__testUtils__/startAws';
import { CostExplorerSource } from '../costExplorer/CostExplorerSource';
import { AthenaApi } from './AthenaApi';
import { AthenaExport } from './AthenaExport';
import { AthenaQueries } from './AthenaQueries';
import { AthenaQueryStore } from './AthenaQueryStore';
import { AthenaSource } from './AthenaSource';

const MONTH = new Date().toISOString().slice(0, 7);
const LAST = addMonths(MONTH, -1);
const clock = () => new Date();

type Pause = (ms: number, signal: AbortSignal) => Promise<unknown>;
const atOnce: Pause = (_ms, signal) => setImmediate(undefined, { signal });

describe('AthenaSource', () => {
  const databases = createTestDatabases();
  let sandboxAws: SandboxAws;
  let knex: Knex;

  beforeAll(async () => {
    sandboxAws = await startAws({ accounts: 30 });
  });
  beforeEach(async () => {
    knex = await databases.init('SQLITE_3');
  });
  afterEach(() => {
    sandboxAws.sandbox.faults.clear();
    sandboxAws.sandbox.calls.clear();
  });
  afterAll(() => sandboxAws.stop());

  function createSource(
    options: {
      asked?: Partial<AthenaExport>;
      dailyCap?: number;
      pause?: Pause;
    } = {},
  ): AthenaSource {
    const { payer } = sandboxAws;
    const asked: AthenaExport = {
      payer,
      accountId: payer,
      region: 'eu-central-1',
      workgroup: 'steward',
      catalog: 'AwsDataCatalog',
      database: 'billing',
      table: 'focus_1_2',
      format: 'focus-1.2',
      ...options.asked,
    };
    return new AthenaSource({
      exports: [asked],
      api: new AthenaApi({ aws: sandboxAws.aws }),
      queries: createQueries(options),
      clock,
    });
  }

  function createQueries(
    options: { dailyCap?: number; pause?: Pause } = {},
  ): AthenaQueries {
    const { dailyCap, pause = atOnce } = options;
    return new AthenaQueries({
      api: new AthenaApi({ aws: sandboxAws.aws }),
      cap: createCap({ knex, dailyCap }),
      store: new AthenaQueryStore({ database: createDatabase(knex), clock }),
      logger: mockServices.logger.mock(),
      pause,
    });
  }

  function begin(
    source: AthenaSource,
    options: {
      month?: string;
      signal?: AbortSignal;
      resources?: string[];
    } = {},
  ): Promise<MonthContent> {
    const { signal = new AbortController().signal, resources = [] } = options;
    return source.readMonth({
      payer: sandboxAws.payer,
      month: options.month ?? LAST,
      tags: ['team', 'environment'],
      resources: new Set(resources),
      signal,
    });
  }

  async function finish(content: MonthContent) {
    const rows: CostRow[] = [];
    for await (const row of content.rows) {
      rows.push(row);
    }
    return { rows, check: await content.check() };
  }

  const billedOf = (rows: readonly CostRow[]) =>
    sumAmounts(rows.map(({ billed }) => billed));
  const callsOf = (operation: string) =>
    sandboxAws.sandbox.calls
      .recent()
      .filter(call => call.operation === operation);

  /** As somebody in the console does. */
  async function stopQuery(): Promise<void> {
    const { aws, payer } = sandboxAws;
    const [{ parameters }] = callsOf('GetQueryExecution');
    await aws
      .session()
      .client(AthenaClient, { accountId: payer, region: 'eu-central-1' })
      .send(
        new StopQueryExecutionCommand({
          QueryExecutionId: String(parameters?.QueryExecutionId),
        }),
      );
  }

  async function invoice(): Promise<string> {
    const { aws, payer } = sandboxAws;
    const source = new CostExplorerSource({
      payers: async () => [payer],
      calls: createCalls({ aws, knex }),
      every: 0,
      clock,
    });
    const content = await source.readMonth({
      payer,
      month: LAST,
      tags: [],
      resources: new Set(),
      signal: new AbortController().signal,
    });
    const { totals } = await content.check();
    return totals[0].billed;
  }

  it.each([
    ['focus_1_2', 'focus-1.2'],
    ['focus_1_0', 'focus-1.0'],
    ['cur_2_0', 'cur-2.0'],
  ] as const)(
    'sums %s up to the invoice, to the cent',
    async (table, format) => {
      const source = createSource({ asked: { table, format } });
      const { rows, check } = await finish(await begin(source));
      const [total, ...others] = check.totals;
      expect(others).toEqual([]);
      expect(isSameToTheCent(billedOf(rows), total.billed)).toBe(true);
      expect(isSameToTheCent(total.billed, await invoice())).toBe(true);
      expect(rows.map(({ category }) => category)).toEqual(
        expect.arrayContaining(['Credit', 'Purchase', 'Tax', 'Usage']),
      );
      expect(rows.map(({ region }) => region)).toContain('eu-west-1');
      expect(rows.map(({ tags }) => tags.team)).toContain('payments');
      expect(check.skipped).toEqual([]);
    },
  );

  it.each(databases.eachSupportedId())(
    'counts what a query costs and reads pages to their end, on %s',
    async id => {
      knex = await databases.init(id);
      const source = createSource();
      const { rows } = await finish(await begin(source));
      expect(rows.length).toBeGreaterThan(1_000);
      expect(callsOf('GetQueryResults').length).toBe(
        Math.ceil((rows.length + 3) / 1_000),
      );
      // Ten megabytes at the least.
      expect(await source.spentToday()).toEqual({
        calls: 1,
        money: { amount: '0.000048', currency: 'USD' },
      });
      await finish(await begin(source));
      expect((await source.spentToday()).calls).toBe(2);
    },
  );

  it('keeps the resources that the catalog knows', async () => {
    const { rows: plain } = await finish(await begin(createSource()));
    expect(new Set(plain.map(({ resource }) => resource))).toEqual(
      new Set(['']),
    );
    const [cluster] = sandboxAws.sandbox.world.clusters;
    const arn = `arn:aws:eks:${cluster.region}:${cluster.accountId}:cluster/${cluster.name}`;
    const { rows } = await finish(
      await begin(createSource(), { resources: [arn] }),
    );
    expect(rows.map(({ resource }) => resource)).toContain(arn);
    expect(billedOf(rows)).toBe(billedOf(plain));
  });

  it('is empty in a month that the export does not have', async () => {
    const { rows, check } = await finish(
      await begin(createSource(), { month: '2020-01' }),
    );
    expect({ rows, totals: check.totals }).toEqual({ rows: [], totals: [] });
  });

  it.each([[{}], [{ keep: 1 }], [{ keep: 0 }]])(
    'notices a result that is cut off (%j), and takes the same query up again',
    async cut => {
      sandboxAws.sandbox.faults.add({
        match: { operation: 'GetQueryResults' },
        effect: { kind: 'truncate', ...cut },
      });
      const source = createSource();
      await expect(begin(source).then(finish)).rejects.toThrow(
        /rows, but \d+ came. The month is read again later/,
      );
      sandboxAws.sandbox.faults.clear();
      const { rows, check } = await finish(await begin(source));
      expect(isSameToTheCent(billedOf(rows), check.totals[0].billed)).toBe(
        true,
      );
      expect((await source.spentToday()).calls).toBe(1);
    },
  );

  it('goes on through throttling, lost answers and empty pages', async () => {
    const { faults } = sandboxAws.sandbox;
    faults.add({
      match: { service: 'athena' },
      effect: { kind: 'throttle', rate: 1 },
      times: 2,
    });
    faults.add({
      match: { operation: 'StartQueryExecution' },
      effect: { kind: 'loseAnswer', status: 503 },
      times: 1,
    });
    faults.add({
      match: { operation: 'GetQueryResults' },
      effect: { kind: 'emptyPage' },
    });
    const source = createSource();
    const { rows, check } = await finish(await begin(source));
    expect(isSameToTheCent(billedOf(rows), check.totals[0].billed)).toBe(true);
    expect((await source.spentToday()).calls).toBe(1);
  });

  it('takes up the query of a load that was killed', async () => {
    await begin(createSource());
    const { rows, check } = await finish(await begin(createSource()));
    expect(isSameToTheCent(billedOf(rows), check.totals[0].billed)).toBe(true);
    const tokens = callsOf('StartQueryExecution').map(
      ({ parameters }) => parameters?.ClientRequestToken,
    );
    expect(tokens).toHaveLength(2);
    expect(tokens[0]).toBe(tokens[1]);
    expect((await createSource().spentToday()).calls).toBe(1);
    sandboxAws.sandbox.calls.clear();
    await begin(createSource());
    const [next] = callsOf('StartQueryExecution');
    expect(next.parameters?.ClientRequestToken).not.toBe(tokens[0]);
  });

  it('stops the query of a load that is ended, and counts it', async () => {
    const controller = new AbortController();
    const source = createSource({
      pause: async (_ms, signal) => {
        controller.abort();
        signal.throwIfAborted();
      },
    });
    await expect(
      begin(source, { signal: controller.signal }),
    ).rejects.toMatchObject({ name: 'AbortError' });
    expect(callsOf('StopQueryExecution')).toHaveLength(1);
    expect((await source.spentToday()).calls).toBe(1);
    await finish(await begin(createSource()));
    expect((await source.spentToday()).calls).toBe(2);
  });

  it('says that somebody cancelled the query', async () => {
    let isStopped = false;
    const source = createSource({
      pause: async (ms, signal) => {
        if (!isStopped) {
          isStopped = true;
          await stopQuery();
        }
        await atOnce(ms, signal);
      },
    });
    await expect(begin(source)).rejects.toThrow(
      'Athena cancelled the query of AwsDataCatalog.billing.focus_1_2: Query cancelled by user.',
    );
  });

  it('says in the words of Athena why a query failed, and does not count it', async () => {
    const queries = createQueries();
    const { payer } = sandboxAws;
    const asked: AthenaExport = {
      payer,
      accountId: payer,
      region: 'eu-central-1',
      workgroup: 'steward',
      catalog: 'AwsDataCatalog',
      database: 'billing',
      table: 'gone',
      format: 'focus-1.2',
    };
    const signal = new AbortController().signal;
    const run = (sql: string) => queries.run({ export: asked, sql, signal });
    await expect(
      run('select 1 from "AwsDataCatalog"."billing"."gone"'),
    ).rejects.toThrow(
      /The query of AwsDataCatalog.billing.gone failed in Athena: TABLE_NOT_FOUND: .* does not exist. Correct catalog, database and table/,
    );
    await expect(
      run(
        `select nope from "AwsDataCatalog"."billing"."focus_1_2" where billing_period = '2020-01'`,
      ),
    ).rejects.toThrow(/COLUMN_NOT_FOUND: .*'nope' cannot be resolved/);
    await expect(run('select from from')).rejects.toThrow(/SYNTAX_ERROR/);
    await expect(run('drop table x')).rejects.toThrow(
      /mismatched input 'drop'/,
    );
    expect((await queries.spentToday()).calls).toBe(0);
  });

  it.each<[string, Partial<AthenaExport>, RegExp]>([
    [
      'table',
      { table: 'none' },
      /Entity Not Found.*create AwsDataCatalog.billing.none in the AWS Glue Data Catalog/,
    ],
    [
      'workgroup',
      { workgroup: 'none' },
      /WorkGroup none is not found.*Correct workgroup and region/,
    ],
    [
      'result location',
      { workgroup: 'primary' },
      /No output location provided.*Set outputLocation of the export/,
    ],
    [
      'bucket for results',
      { outputLocation: 's3://none/x/' },
      /output bucket none.*allow s3:GetBucketLocation/,
    ],
    [
      'format',
      { table: 'cur_2_0' },
      /cannot be read as focus-1.2: the columns BilledCost, .* are missing/,
    ],
  ])('names a wrong %s with its fix', async (_what, asked, words) => {
    await expect(begin(createSource({ asked }))).rejects.toThrow(words);
  });

  it('names a right that is missing', async () => {
    sandboxAws.sandbox.faults.add({
      match: { operation: 'StartQueryExecution' },
      effect: { kind: 'deny' },
    });
    await expect(begin(createSource())).rejects.toThrow(
      /allow athena:StartQueryExecution in the policy of the role/,
    );
  });

  it('begins no query once the cap of the day is reached', async () => {
    const source = createSource({ dailyCap: 0.00004 });
    await finish(await begin(source));
    sandboxAws.sandbox.calls.clear();
    await expect(begin(source)).rejects.toThrow(
      /paid calls of AWS cost 0.000048 USD.*What was read last stays/,
    );
    expect(callsOf('StartQueryExecution')).toEqual([]);
  });
});
