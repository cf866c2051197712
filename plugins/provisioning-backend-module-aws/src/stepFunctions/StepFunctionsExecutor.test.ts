/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ConfigReader } from '@backstage/config';
import {
  Run,
  RunKindName,
} from '@steward/backstage-plugin-provisioning-common';
import {
  RunExecutor,
  RunRefusedError,
} from '@steward/backstage-plugin-provisioning-node';
import { Sandbox } from '@steward/sandbox';
import { StateMachines } from './StateMachines';
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
import { readAwsConfig } from '../readAwsConfig';
import { startAws } from '../__testUtils__/startAws';

jest.setTimeout(120_000);

describe('StepFunctionsExecutor', () => {
  let sandbox: Sandbox;
  let provisioning: AwsProvisioning;
  let options: AwsProvisioningOptions;
  let stop: () => Promise<void>;
  let executor: RunExecutor;

  beforeAll(async () => {
    ({ sandbox, options, provisioning, stop } = await startAws());
    executor = provisioning.executors.find(
      ({ name }) => name === 'step-functions',
    )!;
  });

  afterAll(() => stop());
  afterEach(() => {
    jest.restoreAllMocks();
    sandbox.faults.clear();
    sandbox.machines.variants.clear();
    sandbox.settings.reset();
  });

  const arnOf = (name: string) => sandbox.machines.registry.seeded(name).arn;
  const quota = {
    account_id: '000000000001',
    region: 'eu-west-1',
    service_code: 'ec2',
    quota_code: 'L-1216C47A',
    desired_value: 64,
  };
  const planOf = (kind: RunKindName, name: string, inputs: object) => {
    const found = provisioning.kinds.find(one => one.name === kind)!;
    return found.plan(requestOf(found, { name, team: 'payments' }, inputs));
  };
  const quotaRun = async (input: object = quota) => {
    const { plan, problems } = await planOf('step-functions.execute', 'quota', {
      stateMachineArn: arnOf('steward-quota-change'),
      input,
    });
    expect(problems).toEqual([]);
    return makeRun(plan!);
  };
  const started = async (run: Run): Promise<Run> => ({
    ...run,
    execution: await executor.start(run),
  });
  const executionsOf = (run: Run) =>
    sandbox.machines.executions
      .all()
      .filter(({ name }) => name.includes(run.id));
  const look = async (run: Run) =>
    (await executor.observe([run], keep)).get(run.id);

  it('starts one execution however often and wherever it is cut off', async () => {
    const run = await quotaRun();
    const start = StateMachines.prototype.start;
    jest
      .spyOn(StateMachines.prototype, 'start')
      .mockImplementationOnce(async function crash(
        this: StateMachines,
        ...args
      ): Promise<never> {
        await start.apply(this, args);
        throw new Error('the process died');
      });
    await expect(executor.start(run)).rejects.toThrow('the process died');
    const again = await started(run);
    await Promise.all([executor.start(run), executor.start(run)]);
    const { observation } = await observeUntil(executor, again);
    expect(observation).toMatchObject({
      outcome: 'succeeded',
      execution: { status: 'SUCCEEDED', finishedAt: expect.any(String) },
    });
    // Closed by now: the name is taken, by the same input.
    expect((await executor.start(run)).ref).toBe(again.execution!.ref);
    const [execution, ...others] = executionsOf(run);
    expect(others).toEqual([]);
    expect(execution.name).toBe(`steward-${run.id}-1`);
    expect(execution.input).toBe(
      '{"account_id":"000000000001","desired_value":64,"quota_code":"L-1216C47A","region":"eu-west-1","service_code":"ec2"}',
    );
    const other = await quotaRun({ ...quota, desired_value: 65 });
    await expect(
      executor.start({ ...other, id: run.id }),
    ).rejects.toMatchObject({
      failure: { reason: expect.stringContaining('with another input') },
    });
  });

  it('makes an account, and knows its id from the output', async () => {
    const inputs = {
      email: 'aws-kyc@northwind.example',
      organizationalUnitId: sandbox.world.organization.rootId,
      purpose: 'Customer verification',
      costCentre: 'PL-0042',
    };
    const { plan, problems } = await planOf(
      'account.create',
      'dev-kyc',
      inputs,
    );
    expect(problems).toEqual([]);
    const kind = provisioning.kinds.find(
      ({ name }) => name === 'account.create',
    )!;
    const run = await started(
      makeRun(plan!, { target: { name: 'dev-kyc', team: 'payments' } }),
    );
    const { observation } = await observeUntil(executor, run);
    const account = sandbox.world.accountByName('dev-kyc');
    expect(account.tags).toEqual({
      owner: 'payments',
      purpose: 'Customer verification',
      'cost-centre': 'PL-0042',
    });
    expect(observation).toMatchObject({
      outcome: 'succeeded',
      effects: [
        {
          type: 'account',
          ref: `resource:default/aws-${account.id}`,
          accountId: account.id,
        },
      ],
    });
    expect(
      kind.reverse!({ ...run, effects: observation.effects! }),
    ).toMatchObject({
      kind: 'account.close',
      inputs: { confirm: account.id },
    });
    const refused = await planOf('account.create', 'dev-kyc', {
      ...inputs,
      email: 'aws+prod-known@northwind.example',
      organizationalUnitId: 'ou-zzzz-00000000',
    });
    expect(refused.problems).toEqual([
      expect.objectContaining({ field: 'target.name', value: 'dev-kyc' }),
      expect.objectContaining({
        field: 'inputs.email',
        reason: 'The account prod-known has this address already',
      }),
      expect.objectContaining({ field: 'inputs.organizationalUnitId' }),
    ]);
  });

  it('closes an account, once and never the management account', async () => {
    const close = ({ id, name }: { id: string; name: string }) => {
      const kind = provisioning.kinds.find(
        one => one.name === 'account.close',
      )!;
      const target = { name, accountId: id, team: 'payments' };
      return kind.plan(requestOf(kind, target, { confirm: id }));
    };
    const account = sandbox.world.accountByName('dev-payments');
    const { plan, problems } = await close(account);
    expect(problems).toEqual([]);
    const run = await started(
      makeRun(plan!, {
        kind: 'account.close',
        target: { name: account.name, accountId: account.id },
      }),
    );
    const { observation } = await observeUntil(executor, run);
    expect(observation).toMatchObject({
      outcome: 'succeeded',
      effects: [
        { ref: `resource:default/aws-${account.id}`, operation: 'delete' },
      ],
    });
    expect(sandbox.world.account(account.id)?.state).toBe('CLOSED');
    expect((await close(account)).problems).toEqual([
      expect.objectContaining({ reason: 'dev-payments is CLOSED' }),
    ]);
    expect((await close(sandbox.world.managementAccount)).problems).toEqual([
      expect.objectContaining({
        field: 'target.accountId',
        reason: expect.stringContaining('is the management account'),
      }),
    ]);
  });

  it('fixes something in an account, and knows what the machine cannot do', async () => {
    const kind = provisioning.kinds.find(({ name }) => name === 'account.fix')!;
    const { id, name } = sandbox.world.accountByName('prod-payments');
    const fixWith = async (fix: string) => {
      const target = { name, accountId: id };
      const { plan, problems } = await kind.plan(
        requestOf(kind, target, { fix }),
      );
      expect(problems).toEqual([]);
      const run = await started(makeRun(plan!, { kind: kind.name, target }));
      return (await observeUntil(executor, run)).observation;
    };
    expect(await fixWith('block-public-s3-access')).toMatchObject({
      outcome: 'succeeded',
      effects: [{ ref: `resource:default/aws-${id}`, operation: 'update' }],
    });
    expect(sandbox.world.mendedAt(id, 'S3.8')).toBeDefined();
    expect(await fixWith('paint-it-green')).toMatchObject({
      outcome: 'failed',
      failure: {
        reason: expect.stringContaining('there is no paint-it-green'),
      },
    });
    expect(
      (await kind.plan(requestOf(kind, { name }, { fix: 'x' }))).problems,
    ).toMatchObject([{ field: 'target.accountId' }]);
  });

  it('goes on from where it failed, and starts anew where that cannot be', async () => {
    sandbox.machines.variants.add({ variant: 'fail-validation' });
    const failed = await observeUntil(
      executor,
      await started(await quotaRun()),
    );
    expect(failed.observation).toMatchObject({
      outcome: 'failed',
      failure: {
        reason: expect.stringContaining('refused on demand'),
        retryable: true,
      },
    });
    const again = { ...failed.run, attempt: 2 };
    const redriven = await executor.retry!(again);
    expect(redriven.ref).toBe(failed.run.execution!.ref);
    // The answer of the redrive was lost: it is not done a second time.
    expect(await executor.retry!(again)).toEqual(redriven);
    const end = await observeUntil(executor, { ...again, execution: redriven });
    expect(executionsOf(failed.run)).toHaveLength(1);
    expect(executionsOf(failed.run)[0].redriveCount).toBe(1);
    // What made it fail is still so for this execution: the next attempt is a new one.
    const third = { ...end.run, attempt: 3 };
    jest.spyOn(StateMachines.prototype, 'redrive').mockResolvedValueOnce(false);
    const anew = await executor.retry!(third);
    expect(anew.name).toBe(`steward-${failed.run.id}-3`);
    const { observation } = await observeUntil(executor, {
      ...third,
      execution: anew,
    });
    expect(observation.outcome).toBe('succeeded');
  });

  it('fails for nothing but a failure', async () => {
    sandbox.settings.change({ hideNewExecutionsMs: 400 });
    const hidden = await started(await quotaRun());
    expect(await look(hidden)).toMatchObject({
      waitingFor: 'AWS does not tell of the fresh execution yet',
    });
    const { observation } = await observeUntil(executor, hidden);
    expect(observation.outcome).toBe('succeeded');
    sandbox.settings.reset();

    sandbox.machines.variants.add({ variant: 'pending-redrive', ms: 300 });
    const pending = await observeUntil(
      executor,
      await started(await quotaRun()),
    );
    expect([...pending.words].join()).toContain('PENDING_REDRIVE');
    expect(pending.observation.outcome).toBe('succeeded');

    const run = await started(await quotaRun());
    for (const [effect, words] of [
      [{ kind: 'throttle', rate: 1 }, 'AWS throttles'],
      [{ kind: 'expireCredentials' }, 'lost access to AWS'],
      [{ kind: 'deny' }, 'states:ListExecutions'],
    ] as const) {
      sandbox.faults.add({ id: 'now', match: { service: 'states' }, effect });
      const seen = await look(run);
      expect(seen?.outcome).toBeUndefined();
      expect(seen?.waitingFor).toContain(words);
      await expect(
        executor.start({ ...run, attempt: run.attempt + 1 }),
      ).rejects.not.toBeInstanceOf(RunRefusedError);
      sandbox.faults.remove('now');
    }
    await observeUntil(executor, run);
    // Long ago, and nobody knows it any more.
    const gone = {
      ...run,
      execution: {
        ...run.execution!,
        ref: `${run.execution!.ref}x`,
        startedAt: new Date(Date.now() - 120_000).toISOString(),
      },
    };
    expect(await look(gone)).toMatchObject({
      outcome: 'failed',
      failure: { retryable: false },
    });
  });

  it('stops only when it is told to', async () => {
    sandbox.machines.variants.add({ variant: 'slow', factor: 100 });
    const run = await started(await quotaRun());
    expect(await executor.cancel(run, { stop: false })).toEqual({
      leftBehind: [expect.stringContaining('goes on in AWS')],
    });
    const [execution] = executionsOf(run);
    expect(execution.status).toBe('RUNNING');
    // Also when the answer of the start was lost.
    await executor.cancel({ ...run, execution: undefined }, { stop: true });
    expect(execution.status).toBe('ABORTED');
    expect(await executor.cancel(run, { stop: true })).toEqual({
      leftBehind: [expect.stringContaining('ended before, as ABORTED')],
    });
    expect(await look(run)).toMatchObject({
      outcome: 'failed',
      failure: { reason: expect.stringContaining('stopped') },
    });
    expect(await executor.cancel(await quotaRun(), { stop: true })).toEqual({
      leftBehind: [],
    });
  });

  it('refuses machines that are not allowed, not there, or EXPRESS', async () => {
    const problemOf = async (stateMachineArn: string) => {
      const { problems, plan } = await planOf('step-functions.execute', 'x', {
        stateMachineArn,
        input: {},
      });
      expect(plan).toBeUndefined();
      return problems[0];
    };
    const arn = arnOf('steward-quota-change');
    expect(
      await problemOf(arn.replace('eu-central-1', 'eu-west-1')),
    ).toMatchObject({
      fix: expect.stringContaining('provisioning.stepFunctions.allow'),
    });
    expect(await problemOf(`${arn}-x`)).toMatchObject({
      reason: 'There is no such state machine',
    });
    expect(await problemOf(arnOf('treza-sandbox-health-check'))).toMatchObject({
      reason: expect.stringContaining('EXPRESS'),
    });
    const without = createAwsProvisioning({
      ...options,
      config: readAwsConfig(new ConfigReader({})).config,
    });
    expect(
      without.kinds.find(({ name }) => name === 'account.close')?.unavailable,
    ).toContain('provisioning.accounts.closeMachineArn');
  });

  it('follows a thousand executions with a few calls a second', async () => {
    const machineArn = arnOf('steward-quota-change');
    sandbox.machines.variants.add({ variant: 'slow', factor: 200, times: 990 });
    const runs: Run[] = [];
    for (let index = 0; index < 1000; index += 1) {
      const run = makeRun({
        executor: 'step-functions',
        execution: {
          machineArn,
          input: { ...quota, desired_value: index < 995 ? 64 : -1 },
        },
      });
      sandbox.machines.start(
        sandbox.machines.registry.seeded('steward-quota-change'),
        `steward-${run.id}-1`,
        JSON.stringify(run.plan!.execution.input),
      );
      const ref = `${machineArn.replace('stateMachine', 'execution')}:steward-${
        run.id
      }-1`;
      runs.push({
        ...run,
        execution: {
          executor: 'step-functions',
          attempt: 1,
          name: `steward-${run.id}-1`,
          ref,
          startedAt: new Date().toISOString(),
        },
      });
    }
    sandbox.calls.clear();
    const startedAt = Date.now();
    let failed = 0;
    for (let turn = 0; turn < 6; turn += 1) {
      const seen = await executor.observe(runs, keep);
      expect(seen.size).toBe(1000);
      failed = [...seen.values()].filter(
        ({ outcome }) => outcome === 'failed',
      ).length;
    }
    const seconds = (Date.now() - startedAt) / 1000;
    const { operations } = sandbox.calls.counts();
    expect(failed).toBe(5);
    expect(operations['states.ListExecutions'].calls).toBeLessThanOrEqual(12);
    expect(operations['states.DescribeExecution'].calls).toBeLessThanOrEqual(
      Math.ceil(seconds * 5) + 1,
    );
    expect(operations['states.GetExecutionHistory']).toBeUndefined();
  });
});
