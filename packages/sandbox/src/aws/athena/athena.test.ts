/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import * as model from '@aws-sdk/client-athena';
import {
  AthenaClient,
  GetQueryExecutionCommand,
  GetQueryResultsCommand,
  GetTableMetadataCommand,
  StartQueryExecutionCommand,
  StopQueryExecutionCommand,
} from '@aws-sdk/client-athena';
import { setImmediate } from 'node:timers/promises';
import { Athena } from '../../athena/Athena';
import { AwsPlatform } from '../../AwsPlatform';
import { modelGaps } from '../../__testUtils__/modelGaps';
import {
  managementCredentials,
  startSandbox,
} from '../../__testUtils__/startSandbox';
import { Sandbox } from '../../Sandbox';
import { executionWire } from './executionWire';
import { resultMetadata, resultRows } from './resultWire';

const TABLE = '"AwsDataCatalog"."billing"."focus_1_2"';
const EMPTY = `select BilledCost from ${TABLE} where billing_period = '2020-01'`;
const token = (name: string) => name.padEnd(32, '-');

describe('Athena', () => {
  let sandbox: Sandbox;
  let client: AthenaClient;

  beforeAll(async () => {
    sandbox = await startSandbox();
    client = new AthenaClient({
      endpoint: sandbox.url,
      region: 'eu-central-1',
      credentials: managementCredentials,
      maxAttempts: 1,
    });
  });
  afterAll(() => sandbox.stop());

  async function start(
    sql: string,
    options: { token?: string; workgroup?: string } = {},
  ): Promise<string> {
    const { QueryExecutionId: id } = await client.send(
      new StartQueryExecutionCommand({
        QueryString: sql,
        ClientRequestToken: options.token,
        WorkGroup: options.workgroup ?? 'steward',
      }),
    );
    return id ?? '';
  }

  async function ended(id: string) {
    for (;;) {
      const { QueryExecution: execution } = await client.send(
        new GetQueryExecutionCommand({ QueryExecutionId: id }),
      );
      const { State: state = '' } = execution?.Status ?? {};
      if (!['QUEUED', 'RUNNING'].includes(state)) {
        return {
          ...execution,
          state,
          reason: execution?.Status?.StateChangeReason,
        };
      }
      await setImmediate();
    }
  }

  it('runs a query, and hands out its result page by page after its header', async () => {
    const id = await start(
      `select n, 'a' || cast(n as varchar) as text, cast(null as varchar) as nothing from (values (1), (2), (3)) as t(n) order by n`,
    );
    expect((await ended(id)).state).toBe('SUCCEEDED');
    const page = (NextToken?: string) =>
      client.send(
        new GetQueryResultsCommand({
          QueryExecutionId: id,
          MaxResults: 3,
          NextToken,
        }),
      );
    const first = await page();
    expect(first.ResultSet?.Rows?.map(({ Data }) => Data)).toEqual([
      ['n', 'text', 'nothing'].map(VarCharValue => ({ VarCharValue })),
      [{ VarCharValue: '1' }, { VarCharValue: 'a1' }, {}],
      [{ VarCharValue: '2' }, { VarCharValue: 'a2' }, {}],
    ]);
    expect(
      first.ResultSet?.ResultSetMetadata?.ColumnInfo?.map(({ Type }) => Type),
    ).toEqual(['integer', 'varchar', 'varchar']);
    const second = await page(first.NextToken);
    expect(second.ResultSet?.Rows).toHaveLength(1);
    expect(second.NextToken).toBeUndefined();
    await expect(page('invented')).rejects.toMatchObject({
      name: 'InvalidRequestException',
    });
  });

  it('begins a query once for the same token', async () => {
    const id = await start(EMPTY, { token: token('once') });
    expect(await start(EMPTY, { token: token('once') })).toBe(id);
    await expect(
      start(`${EMPTY} limit 1`, { token: token('once') }),
    ).rejects.toThrow('Idempotent parameters do not match');
    await ended(id);
  });

  it.each([
    ['select 1 from "AwsDataCatalog"."billing"."none"', 'TABLE_NOT_FOUND'],
    ['select 1 from "AwsDataCatalog"."none"."none"', '_NOT_FOUND'],
    [
      `select nothing from ${TABLE} where billing_period = '2020-01'`,
      'COLUMN_NOT_FOUND',
    ],
    ['select nonsense(1)', 'FUNCTION_NOT_FOUND'],
    ['select (', 'SYNTAX_ERROR'],
    [`select * from read_text('/etc/hostname')`, 'GENERIC_INTERNAL_ERROR'],
  ])('fails %s with %s', async (sql, code) => {
    const { state, reason, Status } = await ended(await start(sql));
    expect({ state, reason }).toEqual({
      state: 'FAILED',
      reason: expect.stringContaining(code),
    });
    expect(Status?.AthenaError?.ErrorMessage).toBe(reason);
  });

  it('refuses what it cannot begin', async () => {
    await expect(start('drop table x')).rejects.toThrow(/mismatched input/);
    await expect(start(EMPTY, { workgroup: 'none' })).rejects.toThrow(
      'WorkGroup none is not found.',
    );
    await expect(start(EMPTY, { workgroup: 'primary' })).rejects.toThrow(
      /No output location provided/,
    );
    await expect(
      client.send(new GetQueryExecutionCommand({ QueryExecutionId: 'none' })),
    ).rejects.toThrow('QueryExecution none was not found');
    await expect(
      client.send(
        new GetTableMetadataCommand({
          CatalogName: 'AwsDataCatalog',
          DatabaseName: 'billing',
          TableName: 'none',
        }),
      ),
    ).rejects.toMatchObject({ name: 'MetadataException' });
  });

  it('stops a query, which has no result then', async () => {
    const id = await start(EMPTY);
    await client.send(new StopQueryExecutionCommand({ QueryExecutionId: id }));
    expect((await ended(id)).state).toBe('CANCELLED');
    await expect(
      client.send(new GetQueryResultsCommand({ QueryExecutionId: id })),
    ).rejects.toThrow(
      'Query did not finish successfully. Final query state: CANCELLED',
    );
  });
});

it('Athena answers as the models of the SDK say', async () => {
  const platform = await AwsPlatform.create({});
  const { athena }: { athena: Athena } = platform;
  const execution = athena.start(
    {
      sql: 'select 1 as one',
      catalog: 'AwsDataCatalog',
      database: 'billing',
      workgroup: 'steward',
      outputLocation: 's3://northwind-billing/',
    },
    'token',
  );
  while (!execution.result) {
    await setImmediate();
  }
  expect([
    ...modelGaps(model.QueryExecution$, executionWire(execution), 'execution'),
    ...modelGaps(
      model.ResultSet$,
      {
        Rows: resultRows(execution.result),
        ResultSetMetadata: resultMetadata(execution.result),
      },
      'result',
    ),
  ]).toEqual([]);
  await platform.stop();
});
