/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  CreateQueueCommand,
  DeleteQueueCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { MAX_TRIES, Run } from '@steward/backstage-plugin-provisioning-common';
import { RunExecutor } from '@steward/backstage-plugin-provisioning-node';
import { FaultRule, Sandbox } from '@steward/sandbox';
import {
  AwsProvisioning,
  AwsProvisioningOptions,
  createAwsProvisioning,
} from '../createAwsProvisioning';
import {
  makeRun,
  observeUntil,
  requestOf,
} from '@steward/backstage-plugin-provisioning-node/testUtils';
import { startAws } from '../__testUtils__/startAws';

jest.setTimeout(120_000);

const region = 'eu-central-1';

describe('FleetExecutor', () => {
  let sandbox: Sandbox;
  let provisioning: AwsProvisioning;
  let options: AwsProvisioningOptions;
  let stop: () => Promise<void>;
  let executor: RunExecutor;

  const fleetOf = (ends: AwsProvisioning) =>
    ends.executors.find(({ name }) => name === 'fleet')!;

  beforeAll(async () => {
    ({ sandbox, options, provisioning, stop } = await startAws({
      provisioning: { fleet: { allow: ['*'], region } },
    }));
    executor = fleetOf(provisioning);
  });

  afterAll(() => stop());

  const machine = () => ({
    type: 'state-machine',
    arn: sandbox.machines.registry.seeded('steward-fleet').arn,
  });
  const planOf = (change: object, ends = provisioning) => {
    const kind = ends.kinds.find(({ name }) => name === 'fleet.run')!;
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
    const { plan, problems, facts, accounts } = await planOf({
      selector: {
        include: { names: ['dev-payments', 'dev-lending', 'prod-payments'] },
        exclude: { names: ['dev-lending'] },
      },
      regions: ['eu-west-1', 'me-central-1'],
    });
    expect(problems).toEqual([]);
    expect(facts).toEqual({ size: 2 });
    expect(accounts?.map(({ name }) => name).sort()).toEqual([
      'dev-payments',
      'prod-payments',
    ]);
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

  describe('with a queue', () => {
    let sqs: SQSClient;
    let now: Date;
    let queues = 0;

    beforeEach(() => {
      now = new Date();
      sqs = new SQSClient({
        endpoint: sandbox.url,
        region,
        credentials: { accessKeyId: 'sandbox', secretAccessKey: 'sandbox' },
      });
      executor = fleetOf(
        createAwsProvisioning({ ...options, clock: () => now }),
      );
    });

    afterEach(() => {
      sandbox.faults.clear();
      sqs.destroy();
    });

    const active = () =>
      sandbox.world.accounts.filter(
        ({ id, state }) =>
          state === 'ACTIVE' && id !== sandbox.world.managementAccount.id,
      );
    const createQueue = async (isFifo: boolean) => {
      queues += 1;
      const { QueueUrl = '' } = await sqs.send(
        new CreateQueueCommand({
          QueueName: `baseline-${queues}${isFifo ? '.fifo' : ''}`,
          Attributes: isFifo ? { FifoQueue: 'true' } : {},
        }),
      );
      return QueueUrl;
    };
    /** A run over so many accounts. */
    const queueRun = async (accounts: number, url: string) => {
      const names = active().map(({ name }) => name);
      const { plan, problems } = await planOf({
        selector: { include: { names: names.slice(0, accounts) } },
        destination: { type: 'queue', url },
      });
      expect(problems).toEqual([]);
      return started(makeRun(plan!));
    };
    const accountsOf = (run: Run) =>
      run.steps.map(({ name, state }) => [name, state]);
    const inState = (run: Run, state: string) =>
      run.steps.filter(step => step.state === state).map(({ name }) => name);
    /** Accounts that got a message, as often as they did. */
    const received = async (QueueUrl: string) => {
      const accounts: string[] = [];
      for (;;) {
        const { Messages = [] } = await sqs.send(
          new ReceiveMessageCommand({
            QueueUrl,
            MaxNumberOfMessages: 10,
            VisibilityTimeout: 600,
          }),
        );
        if (Messages.length === 0) {
          return accounts.sort();
        }
        for (const { Body = '' } of Messages) {
          accounts.push(JSON.parse(Body).accountId);
        }
      }
    };
    const retried = async (run: Run) => {
      const next = { ...run, attempt: run.attempt + 1 };
      return { ...next, execution: await executor.retry!(next) };
    };
    const onSend = (
      effect: FaultRule['effect'],
      rule: Partial<FaultRule> = {},
    ) =>
      sandbox.faults.add({
        match: { service: 'sqs', operation: 'SendMessageBatch' },
        effect,
        ...rule,
      });

    it('sends a message to each account', async () => {
      const url = await createQueue(false);
      const run = await queueRun(1000, url);
      onSend({ kind: 'throttle', rate: 1 }, { times: 4 });
      const {
        observation,
        words,
        run: done,
      } = await observeUntil(executor, run);
      expect([...words].join()).toContain('AWS throttles SendMessageBatch');
      expect(observation).toMatchObject({
        outcome: 'succeeded',
        execution: { status: 'SENT' },
      });
      const ids = active().map(({ id }) => id);
      expect(ids.length).toBeGreaterThan(20);
      expect(accountsOf(done)).toEqual(ids.map(id => [id, 'succeeded']));
      expect(await received(url)).toEqual(ids.sort());
    });

    it('keeps what a batch did, whatever the next one does, and sends to no account twice', async () => {
      const url = await createQueue(false);
      const run = await queueRun(12, url);
      const accounts = active()
        .slice(0, 12)
        .map(({ id }) => id);
      onSend({ kind: 'error', status: 500 }, { skip: 1, times: 12 });
      const { observation, run: failed } = await observeUntil(executor, run);
      expect(observation).toMatchObject({
        outcome: 'failed',
        failure: {
          reason: expect.stringMatching(
            /^2 of 12 messages may have arrived or not: \d{12} \(.*on demand.*\), \d{12} \(/,
          ),
          leftBehind: [
            '10 messages that are in the queue',
            '2 messages that may be in the queue',
          ],
          nextStep: expect.stringContaining(`StewardMessageId is ${run.id}-`),
          retryable: true,
        },
      });
      expect(inState(failed, 'succeeded')).toEqual(accounts.slice(0, 10));
      expect(inState(failed, 'failed')).toEqual(accounts.slice(10));
      expect(failed.steps[11].message).toContain('It may have arrived');

      sandbox.faults.clear();
      const again = await observeUntil(executor, await retried(failed));
      expect(again.observation.outcome).toBe('succeeded');
      expect(await received(url)).toEqual([...accounts].sort());
    });

    it.each([
      ['is not sent again to a standard queue', false, 'failed'],
      ['is sent again to a FIFO queue, which tells it', true, 'succeeded'],
    ])(
      'a batch that arrived without an answer %s',
      async (_name, isFifo, end) => {
        const url = await createQueue(isFifo);
        const run = await queueRun(12, url);
        onSend({ kind: 'loseAnswer' }, { skip: 1, times: 3 });
        const { observation } = await observeUntil(executor, run);
        expect(observation.outcome).toBe(end);
        expect(await received(url)).toHaveLength(12);
      },
    );

    it('a batch that was being sent when the process ended may have arrived', async () => {
      for (const isFifo of [false, true]) {
        const url = await createQueue(isFifo);
        const run = await queueRun(12, url);
        const saved: Run[] = [];
        await executor.observe([run], async (before, execution) => {
          saved.push({ ...before, execution });
          return saved.at(-1);
        });
        expect(saved).toHaveLength(2);
        // What the second batch did was not kept any more.
        const { observation, run: ended } = await observeUntil(
          executor,
          saved[1],
        );
        expect(observation.outcome).toBe(isFifo ? 'succeeded' : 'failed');
        expect(inState(ended, 'failed')).toHaveLength(isFifo ? 0 : 2);
        expect(await received(url)).toHaveLength(12);
      }
    });

    it('sends nothing for a run that was changed meanwhile', async () => {
      const url = await createQueue(false);
      const run = await queueRun(12, url);
      const seen = await executor.observe([run], async () => undefined);
      expect(seen.size).toBe(0);
      expect(await received(url)).toEqual([]);
    });

    it('trusts a FIFO queue no longer than it tells repetitions', async () => {
      const url = await createQueue(true);
      const run = await queueRun(3, url);
      onSend({ kind: 'timeout', ms: 1 });
      const pending = await observeUntil(executor, run, () => true);
      expect(pending.observation.waitingFor).toContain(
        '3 of 3 messages are still to be sent',
      );
      expect(inState(pending.run, 'running')).toHaveLength(3);
      expect(await executor.cancel(pending.run, { stop: true })).toEqual({
        leftBehind: ['3 messages that may be in the queue'],
      });
      now = new Date(now.getTime() + 5 * 60_000);
      const { observation } = await observeUntil(executor, pending.run);
      expect(observation).toMatchObject({
        outcome: 'failed',
        failure: {
          reason: expect.stringContaining('3 of 3 messages may have arrived'),
        },
      });
    });

    it('sends entries that failed alone again alone', async () => {
      const url = await createQueue(false);
      const run = await queueRun(12, url);
      onSend({ kind: 'failEntries', ids: ['3'] }, { times: 2 });
      onSend({
        kind: 'failEntries',
        ids: ['7'],
        senderFault: true,
        code: 'Bad',
      });
      const { observation, run: failed } = await observeUntil(executor, run);
      const { id } = active()[7];
      expect(observation).toMatchObject({
        outcome: 'failed',
        failure: {
          reason: expect.stringContaining(
            `SQS refused 1 of 12 messages: ${id} (Bad: `,
          ),
          leftBehind: ['11 messages that are in the queue'],
        },
      });
      sandbox.faults.clear();
      const again = await observeUntil(executor, await retried(failed));
      expect(again.observation.outcome).toBe('succeeded');
      expect(await received(url)).toHaveLength(12);
    });

    it('says in the plan when AWS does not let it check the queue', async () => {
      const url = await createQueue(false);
      sandbox.faults.add({
        match: { service: 'sqs', operation: 'GetQueueAttributes' },
        effect: { kind: 'deny' },
      });
      const { plan, problems } = await planOf({
        destination: { type: 'queue', url },
      });
      expect(problems).toEqual([]);
      expect(plan!.blastRadius).toContain(
        `Steward could not check that ${url} exists: Steward may not do this: grant sqs:GetQueueAttributes on *`,
      );
    });

    it('ends when the queue is gone, or is throttled for too long', async () => {
      const url = await createQueue(false);
      const gone = await queueRun(12, url);
      await sqs.send(new DeleteQueueCommand({ QueueUrl: url }));
      const first = await observeUntil(executor, gone, () => true);
      expect(first.observation).toMatchObject({
        outcome: 'failed',
        failure: {
          reason:
            '12 of 12 messages were not sent: The specified queue does not exist.',
          leftBehind: [],
        },
      });

      const throttled = await queueRun(12, await createQueue(false));
      onSend({ kind: 'throttle', rate: 1 }, { skip: 1 });
      sandbox.calls.clear();
      const { observation } = await observeUntil(executor, throttled);
      expect(
        sandbox.calls.counts().operations['sqs.SendMessageBatch'].calls,
      ).toBe(MAX_TRIES + 1);
      expect(observation.failure).toMatchObject({
        reason:
          '2 of 12 messages were not sent: AWS throttles SendMessageBatch',
        leftBehind: ['10 messages that are in the queue'],
      });
    });
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
            type: 'queue',
            url: `${sandbox.url}/${management.id}/none`,
          },
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
    const open = createAwsProvisioning({
      ...options,
      config: {
        ...options.config,
        fleet: { allow: ['*'], allowOrganizationRoot: true },
      },
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
