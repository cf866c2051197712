/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import {
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
} from '@aws-sdk/client-sfn';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { setTimeout as delay } from 'node:timers/promises';
import { clientsOf, startSandbox } from '../__testUtils__/startSandbox';
import { Sandbox } from '../Sandbox';
import { enclaveTableName } from '../world/enclaveTableName';

const region = 'eu-central-1';

describe('Enclave table and its trigger', () => {
  const folder = createMockDirectory();
  const settings = { speed: 20, streamDelayMs: 10 };
  let sandbox: Sandbox;

  const start = async () => {
    sandbox = await startSandbox({ dataFolder: folder.path, settings });
  };

  beforeAll(start);

  afterAll(async () => {
    await sandbox.stop();
  });

  const clients = () => clientsOf(sandbox, { region });

  const put = (id: string, status: string, more: object = {}) =>
    clients().dynamoDb.send(
      new PutItemCommand({
        TableName: enclaveTableName,
        Item: marshall({
          id,
          status,
          name: id,
          walletAddress: '0xabc',
          providerConfig: { cpuCount: '2', memoryMiB: '1024' },
          updatedAt: new Date().toISOString(),
          ...more,
        }),
      }),
    );

  const row = async (id: string) => {
    const { Item } = await clients().dynamoDb.send(
      new GetItemCommand({
        TableName: enclaveTableName,
        Key: marshall({ id }),
      }),
    );
    return Item && unmarshall(Item);
  };

  const until = async (id: string, status: string) => {
    for (;;) {
      const found = await row(id);
      if (found?.status === status) {
        return found;
      }
      await delay(20);
    }
  };

  const executionsOf = async (id: string, machine: string) => {
    const { executions = [] } = await clients().sfn.send(
      new ListExecutionsCommand({
        stateMachineArn: sandbox.machines.registry.seeded(machine).arn,
      }),
    );
    return executions.filter(({ name }) => name?.startsWith(`${id}-`));
  };

  it('deploys and destroys what is written as pending', async () => {
    const id = 'enc_1700000000000_abcdefghi';
    await put(id, 'PENDING_DEPLOY');
    await until(id, 'DEPLOYING');
    expect(await until(id, 'DEPLOYED')).toMatchObject({
      updated_at: expect.any(String),
      updatedAt: expect.any(String),
    });
    const [deploy, ...others] = await executionsOf(
      id,
      'treza-sandbox-deployment',
    );
    expect(others).toEqual([]);
    expect(deploy.name).toMatch(/^enc_1700000000000_abcdefghi-deploy-\d{10}$/);
    const { input } = await clients().sfn.send(
      new DescribeExecutionCommand({ executionArn: deploy.executionArn }),
    );
    expect(JSON.parse(input ?? '')).toMatchObject({
      enclave_id: id,
      action: 'deploy',
      configuration: '{"cpuCount":"2","memoryMiB":"1024"}',
      wallet_address: '0xabc',
      health_check_interval: 30,
      timestamp: expect.stringMatching(/^[\d-]+T[\d:]+\.\d{6}$/),
    });

    await put(id, 'PENDING_DESTROY');
    await until(id, 'DESTROYED');
    expect(await executionsOf(id, 'treza-sandbox-cleanup')).toHaveLength(1);
  });

  it('refuses a configuration that its validation finds wrong', async () => {
    await put('enc_wrong', 'PENDING_DEPLOY', {
      providerConfig: { cpuCount: '8', memoryMiB: '1024' },
    });
    expect(await until('enc_wrong', 'FAILED')).toMatchObject({
      error_type: 'ValidationError',
      error_message: 'CPU to memory ratio is invalid',
    });
  });

  it('starts again for an edit of a pending row, not for a write that changes nothing', async () => {
    sandbox.settings.change({ speed: 1 });
    const id = 'enc_edit';
    const item = { updatedAt: '2026-01-01T00:00:00.000Z' };
    await put(id, 'PENDING_DEPLOY', item);
    await put(id, 'PENDING_DEPLOY', item);
    // Names have seconds
    await delay(1100);
    expect(await executionsOf(id, 'treza-sandbox-deployment')).toHaveLength(1);
    sandbox.settings.change({ speed: 20 });
    sandbox.machines.variants.add({ variant: 'stuck', times: 2 });
    await put('enc_edit2', 'PENDING_DEPLOY');
    await delay(1100);
    await clients().dynamoDb.send(
      new UpdateItemCommand({
        TableName: enclaveTableName,
        Key: marshall({ id: 'enc_edit2' }),
        UpdateExpression: 'SET #status = :pending, description = :text',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: marshall({
          ':text': 'edited',
          ':pending': 'PENDING_DEPLOY',
        }),
      }),
    );
    await delay(300);
    expect(
      await executionsOf('enc_edit2', 'treza-sandbox-deployment'),
    ).toHaveLength(2);
  });

  it('starts again within the second of an earlier start, by a name of the next', async () => {
    sandbox.machines.variants.add({ variant: 'fail-validation' });
    await put('enc_again', 'PENDING_DEPLOY');
    await until('enc_again', 'FAILED');
    await put('enc_again', 'PENDING_DEPLOY');
    await until('enc_again', 'DEPLOYED');
    expect(
      await executionsOf('enc_again', 'treza-sandbox-deployment'),
    ).toHaveLength(2);
  });

  it('pauses and resumes', async () => {
    await put('enc_pause', 'PAUSING');
    const paused = await until('enc_pause', 'PAUSED');
    expect(paused).toMatchObject({ name: 'enc_pause' });
    await put('enc_pause', 'RESUMING');
    const resumed = await until('enc_pause', 'DEPLOYED');
    expect(Date.parse(resumed.updatedAt)).toBeGreaterThan(
      Date.parse(paused.updatedAt),
    );
  });

  it('goes on after a restart: the same execution, the same container, what was not triggered', async () => {
    sandbox.settings.change({ speed: 4 });
    await put('enc_restart', 'PENDING_DEPLOY');
    await until('enc_restart', 'DEPLOYING');
    const [before] = await executionsOf(
      'enc_restart',
      'treza-sandbox-deployment',
    );
    await delay(600);
    sandbox.settings.change({ streamDelayMs: 60_000 });
    await put('enc_lost', 'PENDING_DEPLOY');
    await put('enc_halfway', 'PAUSING');
    const seeded = sandbox.world
      .seedEnclaves()
      .find(item => item.status === 'PENDING_DEPLOY');
    await sandbox.stop();

    await start();
    const [after, ...more] = await executionsOf(
      'enc_restart',
      'treza-sandbox-deployment',
    );
    expect(more).toEqual([]);
    expect(after.executionArn).toBe(before.executionArn);
    await until('enc_restart', 'DEPLOYED');
    await until('enc_lost', 'DEPLOYED');
    await until('enc_halfway', 'PAUSED');
    const { events = [] } = await clients().sfn.send(
      new GetExecutionHistoryCommand({ executionArn: after.executionArn }),
    );
    const count = (type: string) =>
      events.filter(event => event.type === type).length;
    expect(count('TaskSubmitted')).toBe(1);
    expect(count('ExecutionStarted')).toBe(1);
    expect(count('ExecutionSucceeded')).toBe(1);
    expect(await row(seeded?.id ?? '')).toMatchObject({
      status: 'PENDING_DEPLOY',
    });

    sandbox.machines.variants.add({ variant: 'lost-trigger' });
    await put('enc_unheard', 'PENDING_DEPLOY');
    await delay(100);
    expect(
      await executionsOf('enc_unheard', 'treza-sandbox-deployment'),
    ).toEqual([]);
  });
});
