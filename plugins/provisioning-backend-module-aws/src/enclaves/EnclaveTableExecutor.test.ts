/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DynamoDBDocumentClient,
  GetCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import {
  Run,
  RunKindName,
} from '@steward/backstage-plugin-provisioning-common';
import {
  CancelResult,
  RunExecutor,
} from '@steward/backstage-plugin-provisioning-node';
import { Sandbox } from '@steward/sandbox';
import { setTimeout as delay } from 'node:timers/promises';
import { EnclaveTable } from './EnclaveTable';
import {
  AwsProvisioning,
  AwsProvisioningOptions,
  createAwsProvisioning,
} from '../createAwsProvisioning';
import {
  keep,
  makeRun,
  observeUntil,
  requestOf,
} from '@steward/backstage-plugin-provisioning-node/testUtils';
import { startAws } from '../__testUtils__/startAws';

jest.setTimeout(120_000);

const TableName = 'treza-enclaves-sandbox';
const inputs = {
  dockerImage: 'registry.northwind.example/kyc:1.4.2',
  instanceType: 'm6i.xlarge',
  cpuCount: 2,
  memoryMib: 2048,
  exposePorts: [8443, 9090],
  environmentVariables: {
    LOG_LEVEL: 'info',
    MODE: 'sandbox-value-never-shown',
  },
};

const connect = (endpoint: string) =>
  new DynamoDBClient({
    endpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'sandbox', secretAccessKey: 'sandbox' },
  });

/** A table that is none of enclaves. */
async function createOrders(endpoint: string) {
  await connect(endpoint).send(
    new CreateTableCommand({
      TableName: 'orders',
      KeySchema: [{ AttributeName: 'orderId', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'orderId', AttributeType: 'N' }],
      BillingMode: 'PAY_PER_REQUEST',
    }),
  );
}

describe('EnclaveTableExecutor', () => {
  let sandbox: Sandbox;
  let provisioning: AwsProvisioning;
  let options: AwsProvisioningOptions;
  let stop: () => Promise<void>;
  let executor: RunExecutor;
  let rows: DynamoDBDocumentClient;

  beforeAll(async () => {
    ({ sandbox, options, provisioning, stop } = await startAws());
    executor = provisioning.executors.find(
      ({ name }) => name === 'enclave-table',
    )!;
    rows = DynamoDBDocumentClient.from(connect(sandbox.url));
  });

  afterAll(() => stop());
  afterEach(() => {
    jest.restoreAllMocks();
    sandbox.faults.clear();
    sandbox.machines.variants.clear();
  });

  const account = () => sandbox.world.accountByName('dev-payments').id;
  const planOf = async (kind: RunKindName, name: string, values: object) => {
    const found = provisioning.kinds.find(one => one.name === kind)!;
    return found.plan(
      requestOf(
        found,
        { name, accountId: account(), region: 'eu-west-1', team: 'payments' },
        values,
      ),
    );
  };
  const runOf = async (kind: RunKindName, name: string, values: object) => {
    const { plan, problems, target } = await planOf(kind, name, values);
    expect(problems).toEqual([]);
    return makeRun(plan!, { kind, target: target!, inputs: { ...values } });
  };
  const started = async (run: Run): Promise<Run> => ({
    ...run,
    execution: await executor.start(run),
  });
  const rowOf = async (id: string | undefined) => {
    const { Item } = await rows.send(
      new GetCommand({ TableName, Key: { id }, ConsistentRead: true }),
    );
    return Item;
  };
  const executionsOf = (id: string) =>
    sandbox.machines.executions.all().filter(({ name }) => name.includes(id));
  /** Asks again while the platform has not picked the request up. */
  const stopped = async (run: Run): Promise<CancelResult> => {
    for (;;) {
      try {
        return await executor.cancel(run, { stop: true });
      } catch (error) {
        expect(String(error)).toContain('has not picked');
        await delay(50);
      }
    }
  };
  /** The executor as it is when so much time has passed. */
  const executorAfter = (ms: number) =>
    createAwsProvisioning({
      ...options,
      clock: () => new Date(Date.now() + ms),
    }).executors.find(({ name }) => name === 'enclave-table')!;
  const created = async (name: string) => {
    const run = await started(await runOf('enclave.create', name, inputs));
    return observeUntil(executor, run);
  };

  it('takes an enclave through its whole life, with one write and one execution each', async () => {
    const run = await started(await runOf('enclave.create', 'kyc-dev', inputs));
    const id = run.execution!.name;
    expect(id).toMatch(/^enc_\d{13}_[0-9a-z]{9}$/);
    // Started twice at once and once more: one row, one execution.
    await Promise.all([executor.start(run), executor.start(run)]);
    const { observation, words, run: done } = await observeUntil(executor, run);
    expect(observation).toMatchObject({
      outcome: 'succeeded',
      effects: [
        { type: 'enclave', ref: `resource:default/${id}`, operation: 'create' },
      ],
    });
    expect(words).toContain('');
    expect(executionsOf(id)).toHaveLength(1);
    expect(await rowOf(id)).toMatchObject({
      status: 'DEPLOYED',
      owner: 'payments',
      accountId: account(),
      updatedAt: expect.any(String),
      updated_at: expect.any(String),
      providerConfig: {
        cpuCount: '2',
        memoryMiB: '2048',
        enableDebug: false,
        exposePorts: '8443,9090',
        environmentVariables: JSON.stringify(inputs.environmentVariables),
      },
      steward: {
        runId: run.id,
        attempt: 1,
        requestedBy: 'user:default/dana',
        correlationId: run.correlationId,
        team: 'payments',
        executionArn: executionsOf(id)[0].arn,
      },
    });
    // A late second start finds that it is done, and starts nothing anew.
    await executor.start(done);
    expect((await rowOf(id))?.status).toBe('DEPLOYED');

    for (const [kind, status, values] of [
      ['enclave.pause', 'PAUSED', {}],
      ['enclave.resume', 'DEPLOYED', {}],
      [
        'enclave.resize',
        'DEPLOYED',
        { instanceType: 'm6i.2xlarge', cpuCount: 4, memoryMib: 8192 },
      ],
      ['enclave.destroy', 'DESTROYED', {}],
    ] as const) {
      const change = await started(
        await runOf(kind, 'kyc-dev', { enclaveId: id, ...values }),
      );
      await executor.start(change);
      const end = await observeUntil(executor, change);
      expect(end.observation.outcome).toBe('succeeded');
      const row = await rowOf(id);
      expect(row?.status).toBe(status);
      expect(row?.steward.runId).toBe(change.id);
      await executor.start(change);
      expect((await rowOf(id))?.status).toBe(status);
    }
    expect((await rowOf(id))?.providerConfig).toMatchObject({
      cpuCount: '4',
      memoryMiB: '8192',
      instanceType: 'm6i.2xlarge',
      dockerImage: inputs.dockerImage,
    });
    expect(executionsOf(id).map(({ name }) => name.split('-')[1])).toEqual([
      'deploy',
      'deploy',
      'destroy',
    ]);
    const token = `ghp_${'a1'.repeat(18)}`;
    const { problems } = await planOf('enclave.create', 'kyc-dev', {
      ...inputs,
      environmentVariables: {
        LOGIN: token,
        API_KEY: 'plain',
        SECRET_ARN: 'arn:aws:secretsmanager:eu-central-1:1:secret:kyc',
      },
    });
    expect(problems).toEqual(
      ['LOGIN', 'API_KEY'].map(name => ({
        field: `inputs.environmentVariables.${name}`,
        reason: expect.stringContaining('looks like a secret'),
        fix: expect.stringContaining('AWS Secrets Manager'),
      })),
    );
    expect(JSON.stringify(problems)).not.toContain(token);
    // The name is free again.
    expect(
      (await planOf('enclave.create', 'kyc-dev', inputs)).problems,
    ).toEqual([]);
  });

  it('survives a crash between the write and its answer', async () => {
    const run = await runOf('enclave.create', 'crash-dev', inputs);
    const create = EnclaveTable.prototype.create;
    jest
      .spyOn(EnclaveTable.prototype, 'create')
      .mockImplementationOnce(async function crash(
        this: EnclaveTable,
        ...args
      ): Promise<never> {
        await create.apply(this, args);
        throw new Error('the process died');
      });
    await expect(executor.start(run)).rejects.toThrow('the process died');
    const { observation, run: done } = await observeUntil(
      executor,
      await started(run),
    );
    expect(observation.outcome).toBe('succeeded');
    const id = done.execution!.name;
    expect(executionsOf(id)).toHaveLength(1);

    const pause = await runOf('enclave.pause', 'crash-dev', { enclaveId: id });
    const update = EnclaveTable.prototype.update;
    jest
      .spyOn(EnclaveTable.prototype, 'update')
      .mockImplementationOnce(async function crash(
        this: EnclaveTable,
        ...args
      ): Promise<never> {
        await update.apply(this, args);
        throw new Error('the process died');
      });
    await expect(executor.start(pause)).rejects.toThrow('the process died');
    expect(
      (await observeUntil(executor, await started(pause))).observation.outcome,
    ).toBe('succeeded');
    // Somebody else's request is refused by what the row says.
    const late = {
      ...(await runOf('enclave.resume', 'crash-dev', { enclaveId: id })),
    };
    await observeUntil(executor, await started(late));
    await expect(
      executor.start({ ...late, id: run.id.replace(/.$/, 'f'), attempt: 7 }),
    ).rejects.toMatchObject({
      failure: { reason: `The enclave ${id} is DEPLOYED, not PAUSED` },
    });
  });

  it.each([
    ['fail-terraform', /InsufficientInstanceCapacity/, 'FAILED'],
    ['fail-validation', /refused on demand/, 'FAILED'],
    // The row says "Deployment request is valid": the history knows better.
    ['misreported', /InsufficientInstanceCapacity/, 'FAILED'],
    ['time-out', /./, 'DEPLOYING'],
  ] as const)(
    'tells the real cause of %s, and retries',
    async (variant, cause, status) => {
      sandbox.machines.variants.add({ variant, ms: 1_500 });
      const { observation, run } = await created(`${variant}-dev`);
      const id = run.execution!.name;
      expect(observation).toMatchObject({
        outcome: 'failed',
        failure: { reason: expect.stringMatching(cause), retryable: true },
      });
      expect(observation.failure?.reason).not.toContain('is valid');
      expect((await rowOf(id))?.status).toBe(status);
      const again = { ...run, attempt: 2 };
      const execution = await executor.retry!(again);
      await executor.retry!(again);
      const end = await observeUntil(executor, { ...again, execution });
      expect(end.observation.outcome).toBe('succeeded');
      expect(await rowOf(id)).toMatchObject({
        status: 'DEPLOYED',
        steward: { attempt: 2 },
      });
      expect((await rowOf(id))?.error_message).toBeUndefined();
      expect(executionsOf(id)).toHaveLength(2);
    },
  );

  it('finds a row that its dead execution left behind, and heals it with the cause', async () => {
    const { run } = await created('stuck-dev');
    const id = run.execution!.name;
    sandbox.machines.variants.add({ variant: 'dead-handler' });
    const destroy = await started(
      await runOf('enclave.destroy', 'stuck-dev', { enclaveId: id }),
    );
    const end = await observeUntil(executor, destroy);
    expect(end.observation).toMatchObject({
      outcome: 'failed',
      failure: {
        reason: expect.stringContaining('DependencyViolation'),
        leftBehind: expect.arrayContaining([
          'The row still says DESTROYING, although its execution ended',
        ]),
      },
    });
    expect((await rowOf(id))?.status).toBe('DESTROYING');

    const later = executorAfter(3 * 60_000);
    expect(
      (await executor.findDisagreements!([])).filter(({ ref }) => ref === id),
    ).toEqual([]);
    const [finding, ...others] = (
      await later.findDisagreements!([end.run])
    ).filter(({ ref }) => ref === id);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      type: 'row-behind-execution',
      runId: destroy.id,
      proposal: { from: 'DESTROYING', to: 'FAILED', safe: true },
    });
    await later.heal!({ ...finding, foundAt: '' });
    expect(await rowOf(id)).toMatchObject({
      status: 'FAILED',
      error_message: expect.stringContaining('DependencyViolation'),
    });
    await expect(later.heal!({ ...finding, foundAt: '' })).rejects.toThrow(
      'no longer DESTROYING',
    );
    const again = { ...end.run, attempt: 2 };
    const execution = await executor.retry!(again);
    expect(
      (await observeUntil(executor, { ...again, execution })).observation
        .outcome,
    ).toBe('succeeded');
  });

  it('takes the reason of a refused request from what the validation said', async () => {
    sandbox.machines.variants.add({ variant: 'fail-validation' });
    const { run } = await created('refused-dev');
    // The platform's error handler finds no error, and says so in the row.
    await rows.send(
      new UpdateCommand({
        TableName,
        Key: { id: run.execution!.name },
        UpdateExpression: 'SET error_message = :none, error_type = :unknown',
        ExpressionAttributeValues: {
          ':none': '{}',
          ':unknown': 'UnknownError',
        },
      }),
    );
    const { observation } = await observeUntil(executor, run);
    expect(observation).toMatchObject({
      outcome: 'failed',
      failure: {
        reason: 'Configuration validation failed: refused on demand',
      },
    });
  });

  it('waits in words for what is lost, throttled, expired, denied or unknown', async () => {
    sandbox.machines.variants.add({ variant: 'lost-trigger' });
    const run = await started(
      await runOf('enclave.create', 'lost-dev', inputs),
    );
    const id = run.execution!.name;
    const look = async () => (await executor.observe([run], keep)).get(run.id);
    await delay(200);
    expect(await look()).toMatchObject({
      execution: { status: 'PENDING_DEPLOY' },
      waitingFor: 'The platform to pick the request up from its table',
    });
    for (const [effect, words] of [
      [{ kind: 'throttle', rate: 1 }, 'AWS throttles'],
      [{ kind: 'deny' }, 'Steward may not do this'],
      [{ kind: 'expireCredentials' }, 'lost access to AWS'],
      [{ kind: 'timeout', ms: 3_000 }, 'in time'],
    ] as const) {
      sandbox.faults.add({ id: 'now', match: { service: 'dynamodb' }, effect });
      const seen = await look();
      expect(seen?.outcome).toBeUndefined();
      expect(seen?.waitingFor).toContain(words);
      sandbox.faults.remove('now');
    }
    await rows.send(
      new UpdateCommand({
        TableName,
        Key: { id },
        UpdateExpression: 'SET #s = :s',
        ExpressionAttributeNames: { '#s': 'status' },
        ExpressionAttributeValues: { ':s': 'HIBERNATING' },
      }),
    );
    expect((await look())?.waitingFor).toContain(
      'HIBERNATING, which Steward does not know and leaves alone',
    );
    expect(
      (await planOf('enclave.destroy', 'lost-dev', { enclaveId: id })).problems,
    ).toEqual([
      expect.objectContaining({
        reason: expect.stringContaining('does not know'),
      }),
    ]);
    expect(await executor.findDisagreements!([run])).toContainEqual(
      expect.objectContaining({
        type: 'unknown-state',
        runId: run.id,
        ref: id,
      }),
    );
    expect((await rowOf(id))?.status).toBe('HIBERNATING');
  });

  it('reads the log of the very task, with steps and without secrets', async () => {
    const run = await started(await runOf('enclave.create', 'log-dev', inputs));
    const other = await started(
      await runOf('enclave.create', 'log2-dev', inputs),
    );
    const lines = [];
    let cursor: string | undefined;
    let current = run;
    let steps;
    for (let quiet = 0; quiet < 3; ) {
      const observation = (await executor.observe([current], keep)).get(
        run.id,
      )!;
      current = { ...current, execution: observation.execution };
      const read = await executor.readLog!(current, cursor);
      quiet = observation.outcome && read.lines.length === 0 ? quiet + 1 : 0;
      lines.push(...read.lines);
      cursor = read.cursor;
      steps = read.steps ?? steps;
      await delay(30);
    }
    const text = lines.map(line => line.text).join('\n');
    expect(text).toContain('RunTerraformDeployment begins');
    expect(text).toContain('Apply complete! Resources: 5 added');
    expect(text).toContain(`Enclave ID: ${run.execution!.name}`);
    expect(text).not.toContain(other.execution!.name);
    expect(text.match(/Apply complete/g)).toHaveLength(1);
    for (const secret of [
      'wJalrXUtnFEMI',
      'IQoJb3JpZ2luX2Vj',
      'ghp_',
      'sandbox-password',
      'sandbox-value-that-must-never-be-shown',
      'sandbox-value-never-shown',
    ]) {
      expect(text).not.toContain(secret);
    }
    expect(lines).toContainEqual(
      expect.objectContaining({
        source: 'task',
        step: 'RunTerraformDeployment',
        elapsedMs: expect.any(Number),
        text: 'AWS_SECRET_ACCESS_KEY=[redacted]',
      }),
    );
    expect(steps).toContainEqual(
      expect.objectContaining({
        name: 'RunTerraformDeployment',
        state: 'succeeded',
        startedAt: expect.any(String),
        finishedAt: expect.any(String),
      }),
    );
    await observeUntil(executor, other);
  });

  it('stops the execution only when it is told to', async () => {
    sandbox.machines.variants.add({ variant: 'stuck', times: 2 });
    const run = await started(
      await runOf('enclave.create', 'stop-dev', inputs),
    );
    const seen = await observeUntil(
      executor,
      run,
      ({ execution }) => execution.status === 'DEPLOYING',
    );
    expect(await executor.cancel(seen.run, { stop: false })).toEqual({
      leftBehind: [expect.stringContaining('goes on with')],
    });
    const [execution] = executionsOf(run.execution!.name);
    expect(execution.status).toBe('RUNNING');
    await executor.cancel(seen.run, { stop: true });
    await executor.cancel(seen.run, { stop: true });
    expect(execution.status).toBe('ABORTED');
  });

  it('puts a row right whose execution was stopped before it said a word', async () => {
    sandbox.machines.variants.add({ variant: 'slow', factor: 1000 });
    const asked = await started(
      await runOf('enclave.create', 'mute-dev', inputs),
    );
    const id = asked.execution!.name;
    // Nobody has noted its execution yet.
    await stopped(asked);
    expect(executionsOf(id)).toMatchObject([{ status: 'ABORTED' }]);
    expect(await rowOf(id)).toMatchObject({ status: 'PENDING_DEPLOY' });
    const later = executorAfter(3 * 60_000);
    const [finding] = (await later.findDisagreements!([])).filter(
      ({ ref }) => ref === id,
    );
    expect(finding).toMatchObject({
      type: 'row-behind-execution',
      proposal: { from: 'PENDING_DEPLOY', to: 'FAILED', safe: true },
    });
    await later.heal!({ ...finding, foundAt: '' });
    expect(await rowOf(id)).toMatchObject({ status: 'FAILED' });
    // An edit of a row that is no longer pending starts nothing.
    expect(executionsOf(id)).toHaveLength(1);
  });

  it('refuses what cannot be, before anything is written', async () => {
    const before = sandbox.calls.counts().operations;
    const [enclave] = sandbox.world
      .seedEnclaves()
      .filter(({ status }) => status === 'DEPLOYED');
    const problemOf = async (...args: Parameters<typeof planOf>) => {
      const { problems, plan } = await planOf(...args);
      expect(plan).toBeUndefined();
      return problems[0];
    };
    expect(
      await problemOf('enclave.create', enclave.name, inputs),
    ).toMatchObject({
      field: 'target.name',
      value: enclave.name,
      reason: expect.stringContaining(enclave.id),
    });
    expect(
      await problemOf('enclave.create', 'secret-dev', {
        ...inputs,
        environmentVariables: { DB_PASSWORD: 'hunter2' },
      }),
    ).toMatchObject({
      field: 'inputs.environmentVariables.DB_PASSWORD',
      fix: expect.stringContaining('Secrets Manager'),
    });
    expect(
      await problemOf('enclave.resume', enclave.name, {
        enclaveId: enclave.id,
      }),
    ).toMatchObject({ reason: expect.stringContaining('must be PAUSED') });
    expect(
      await problemOf('enclave.pause', 'gone', { enclaveId: 'enc_gone' }),
    ).toMatchObject({ field: 'inputs.enclaveId', value: 'enc_gone' });

    const { enclaves } = options.config;
    for (const [change, reason] of [
      [{ tableName: 'no-such-table' }, 'There is no table no-such-table'],
      [{ tableName: 'orders' }, 'its key is orderId (N), not id (S)'],
      [
        {
          cleanupMachineArn: sandbox.machines.registry.seeded(
            'treza-sandbox-health-check',
          ).arn,
        },
        'of type EXPRESS',
      ],
      [
        { deploymentMachineArn: `${enclaves?.deploymentMachineArn}x` },
        'There is no such state machine',
      ],
    ] as const) {
      const other = await startAws({
        provisioning: {
          enclaves: { default: { ...enclaves, ...change } },
        },
      });
      await createOrders(other.sandbox.url);
      const kind = other.provisioning.kinds.find(
        ({ name }) => name === 'enclave.create',
      )!;
      const { problems } = await kind.plan(
        requestOf(
          kind,
          { name: 'x-dev', accountId: account(), region: 'eu-west-1' },
          inputs,
        ),
      );
      await other.stop();
      expect(problems).toEqual([
        expect.objectContaining({
          field: 'configuration',
          reason: expect.stringContaining(reason),
        }),
      ]);
    }
    process.env.AWS_ENDPOINT_URL = sandbox.url;
    const after = sandbox.calls.counts().operations;
    for (const write of [
      'dynamodb.PutItem',
      'dynamodb.UpdateItem',
      'states.StartExecution',
    ]) {
      expect(after[write]?.calls).toBe(before[write]?.calls);
    }
  });
});
