/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  LookupEventsCommand,
  LookupEventsResponse$,
  paginateLookupEvents,
} from '@aws-sdk/client-cloudtrail';
import { ListTablesCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { ListClustersCommand } from '@aws-sdk/client-eks';
import { ListAccountsCommand } from '@aws-sdk/client-organizations';
import { StartExecutionCommand } from '@aws-sdk/client-sfn';
import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  assumeRole,
  clientsOf,
  startSandbox,
} from '../../__testUtils__/startSandbox';
import { rawCall } from '../../__testUtils__/rawCall';
import { modelGaps } from '../../__testUtils__/modelGaps';
import { Sandbox } from '../../Sandbox';
import { enclaveTableName } from '../../world/enclaveTableName';

const region = 'eu-central-1';

describe('CloudTrail', () => {
  const folder = createMockDirectory();
  let sandbox: Sandbox;

  beforeAll(async () => {
    sandbox = await startSandbox({
      dataFolder: folder.path,
      settings: { limitLookupEvents: false },
    });
  });

  afterAll(async () => {
    await sandbox.stop();
  });

  const lookUp = async (
    AttributeKey: 'Username' | 'EventName' | 'ReadOnly' | 'EventSource',
    AttributeValue: string,
    clients = clientsOf(sandbox, { region }),
  ) => {
    const answer = await clients.cloudTrail.send(
      new LookupEventsCommand({
        LookupAttributes: [{ AttributeKey, AttributeValue }],
      }),
    );
    return answer.Events ?? [];
  };

  it('answers with the calls of a session, in its account and region, over a restart', async () => {
    const accountId = sandbox.world.accountByName('prod-payments').id;
    const credentials = await assumeRole(sandbox, {
      accountId,
      role: 'steward-provisioner',
      sessionName: 'run-4711',
    });
    const clients = clientsOf(sandbox, { region, credentials });
    await clients.eks.send(new ListClustersCommand({ maxResults: 5 }));
    await clients.dynamoDb.send(new ListTablesCommand({}));
    await clients.dynamoDb.send(
      new ScanCommand({ TableName: enclaveTableName, Limit: 1 }),
    );
    await expect(
      clients.organizations.send(new ListAccountsCommand({})),
    ).rejects.toMatchObject({ name: 'AccessDeniedException' });

    const events = await lookUp('Username', 'run-4711', clients);
    expect(events.map(event => event.EventName)).toEqual([
      'ListTables',
      'ListClusters',
    ]);
    const record = JSON.parse(events[1].CloudTrailEvent ?? '');
    expect(events[1]).toMatchObject({
      EventId: record.eventID,
      EventSource: 'eks.amazonaws.com',
      ReadOnly: 'true',
      AccessKeyId: credentials.accessKeyId,
    });
    expect(record).toMatchObject({
      eventVersion: '1.11',
      eventSource: 'eks.amazonaws.com',
      eventName: 'ListClusters',
      awsRegion: region,
      sourceIPAddress: '127.0.0.1',
      userAgent: expect.stringContaining('aws-sdk-js/3'),
      requestParameters: { maxResults: '5' },
      readOnly: true,
      recipientAccountId: accountId,
      managementEvent: true,
      userIdentity: {
        type: 'AssumedRole',
        arn: `arn:aws:sts::${accountId}:assumed-role/steward-provisioner/run-4711`,
        sessionContext: {
          sessionIssuer: {
            arn: `arn:aws:iam::${accountId}:role/steward-provisioner`,
            userName: 'steward-provisioner',
          },
        },
      },
    });

    // Organizations is a global service: its events are in us-east-1
    const global = clientsOf(sandbox, { credentials });
    const [denied, ...rest] = await lookUp('Username', 'run-4711', global);
    expect(rest).toEqual([]);
    expect(JSON.parse(denied.CloudTrailEvent ?? '')).toMatchObject({
      eventName: 'ListAccounts',
      errorCode: 'AccessDeniedException',
    });
    // Neither another account nor another region has them; AssumeRole is in both accounts
    expect(await lookUp('Username', 'run-4711')).toEqual([]);
    const assumed = await lookUp('EventName', 'AssumeRole', global);
    expect(JSON.parse(assumed[0].CloudTrailEvent ?? '')).toMatchObject({
      requestParameters: { roleSessionName: 'run-4711' },
      userIdentity: { type: 'IAMUser', userName: 'steward' },
    });

    await sandbox.stop();
    sandbox = await startSandbox({
      dataFolder: folder.path,
      settings: { limitLookupEvents: false },
    });
    const after = clientsOf(sandbox, { region, credentials });
    expect(
      (await lookUp('EventSource', 'eks.amazonaws.com', after)).map(
        event => event.EventId,
      ),
    ).toEqual([events[1].EventId]);
  });

  it('gives pages, newest first, between two times, as the model of the SDK has them', async () => {
    const { cloudTrail, eks } = clientsOf(sandbox, { region });
    for (let call = 0; call < 7; call += 1) {
      await eks.send(new ListClustersCommand({}));
    }
    const pages = [];
    for await (const page of paginateLookupEvents(
      { client: cloudTrail, pageSize: 3 },
      {
        LookupAttributes: [
          { AttributeKey: 'EventName', AttributeValue: 'ListClusters' },
        ],
        StartTime: new Date(Date.now() - 60_000),
        EndTime: new Date(),
      },
    )) {
      pages.push(page.Events ?? []);
    }
    expect(pages.map(page => page.length)).toEqual([3, 3, 1]);
    const times = pages.flat().map(event => event.EventTime?.getTime() ?? 0);
    expect(times).toEqual([...times].sort((a, b) => b - a));
    // The lookups are calls themselves, and come before what was found
    const seen = new Set<string>();
    let first: string | undefined;
    for await (const { Events = [] } of paginateLookupEvents(
      { client: cloudTrail, pageSize: 2 },
      {},
    )) {
      for (const { EventId = '' } of Events) {
        expect(seen).not.toContain(EventId);
        seen.add(EventId);
      }
      first ??= Events[0].EventName;
    }
    expect(first).toBe('LookupEvents');
    expect(seen.size).toBeGreaterThan(8);
    await expect(
      cloudTrail.send(
        new LookupEventsCommand({
          StartTime: new Date(),
          EndTime: new Date(Date.now() - 60_000),
        }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidTimeRangeException' });
    await expect(
      cloudTrail.send(new LookupEventsCommand({ MaxResults: 51 })),
    ).rejects.toMatchObject({ name: 'InvalidMaxResultsException' });

    const answer = await rawCall(sandbox, {
      service: 'cloudtrail',
      region,
      target:
        'com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.LookupEvents',
      body: { MaxResults: 2 },
    });
    expect(answer).toMatchObject({ NextToken: expect.any(String) });
    expect(modelGaps(LookupEventsResponse$, answer, 'answer')).toEqual([]);
  });

  it('shows starts without their input, and what machines call', async () => {
    sandbox.settings.change({ speed: 50 });
    const { arn } = sandbox.machines.registry.seeded('aft-account-request');
    const { rootId } = sandbox.world.organization;
    const { sfn } = clientsOf(sandbox, { region });
    const { executionArn = '' } = await sfn.send(
      new StartExecutionCommand({
        stateMachineArn: arn,
        name: 'new-account',
        input: JSON.stringify({
          account_name: 'dev-trail',
          account_email: 'aws+trail@steward.example',
          organizational_unit_id: rootId,
          account_tags: {},
        }),
      }),
    );
    const execution = sandbox.machines.executions.get(executionArn);
    expect(execution).toBeDefined();
    const before = sandbox.calls.counts().total;
    await (execution && sandbox.machines.engine.ended(execution));
    // What machines call is nobody's traffic
    expect(sandbox.calls.counts().total).toBe(before);

    const [started] = await lookUp('EventName', 'StartExecution');
    expect(started).toMatchObject({
      ReadOnly: 'false',
      Resources: [
        {
          ResourceType: 'AWS::StepFunctions::StateMachine',
          ResourceName: arn,
        },
      ],
    });
    expect(JSON.parse(started.CloudTrailEvent ?? '')).toMatchObject({
      eventSource: 'states.amazonaws.com',
      requestParameters: {
        stateMachineArn: arn,
        name: 'new-account',
        input: 'HIDDEN_DUE_TO_SECURITY_REASONS',
      },
    });
    const [made] = await lookUp(
      'EventName',
      'CreateAccount',
      clientsOf(sandbox),
    );
    expect(JSON.parse(made.CloudTrailEvent ?? '')).toMatchObject({
      userAgent: 'states.amazonaws.com',
      requestParameters: { accountName: 'dev-trail' },
      userIdentity: {
        type: 'AssumedRole',
        invokedBy: 'states.amazonaws.com',
        sessionContext: {
          sessionIssuer: { userName: 'steward-state-machines' },
        },
      },
    });
  });

  it('takes two requests a second of an account and region, and shows calls as late as told', async () => {
    sandbox.settings.change({ limitLookupEvents: true });
    const { cloudTrail } = clientsOf(sandbox, { region: 'us-east-1' });
    const look = () => cloudTrail.send(new LookupEventsCommand({}));
    await look();
    await look();
    await expect(look()).rejects.toMatchObject({ name: 'ThrottlingException' });
    expect(
      sandbox.calls.counts().operations['cloudtrail.LookupEvents'].throttled,
    ).toBe(1);

    const change = await fetch(`${sandbox.url}/_sandbox/settings`, {
      method: 'PATCH',
      body: JSON.stringify({
        limitLookupEvents: false,
        cloudTrailDelayMs: 60_000,
      }),
    });
    expect(await change.json()).toMatchObject({ cloudTrailDelayMs: 60_000 });
    expect((await look()).Events).toEqual([]);
    sandbox.settings.reset();
    const refused = await fetch(`${sandbox.url}/_sandbox/settings`, {
      method: 'PATCH',
      body: '{"speed":0}',
    });
    expect(await refused.json()).toMatchObject({ error: { field: 'speed' } });
  });
});
