/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  CreateQueueCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { Run } from '@steward/backstage-plugin-provisioning-common';
import { Sandbox } from '@steward/sandbox';
import { FarEnds } from '../../FarEnds';
import { createKinds } from '../../kinds/createKinds';
import { requestOf } from '../../kinds/__testUtils__/requestOf';
import { makeRun } from '../__testUtils__/makeRun';
import { observeUntil } from '../__testUtils__/observeUntil';
import { startFarEnds } from '../__testUtils__/startFarEnds';
import { createExecutors } from '../createExecutors';

jest.setTimeout(120_000);

const region = 'eu-central-1';

describe('FleetExecutor', () => {
  let sandbox: Sandbox;
  let farEnds: FarEnds;
  let stop: () => Promise<void>;
  let executor: ReturnType<typeof createExecutors>[number];

  beforeAll(async () => {
    ({ sandbox, farEnds, stop } = await startFarEnds({
      provisioning: { fleet: { allow: ['*'], region } },
    }));
    executor = createExecutors(farEnds).find(({ name }) => name === 'fleet')!;
  });

  afterAll(() => stop());

  const machine = () => ({
    type: 'state-machine',
    arn: sandbox.machines.registry.seeded('steward-fleet').arn,
  });
  const planOf = (change: object, ends = farEnds) => {
    const kind = createKinds(ends).find(({ name }) => name === 'fleet.run')!;
    return kind.plan(
      requestOf(kind, 'baseline', {
        selector: { include: { names: ['dev-payments', 'dev-lending'] } },
        payload: {
          role: 'arn:aws:iam::{{accountId}}:role/x',
          note: '{{ accountName }}',
        },
        destination: machine(),
        ...change,
      }),
    );
  };
  const started = async (run: Run): Promise<Run> => ({
    ...run,
    execution: await executor.start(run),
  });
  const idOf = (name: string) => sandbox.world.accountByName(name).id;

  it('applies a payload to each account, with a result for each', async () => {
    const { plan, problems, facts } = await planOf({
      selector: {
        include: { names: ['dev-payments', 'dev-lending', 'prod-payments'] },
        exclude: { names: ['dev-lending'] },
      },
      regions: ['eu-west-1', 'me-central-1'],
    });
    expect(problems).toEqual([]);
    expect(facts).toEqual({ size: 2, production: true });
    expect(plan!.summary).toContain(
      `prod-payments (${idOf('prod-payments')}) in eu-west-1`,
    );
    expect(plan!.blastRadius).toContain(
      `dev-payments (${idOf('dev-payments')}) has not enabled me-central-1`,
    );
    const run = await started(makeRun(plan!, { kind: 'fleet.run' }));
    await executor.start(run);
    const { observation, run: done } = await observeUntil(executor, run);
    expect(observation).toMatchObject({
      outcome: 'succeeded',
      execution: { executor: 'fleet' },
    });
    expect(observation.steps).toHaveLength(2);
    expect(observation.steps).toContainEqual(
      expect.objectContaining({
        name: `${idOf('dev-payments')} eu-west-1`,
        state: 'succeeded',
        message: 'APPLIED',
      }),
    );
    const [execution, ...others] = sandbox.machines.executions
      .all()
      .filter(({ name }) => name.includes(run.id));
    expect(others.every(({ mapRunArn }) => mapRunArn)).toBe(true);
    expect(JSON.parse(execution.input).accounts).toContainEqual({
      accountId: idOf('dev-payments'),
      accountName: 'dev-payments',
      region: 'eu-west-1',
      payload: {
        role: `arn:aws:iam::${idOf('dev-payments')}:role/x`,
        note: 'dev-payments',
      },
    });
    const log = await executor.readLog!(done, undefined);
    expect(log.lines.length).toBeGreaterThan(0);
    expect(log.steps).toBeUndefined();
  });

  it('fails when an account does, and says which', async () => {
    const { plan } = await planOf({});
    const change = plan!.execution as {
      machine: { input: { accounts: object[] } };
    };
    change.machine.input.accounts.push({ accountId: '999999999999' });
    const { observation } = await observeUntil(
      executor,
      await started(makeRun(plan!)),
    );
    expect(observation).toMatchObject({
      outcome: 'failed',
      failure: {
        reason: expect.stringMatching(
          /1 of 3 accounts failed: 999999999999 \(AccountNotFound/,
        ),
        retryable: false,
      },
    });
  });

  it('sends a message to each account, and after a fault only those that are left', async () => {
    const sqs = new SQSClient({
      endpoint: sandbox.url,
      region,
      credentials: { accessKeyId: 'sandbox', secretAccessKey: 'sandbox' },
    });
    const { QueueUrl = '' } = await sqs.send(
      new CreateQueueCommand({ QueueName: 'baseline' }),
    );
    const { plan, problems } = await planOf({
      selector: { allAccounts: true },
      destination: { type: 'queue', url: QueueUrl },
    });
    expect(problems).toEqual([]);
    const active = sandbox.world.accounts.filter(
      ({ id, state }) =>
        state === 'ACTIVE' && id !== sandbox.world.managementAccount.id,
    );
    expect(plan!.blastRadius.length).toBeGreaterThan(0);
    const run = await started(makeRun(plan!));
    sandbox.faults.add({
      match: { service: 'sqs' },
      effect: { kind: 'throttle', rate: 1 },
      times: 4,
    });
    const { observation, words } = await observeUntil(executor, run);
    expect([...words].join()).toContain('AWS throttles SendMessageBatch');
    expect(observation).toMatchObject({
      outcome: 'succeeded',
      execution: { status: 'SENT' },
    });
    expect(observation.steps).toHaveLength(active.length);
    const ids: string[] = [];
    const accounts: string[] = [];
    for (;;) {
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({
          QueueUrl,
          MaxNumberOfMessages: 10,
          MessageAttributeNames: ['All'],
          VisibilityTimeout: 600,
        }),
      );
      if (Messages.length === 0) {
        break;
      }
      for (const { Body = '', MessageAttributes } of Messages) {
        ids.push(MessageAttributes?.StewardMessageId?.StringValue ?? '');
        accounts.push(JSON.parse(Body).accountId);
      }
    }
    expect(accounts.sort()).toEqual(active.map(({ id }) => id).sort());
    expect(new Set(ids).size).toBe(active.length);
    expect(ids.every(id => id.startsWith(`${run.id}-`))).toBe(true);
    sqs.destroy();
  });

  it('refuses contradictions, empty selections and the management account', async () => {
    const management = sandbox.world.managementAccount;
    const refusals: [object, string][] = [
      [{ selector: { include: { names: ['nobody'] } } }, 'inputs.selector'],
      [{ selector: {} }, 'inputs.selector'],
      [
        { selector: { allAccounts: true, include: { names: ['x'] } } },
        'inputs.selector',
      ],
      [
        { selector: { include: { ids: [123] } } },
        'inputs.selector.include.ids.0',
      ],
      [
        {
          selector: {
            include: { names: [management.name] },
            operateInOrganizationRoot: true,
          },
        },
        'inputs.selector.operateInOrganizationRoot',
      ],
      [
        { selector: { include: { names: [management.name] } } },
        'inputs.selector',
      ],
      [{ payload: { where: '{{region}}' } }, 'inputs.payload'],
      [{ payload: { who: '{{user}}' } }, 'inputs.payload'],
      [{ payload: { blob: 'x'.repeat(300_000) } }, 'inputs.payload'],
      [
        {
          destination: { type: 'queue', url: 'https://queue.example/nothing' },
        },
        'inputs.destination.url',
      ],
      [
        {
          destination: {
            type: 'state-machine',
            arn: sandbox.machines.registry.seeded('treza-sandbox-health-check')
              .arn,
          },
        },
        'inputs.destination.arn',
      ],
    ];
    for (const [change, field] of refusals) {
      const { problems, plan } = await planOf(change);
      expect({ field, plan, fields: problems.map(one => one.field) }).toEqual({
        field,
        plan: undefined,
        fields: [field],
      });
      expect(problems[0].fix).not.toBe('');
    }
    // Both opt-ins.
    const open = FarEnds.create({
      ...farEnds.options,
      config: Object.assign(Object.create(farEnds.options.config), {
        getOptional: (key: string) =>
          key === 'provisioning.fleet'
            ? { allow: ['*'], allowOrganizationRoot: true }
            : farEnds.options.config.getOptional(key),
      }),
    });
    const { plan } = await planOf(
      {
        selector: {
          include: { names: [management.name] },
          operateInOrganizationRoot: true,
        },
      },
      open,
    );
    expect(plan!.summary.join()).toContain(management.id);
  });
});
