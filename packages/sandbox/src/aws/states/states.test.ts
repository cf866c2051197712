/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { GetLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  DescribeExecutionOutput$,
  DescribeMapRunCommand,
  DescribeMapRunOutput$,
  DescribeStateMachineCommand,
  DescribeStateMachineOutput$,
  GetExecutionHistoryCommand,
  GetExecutionHistoryOutput$,
  ListExecutionsCommand,
  ListExecutionsOutput$,
  ListMapRunsCommand,
  ListStateMachinesCommand,
  paginateGetExecutionHistory,
  paginateListExecutions,
  RedriveExecutionCommand,
  SendTaskSuccessCommand,
  StartExecutionCommand,
  StopExecutionCommand,
  ValidateStateMachineDefinitionCommand,
} from '@aws-sdk/client-sfn';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { setTimeout as delay } from 'node:timers/promises';
import { clientsOf, startSandbox } from '../../__testUtils__/startSandbox';
import { modelGaps } from '../../__testUtils__/modelGaps';
import { rawCall } from '../../__testUtils__/rawCall';
import { enclaveMachineNames } from '../../machines/definitions/enclaveMachines';
import {
  expressMachineName,
  fleetMachineName,
} from '../../machines/definitions/fleetMachines';
import { accountMachineName } from '../../machines/definitions/accountRequest';
import { Sandbox } from '../../Sandbox';
import { enclaveTableName } from '../../world/enclaveTableName';

const region = 'eu-central-1';

describe('Step Functions', () => {
  let sandbox: Sandbox;
  let clients: ReturnType<typeof clientsOf>;

  beforeAll(async () => {
    sandbox = await startSandbox({ settings: { speed: 20 } });
    clients = clientsOf(sandbox, { region });
  });

  afterAll(async () => {
    await sandbox.stop();
  });

  const arnOf = (machine: string) =>
    sandbox.machines.registry.seeded(machine).arn;

  const start = async (machine: string, name: string, input: object) => {
    const { executionArn = '', startDate } = await clients.sfn.send(
      new StartExecutionCommand({
        stateMachineArn: arnOf(machine),
        name,
        input: JSON.stringify(input),
      }),
    );
    return { executionArn, startDate };
  };

  const describeIt = (executionArn: string) =>
    clients.sfn.send(new DescribeExecutionCommand({ executionArn }));

  const ended = async (executionArn: string) => {
    for (;;) {
      const execution = await describeIt(executionArn);
      if (execution.stopDate) {
        return execution;
      }
      await delay(20);
    }
  };

  const historyOf = async (executionArn: string) => {
    const events = [];
    for await (const page of paginateGetExecutionHistory(
      { client: clients.sfn, pageSize: 7 },
      { executionArn },
    )) {
      events.push(...(page.events ?? []));
    }
    return events;
  };

  const putEnclave = async (id: string, status: string) => {
    await clients.dynamoDb.send(
      new PutItemCommand({
        TableName: enclaveTableName,
        Item: marshall({ id, status, name: id, walletAddress: '0xa' }),
      }),
    );
  };

  const enclave = async (id: string) => {
    const { Item } = await clients.dynamoDb.send(
      new GetItemCommand({
        TableName: enclaveTableName,
        Key: marshall({ id }),
      }),
    );
    return Item && unmarshall(Item);
  };

  /** Makes a machine and starts it. */
  const startMade = async (name: string, definition: object, input = '{}') => {
    const { stateMachineArn } = await clients.sfn.send(
      new CreateStateMachineCommand({
        name,
        definition: JSON.stringify(definition),
        roleArn: `arn:aws:iam::${sandbox.world.managementAccount.id}:role/x`,
      }),
    );
    const { executionArn = '' } = await clients.sfn.send(
      new StartExecutionCommand({ stateMachineArn, input }),
    );
    return executionArn;
  };

  const deployInput = (id: string) => ({
    enclave_id: id,
    action: 'deploy',
    configuration: '{"cpuCount":"2","memoryMiB":"2048"}',
    wallet_address: '0xa',
  });

  it('deploys an enclave: states, container, log lines, row', async () => {
    const id = 'enc_1_deploy';
    await putEnclave(id, 'DEPLOYED');
    const { executionArn } = await start(
      enclaveMachineNames.deploy,
      `${id}-deploy-1`,
      deployInput(id),
    );
    expect(executionArn).toBe(
      `arn:aws:states:${region}:${sandbox.world.managementAccount.id}:execution:treza-sandbox-deployment:${id}-deploy-1`,
    );
    expect(await describeIt(executionArn)).toMatchObject({
      status: 'RUNNING',
      redriveStatus: 'NOT_REDRIVABLE',
      redriveCount: 0,
    });
    const done = await ended(executionArn);
    expect(done).toMatchObject({ status: 'SUCCEEDED' });
    expect(done.error).toBeUndefined();
    expect(await enclave(id)).toMatchObject({
      status: 'DEPLOYED',
      updated_at: expect.stringMatching(/^\d{4}-.*Z$/),
    });

    const events = await historyOf(executionArn);
    expect(events.map(event => event.type)).toEqual([
      'ExecutionStarted',
      'TaskStateEntered',
      'TaskScheduled',
      'TaskStarted',
      'TaskSucceeded',
      'TaskStateExited',
      'ChoiceStateEntered',
      'ChoiceStateExited',
      'TaskStateEntered',
      'TaskScheduled',
      'TaskStarted',
      'TaskSucceeded',
      'TaskStateExited',
      'TaskStateEntered',
      'TaskScheduled',
      'TaskStarted',
      'TaskSubmitted',
      'TaskSucceeded',
      'TaskStateExited',
      'ChoiceStateEntered',
      'ChoiceStateExited',
      'ChoiceStateEntered',
      'ChoiceStateExited',
      'TaskStateEntered',
      'TaskScheduled',
      'TaskStarted',
      'TaskSucceeded',
      'TaskStateExited',
      'ExecutionSucceeded',
    ]);
    expect(events.map(event => event.id)).toEqual(
      events.map((_, index) => index + 1),
    );
    const submitted = events.find(event => event.type === 'TaskSubmitted');
    const { Tasks } = JSON.parse(
      submitted?.taskSubmittedEventDetails?.output ?? '',
    );
    const taskArn: string = Tasks[0].TaskArn;
    expect(taskArn).toMatch(
      /^arn:aws:ecs:eu-central-1:\d{12}:task\/treza-sandbox\/[0-9a-f]{32}$/,
    );

    const { events: lines = [] } = await clients.logs.send(
      new GetLogEventsCommand({
        logGroupName: '/ecs/treza-sandbox-terraform-runner',
        logStreamName: `ecs/terraform-runner/${taskArn.split('/').at(-1)}`,
        startFromHead: true,
      }),
    );
    const text = lines.map(line => line.message).join('\n');
    expect(text).toContain(`Enclave ID: ${id}`);
    expect(text).toContain('AWS_SECRET_ACCESS_KEY=');
    expect(text).toContain('Plan: 5 to add, 0 to change, 0 to destroy.');
    expect(text).toContain('Apply complete! Resources: 5 added');

    const last = await clients.sfn.send(
      new GetExecutionHistoryCommand({
        executionArn,
        reverseOrder: true,
        maxResults: 2,
        includeExecutionData: false,
      }),
    );
    expect(last.events?.map(event => event.id)).toEqual([29, 28]);
    expect(JSON.stringify(last.events)).not.toContain('output":');
  });

  it('keeps the rules of StartExecution', async () => {
    const id = 'enc_2_rules';
    const name = `${id}-deploy-1`;
    const first = await start(
      enclaveMachineNames.deploy,
      name,
      deployInput(id),
    );
    expect(
      await start(enclaveMachineNames.deploy, name, deployInput(id)),
    ).toEqual(first);
    await expect(
      start(enclaveMachineNames.deploy, name, deployInput('enc_other')),
    ).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
    await ended(first.executionArn);
    await expect(
      start(enclaveMachineNames.deploy, name, deployInput(id)),
    ).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
    await expect(
      start(enclaveMachineNames.deploy, 'a b', {}),
    ).rejects.toMatchObject({ name: 'InvalidName' });
    const send = (input: string, stateMachineArn: string) =>
      clients.sfn.send(new StartExecutionCommand({ stateMachineArn, input }));
    await expect(
      send('{', arnOf(enclaveMachineNames.deploy)),
    ).rejects.toMatchObject({ name: 'InvalidExecutionInput' });
    await expect(
      send('{}', `${arnOf(enclaveMachineNames.deploy)}x`),
    ).rejects.toMatchObject({ name: 'StateMachineDoesNotExist' });
    const elsewhere = clientsOf(sandbox, { region: 'eu-west-1' });
    await expect(
      elsewhere.sfn.send(
        new DescribeExecutionCommand({ executionArn: first.executionArn }),
      ),
    ).rejects.toMatchObject({ name: 'ExecutionDoesNotExist' });

    // An EXPRESS machine runs, but there is nothing to ask about
    const express = await start(expressMachineName, 'check', {
      enclave_id: id,
    });
    expect(express.executionArn).toContain(':express:');
    expect(
      (await start(expressMachineName, 'check', {})).executionArn,
    ).not.toBe(express.executionArn);
    await expect(describeIt(express.executionArn)).rejects.toMatchObject({
      name: 'InvalidArn',
    });
    expect(
      await clients.sfn.send(
        new DescribeStateMachineCommand({
          stateMachineArn: arnOf(expressMachineName),
        }),
      ),
    ).toMatchObject({ type: 'EXPRESS', status: 'ACTIVE' });
  });

  it('fails, stops, redrives and times out as told', async () => {
    const id = 'enc_3_fails';
    await putEnclave(id, 'DEPLOYED');
    sandbox.machines.variants.add({
      match: { enclaveId: id },
      variant: 'fail-terraform',
    });
    const failed = await start(
      enclaveMachineNames.deploy,
      `${id}-1`,
      deployInput(id),
    );
    // Treza's failure branch ends the execution as succeeded: the row has the truth
    expect(await ended(failed.executionArn)).toMatchObject({
      status: 'SUCCEEDED',
    });
    expect(await enclave(id)).toMatchObject({
      status: 'FAILED',
      error_type: 'States.TaskFailed',
      error_message: expect.stringContaining(
        'Essential container in task exited: terraform apply: Error launching source instance',
      ),
    });

    sandbox.machines.variants.add({ variant: 'misreported' });
    const wrong = await start(
      enclaveMachineNames.deploy,
      `${id}-2`,
      deployInput(id),
    );
    await ended(wrong.executionArn);
    expect(await enclave(id)).toMatchObject({
      status: 'FAILED',
      error_message: 'Deployment request is valid',
    });

    sandbox.machines.variants.add({ variant: 'dead-handler' });
    const dead = await start(enclaveMachineNames.destroy, `${id}-3`, {
      ...deployInput(id),
      action: 'destroy',
    });
    expect(await ended(dead.executionArn)).toMatchObject({
      status: 'FAILED',
      error: 'States.Runtime',
      redriveStatus: 'REDRIVABLE',
    });
    expect(await enclave(id)).toMatchObject({ status: 'DESTROYING' });

    const redrive = (executionArn: string, clientToken: string) =>
      clients.sfn.send(
        new RedriveExecutionCommand({ executionArn, clientToken }),
      );
    const { redriveDate } = await redrive(dead.executionArn, 'once');
    expect((await redrive(dead.executionArn, 'once')).redriveDate).toEqual(
      redriveDate,
    );
    expect(await describeIt(dead.executionArn)).toMatchObject({
      redriveCount: 1,
    });
    await ended(dead.executionArn);

    sandbox.machines.variants.add({ variant: 'stuck' });
    const stuck = await start(
      enclaveMachineNames.deploy,
      `${id}-4`,
      deployInput(id),
    );
    await delay(1200);
    expect(await describeIt(stuck.executionArn)).toMatchObject({
      status: 'RUNNING',
    });
    await expect(redrive(stuck.executionArn, 'a')).rejects.toMatchObject({
      name: 'ExecutionNotRedrivable',
    });
    const { stopDate } = await clients.sfn.send(
      new StopExecutionCommand({
        executionArn: stuck.executionArn,
        error: 'Steward.Cancelled',
        cause: 'by a person',
      }),
    );
    expect(await describeIt(stuck.executionArn)).toMatchObject({
      status: 'ABORTED',
      error: 'Steward.Cancelled',
      cause: 'by a person',
      stopDate,
    });
    expect((await historyOf(stuck.executionArn)).at(-1)).toMatchObject({
      type: 'ExecutionAborted',
      executionAbortedEventDetails: { cause: 'by a person' },
    });
    await clients.sfn.send(
      new RedriveExecutionCommand({ executionArn: stuck.executionArn }),
    );
    expect(await ended(stuck.executionArn)).toMatchObject({
      status: 'SUCCEEDED',
      redriveCount: 1,
    });

    sandbox.machines.variants.add({ variant: 'time-out', ms: 300 });
    const late = await start(
      enclaveMachineNames.deploy,
      `${id}-5`,
      deployInput(id),
    );
    expect(await ended(late.executionArn)).toMatchObject({
      status: 'TIMED_OUT',
    });
    expect(sandbox.machines.variants.list()).toEqual([]);
  });

  it('is hidden, throttled and pending as told', async () => {
    const { variants } = sandbox.machines;
    variants.add({ match: { name: 'h' }, variant: 'hidden', ms: 2000 });
    variants.add({ match: { name: 't' }, variant: 'throttled', ms: 2000 });
    variants.add({
      match: { name: 'p' },
      variant: 'pending-redrive',
      ms: 2000,
    });
    const begin = (name: string) =>
      start(enclaveMachineNames.deploy, name, deployInput('enc_4'));
    const [h, t, p] = [await begin('h'), await begin('t'), await begin('p')];
    await expect(describeIt(h.executionArn)).rejects.toMatchObject({
      name: 'ExecutionDoesNotExist',
    });
    await expect(describeIt(t.executionArn)).rejects.toMatchObject({
      name: 'ThrottlingException',
    });
    expect(await describeIt(p.executionArn)).toMatchObject({
      status: 'PENDING_REDRIVE',
    });
    await delay(2100);
    for (const { executionArn } of [h, t, p]) {
      expect((await ended(executionArn)).status).toBe('SUCCEEDED');
    }
  });

  it('lists machines and executions in pages', async () => {
    const { stateMachines = [] } = await clients.sfn.send(
      new ListStateMachinesCommand({}),
    );
    expect(stateMachines.map(machine => machine.name)).toEqual(
      expect.arrayContaining([
        enclaveMachineNames.deploy,
        enclaveMachineNames.destroy,
        accountMachineName,
        fleetMachineName,
        'steward-quota-change',
        expressMachineName,
      ]),
    );
    const listed = [];
    for await (const page of paginateListExecutions(
      { client: clients.sfn, pageSize: 4 },
      { stateMachineArn: arnOf(enclaveMachineNames.deploy) },
    )) {
      listed.push(...(page.executions ?? []));
    }
    const names = listed.map(execution => execution.name);
    expect(names.slice(0, 2).sort()).toEqual(['p', 't']);
    expect(new Set(names).size).toBe(names.length);
    const timedOut = await clients.sfn.send(
      new ListExecutionsCommand({
        stateMachineArn: arnOf(enclaveMachineNames.deploy),
        statusFilter: 'TIMED_OUT',
      }),
    );
    expect(timedOut.executions?.map(({ name }) => name)).toEqual([
      'enc_3_fails-5',
    ]);
    await expect(
      clients.sfn.send(
        new ListExecutionsCommand({
          stateMachineArn: arnOf(expressMachineName),
        }),
      ),
    ).rejects.toMatchObject({ name: 'StateMachineTypeNotSupported' });
  });

  it('makes an account in the organization', async () => {
    const unit = sandbox.world.organizationalUnits[1];
    const { executionArn } = await start(accountMachineName, 'account-1', {
      account_name: 'dev-blackbird',
      account_email: 'aws+blackbird@steward.example',
      organizational_unit_id: unit.id,
      account_tags: { owner: 'payments' },
    });
    const { status, output } = await ended(executionArn);
    expect(status).toBe('SUCCEEDED');
    const { account_id: id } = JSON.parse(output ?? '');
    expect(sandbox.world.account(id)).toMatchObject({
      name: 'dev-blackbird',
      parentId: unit.id,
      tags: { owner: 'payments' },
    });
    const refused = await start(accountMachineName, 'account-2', {
      account_name: 'dev-blackbird',
      account_email: 'aws+other@steward.example',
      organizational_unit_id: unit.id,
      account_tags: {},
    });
    expect(await ended(refused.executionArn)).toMatchObject({
      status: 'FAILED',
      error: 'InvalidRequest',
      cause: 'account_name: there is an account named dev-blackbird.',
    });
  });

  it('applies to a fleet, each account in an execution of its own', async () => {
    const active = sandbox.world.accounts.filter(
      account => account.state === 'ACTIVE',
    );
    const closed = sandbox.world.accounts.find(
      account => account.state === 'SUSPENDED',
    );
    const accounts = [...active.slice(0, 3), closed].map(account => ({
      accountId: account?.id,
    }));
    const { executionArn } = await start(fleetMachineName, 'fleet-1', {
      accounts,
      payload: { template: 'baseline' },
    });
    const { output } = await ended(executionArn);
    expect(JSON.parse(output ?? '').results).toEqual([
      ...accounts
        .slice(0, 3)
        .map(account => ({ ...account, status: 'APPLIED' })),
      {
        accountId: closed?.id,
        status: 'FAILED',
        error: 'AccountNotActive',
        cause: `Account ${closed?.id} is SUSPENDED.`,
      },
    ]);
    const { mapRuns = [] } = await clients.sfn.send(
      new ListMapRunsCommand({ executionArn }),
    );
    const [{ mapRunArn }] = mapRuns;
    expect(
      await clients.sfn.send(new DescribeMapRunCommand({ mapRunArn })),
    ).toMatchObject({
      status: 'SUCCEEDED',
      executionArn,
      itemCounts: { total: 4, succeeded: 4, pending: 0 },
    });
    const children = await clients.sfn.send(
      new ListExecutionsCommand({ mapRunArn }),
    );
    expect(children.executions).toHaveLength(4);
    expect(children.executions?.[0].executionArn).toMatch(
      /:execution:steward-fleet\/ApplyToAccounts:[0-9a-f-]{36}$/,
    );
    const types = (await historyOf(executionArn)).map(event => event.type);
    expect(types).toEqual([
      'ExecutionStarted',
      'MapStateEntered',
      'MapStateStarted',
      'MapRunStarted',
      'MapRunSucceeded',
      'MapStateSucceeded',
      'MapStateExited',
      'PassStateEntered',
      'PassStateExited',
      'ExecutionSucceeded',
    ]);
  });

  it('runs machines that are made, and waits for a token', async () => {
    const definition = {
      StartAt: 'Ask',
      States: {
        Ask: {
          Type: 'Task',
          Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
          Parameters: {
            FunctionName: 'steward-ask',
            Payload: { 'token.$': '$$.Task.Token' },
          },
          ResultPath: '$.decision',
          End: true,
        },
      },
    };
    const executionArn = await startMade('gate', definition);
    await delay(100);
    const scheduled = (await historyOf(executionArn)).find(
      event => event.type === 'TaskScheduled',
    );
    const { Payload } = JSON.parse(
      scheduled?.taskScheduledEventDetails?.parameters ?? '',
    );
    const succeed = () =>
      clients.sfn.send(
        new SendTaskSuccessCommand({
          taskToken: Payload.token,
          output: '{"approved":true}',
        }),
      );
    await succeed();
    expect(JSON.parse((await ended(executionArn)).output ?? '')).toEqual({
      decision: { approved: true },
    });
    await expect(succeed()).rejects.toMatchObject({ name: 'TaskTimedOut' });

    const problem = await clients.sfn.send(
      new ValidateStateMachineDefinitionCommand({
        definition: '{"StartAt":"A","States":{"B":{"Type":"Pass","End":true}}}',
      }),
    );
    expect(problem).toMatchObject({ result: 'FAIL' });
  });

  it('runs branches, items, waits, retries and time-outs', async () => {
    const task = (FunctionName: string, more: object) => ({
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Parameters: { FunctionName, Payload: {} },
      ...more,
    });
    const pass = { Type: 'Pass', End: true };
    const definition = {
      StartAt: 'Both',
      States: {
        Both: {
          Type: 'Parallel',
          Branches: [
            {
              StartAt: 'Items',
              States: {
                Items: {
                  Type: 'Map',
                  ItemsPath: '$.items',
                  ItemProcessor: { StartAt: 'Item', States: { Item: pass } },
                  End: true,
                },
              },
            },
            {
              StartAt: 'Wait',
              States: { Wait: { Type: 'Wait', Seconds: 2, End: true } },
            },
          ],
          ResultPath: '$.both',
          Next: 'Flaky',
        },
        Flaky: task('nowhere', {
          Retry: [
            {
              ErrorEquals: ['Lambda.ResourceNotFoundException'],
              IntervalSeconds: 1,
              MaxAttempts: 1,
            },
          ],
          Catch: [
            {
              ErrorEquals: ['States.ALL'],
              ResultPath: '$.caught',
              Next: 'Late',
            },
          ],
          End: true,
        }),
        Late: {
          Type: 'Task',
          Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
          TimeoutSeconds: 1,
          Parameters: { FunctionName: 'steward-ask', Payload: {} },
          End: true,
        },
      },
    };
    const executionArn = await startMade(
      'all-kinds',
      definition,
      '{"items":[1,2]}',
    );
    expect(await ended(executionArn)).toMatchObject({
      status: 'FAILED',
      error: 'States.Timeout',
    });
    const events = await historyOf(executionArn);
    const count = (type: string) =>
      events.filter(event => event.type === type).length;
    expect({
      iterations: count('MapIterationSucceeded'),
      waits: count('WaitStateExited'),
      branches: count('ParallelStateSucceeded'),
      tries: count('TaskScheduled'),
      failures: count('TaskFailed'),
      late: count('TaskTimedOut'),
    }).toEqual({
      iterations: 2,
      waits: 1,
      branches: 1,
      tries: 3,
      failures: 2,
      late: 1,
    });
    const entered = events.findLast(event => event.type === 'TaskStateEntered');
    expect(
      JSON.parse(entered?.stateEnteredEventDetails?.input ?? ''),
    ).toMatchObject({
      both: [[1, 2], { items: [1, 2] }],
      caught: { Error: 'Lambda.ResourceNotFoundException' },
    });
  });

  it('has machines that Step Functions would take', async () => {
    for (const { definition: seeded } of sandbox.machines.registry.in(
      sandbox.machines.registry.place,
    )) {
      expect(
        await clients.sfn.send(
          new ValidateStateMachineDefinitionCommand({
            definition: JSON.stringify(seeded),
          }),
        ),
      ).toMatchObject({ result: 'OK', diagnostics: [] });
    }
  });

  it('answers as the models of the SDK have it', async () => {
    const [execution] = sandbox.machines.executions
      .all()
      .filter(({ machineName }) => machineName === fleetMachineName);
    const [mapRun] = sandbox.machines.executions.mapRuns();
    const call = (target: string, body: object) =>
      rawCall(sandbox, {
        service: 'states',
        region,
        target: `AWSStepFunctions.${target}`,
        body,
      });
    const gaps = async (name: string, body: object, model: unknown) => {
      const answer = await call(name, body);
      expect(answer).not.toHaveProperty('__type');
      return modelGaps(model, answer, name);
    };
    const { arn: executionArn, machineArn: stateMachineArn } = execution;
    expect([
      ...(await gaps(
        'DescribeExecution',
        { executionArn },
        DescribeExecutionOutput$,
      )),
      ...(await gaps(
        'GetExecutionHistory',
        { executionArn },
        GetExecutionHistoryOutput$,
      )),
      ...(await gaps(
        'ListExecutions',
        { stateMachineArn },
        ListExecutionsOutput$,
      )),
      ...(await gaps(
        'DescribeStateMachine',
        { stateMachineArn },
        DescribeStateMachineOutput$,
      )),
      ...(await gaps(
        'DescribeMapRun',
        { mapRunArn: mapRun.arn },
        DescribeMapRunOutput$,
      )),
    ]).toEqual([]);
    const standard = sandbox.machines.executions
      .all()
      .filter(({ type }) => type === 'STANDARD');
    for (const { arn } of standard) {
      expect(
        await gaps(
          'GetExecutionHistory',
          { executionArn: arn },
          GetExecutionHistoryOutput$,
        ),
      ).toEqual([]);
    }
  });
});
