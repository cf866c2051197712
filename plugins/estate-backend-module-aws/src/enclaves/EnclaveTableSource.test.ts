/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  CreateTableCommand,
  DeleteItemCommand,
  DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import {
  EnclaveRecord,
  EstateRecord,
} from '@steward/backstage-plugin-estate-common';
import { enclaveStatuses, enclaveTableName } from '@steward/sandbox';
import { SourceHarness } from '../__testUtils__/SourceHarness';
import { EnclaveTableSource } from './EnclaveTableSource';

describe('EnclaveTableSource', () => {
  let harness: SourceHarness;
  let client: DynamoDBClient;
  const source = EnclaveTableSource.create({
    configId: 'default',
    region: 'us-east-1',
    tableName: enclaveTableName,
  });

  beforeAll(async () => {
    harness = await SourceHarness.start({ clusters: 0, enclaves: 400 });
    client = new DynamoDBClient({
      endpoint: harness.sandbox.url,
      region: 'us-east-1',
      credentials: { accessKeyId: 'sandbox', secretAccessKey: 'sandbox' },
    });
  });
  beforeEach(async () => {
    harness.reset();
    await harness.readAccounts();
  });
  afterAll(async () => {
    client.destroy();
    await harness.stop();
  });

  async function put(item: Record<string, unknown>) {
    await DynamoDBDocumentClient.from(client).send(
      new PutCommand({ TableName: enclaveTableName, Item: item }),
    );
  }

  function byId(records: EstateRecord[]) {
    return new Map(
      records.flatMap(record =>
        record.kind === 'nitro-enclave' ? [[record.id, record] as const] : [],
      ),
    );
  }

  it('reads every row in every state, but no secret and no destroyed enclave', async () => {
    const items = harness.sandbox.world.seedEnclaves();
    const live = items.filter(({ status }) => status !== 'DESTROYED');
    expect(live.length).toBeLessThan(items.length);
    const reading = await harness.read(source);
    expect(reading).toMatchObject({ outcome: 'complete', quarantined: [] });
    const records = byId(reading.records);
    expect([...records.keys()].sort()).toEqual(live.map(({ id }) => id).sort());
    expect(new Set([...records.values()].map(({ status }) => status))).toEqual(
      new Set(enclaveStatuses.filter(status => status !== 'DESTROYED')),
    );
    for (const item of live) {
      expect(records.get(item.id)).toMatchObject({
        name: item.name,
        accountId: item.accountId,
        region: item.region,
        cpuCount: Number(item.providerConfig.cpuCount),
        memoryMib: Number(item.providerConfig.memoryMiB),
        instanceType: item.providerConfig.instanceType,
        walletAddress: item.walletAddress,
        errorMessage: item.error_message,
      });
    }
    const text = JSON.stringify(reading.records);
    expect(text).not.toMatch(/LOG_LEVEL|accessToken|environmentVariables/);

    const all = EnclaveTableSource.create({
      configId: 'history',
      region: 'us-east-1',
      tableName: enclaveTableName,
      includeDestroyed: true,
    });
    expect((await harness.read(all)).records).toHaveLength(items.length);
    expect(all.id).toBe('enclaves-history');
    expect(await all.listShards()).toEqual([
      {
        id: `enclaves-history/main/us-east-1/${enclaveTableName}`,
        accountId: undefined,
        region: 'us-east-1',
      },
    ]);
  });

  it('keeps unknown states, fills in the account, and sets invalid rows aside', async () => {
    await put({
      id: 'enc_"quoted" 🧪',
      status: 'HIBERNATING',
      created_at: 1_780_000_000,
      updated_at: '2026-06-01T00:00:00Z',
      updatedAt: '2026-05-01T00:00:00Z',
      providerConfig: JSON.stringify({ cpuCount: 4 }),
    });
    await put({ id: 'enc_without_status', name: 'x'.repeat(200) });
    await put({
      id: 'enc_bad_size',
      status: 'DEPLOYED',
      providerConfig: { cpuCount: 'many' },
    });
    const { outcome, records, quarantined } = await harness.read(source);
    expect(outcome).toBe('complete');
    const hostile = byId(records).get('enc_"quoted" 🧪');
    expect(hostile).toMatchObject<Partial<EnclaveRecord>>({
      status: 'HIBERNATING',
      region: 'us-east-1',
      createdAt: '2026-05-28T20:26:40.000Z',
      updatedAt: '2026-06-01T00:00:00.000Z',
    });
    expect(
      quarantined.map(({ key, field, value }) => ({ key, field, value })),
    ).toEqual(
      expect.arrayContaining([
        {
          key: 'nitro-enclave:enc_without_status',
          field: 'status',
          value: undefined,
        },
        {
          key: 'nitro-enclave:enc_bad_size',
          field: 'cpuCount',
          value: 'many',
        },
      ]),
    );
  });

  it('asks after rows that a scan lacked', async () => {
    const { records } = await harness.read(source);
    const [shard] = await source.listShards();
    const [deleted, destroyed] = records;
    await client.send(
      new DeleteItemCommand({
        TableName: enclaveTableName,
        Key: { id: { S: deleted.id } },
      }),
    );
    await put({ id: destroyed.id, status: 'DESTROYED' });
    const context = harness.context();
    const answers = await source.confirmRemoval(records, shard, context);
    expect(answers.size).toBe(records.length);
    expect([...answers].filter(([, answer]) => answer === 'gone')).toEqual([
      [`nitro-enclave:${deleted.id}`, 'gone'],
      [`nitro-enclave:${destroyed.id}`, 'gone'],
    ]);
    expect([...answers.values()]).not.toContain('unknown');
    expect(context.session.meter.read().calls).toBe(
      Math.ceil(records.length / 100),
    );
  });

  it('names table, region and key when the table is missing or another one', async () => {
    const missing = EnclaveTableSource.create({
      configId: 'eu',
      region: 'eu-west-1',
      tableName: 'no-such-table',
    });
    expect(await harness.read(missing)).toMatchObject({
      outcome: 'gone',
      problem: {
        code: 'TableNotFound',
        message: expect.stringMatching(
          /no-such-table.*eu-west-1.*estate\.enclaves\.eu\.tableName/,
        ),
      },
    });
    expect(await missing.diagnose(harness.context())).toEqual([
      expect.objectContaining({ severity: 'ok' }),
      expect.objectContaining({
        severity: 'error',
        fix: expect.stringContaining('estate.enclaves.eu.tableName'),
      }),
    ]);

    await client.send(
      new CreateTableCommand({
        TableName: 'orders',
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: [{ AttributeName: 'orderId', KeyType: 'HASH' }],
        AttributeDefinitions: [
          { AttributeName: 'orderId', AttributeType: 'N' },
        ],
      }),
    );
    const wrong = EnclaveTableSource.create({
      configId: 'default',
      region: 'us-east-1',
      tableName: 'orders',
    });
    expect(await harness.read(wrong)).toMatchObject({
      outcome: 'partial',
      problem: {
        code: 'WrongKeySchema',
        message: expect.stringContaining('orderId (HASH)'),
      },
    });
  });

  it('names the right that is missing', async () => {
    const { faults } = harness.sandbox;
    expect(
      (await source.diagnose(harness.context())).map(
        ({ severity }) => severity,
      ),
    ).toEqual(['ok', 'ok', 'ok']);
    faults.add({ match: { operation: 'Scan' }, effect: { kind: 'deny' } });
    expect(await harness.read(source)).toMatchObject({
      outcome: 'denied',
      problem: { missingAction: 'dynamodb:Scan' },
    });
    const findings = await source.diagnose(harness.context());
    expect(findings[1]).toMatchObject({
      severity: 'error',
      action: 'dynamodb:Scan',
      fix: expect.stringContaining('"dynamodb:Scan"'),
    });
  });
});
