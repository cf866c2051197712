/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  DescribeLogGroupsCommand,
  DescribeLogStreamsCommand,
  DescribeLogStreamsResponse$,
  FilterLogEventsCommand,
  FilterLogEventsResponse$,
  GetLogEventsCommand,
  GetLogEventsResponse$,
} from '@aws-sdk/client-cloudwatch-logs';
import { setTimeout as delay } from 'node:timers/promises';
import { clientsOf, startSandbox } from '../../__testUtils__/startSandbox';
import { modelGaps } from '../../__testUtils__/modelGaps';
import { rawCall } from '../../__testUtils__/rawCall';
import { enclaveMachineNames } from '../../machines/definitions/enclaveMachines';
import { Sandbox } from '../../Sandbox';

const region = 'eu-central-1';
const logGroupName = '/ecs/treza-sandbox-terraform-runner';

describe('CloudWatch Logs', () => {
  let sandbox: Sandbox;
  let logStreamName: string;
  let notStarted: string;

  const logs = () => clientsOf(sandbox, { region }).logs;

  const get = (more: object = {}) =>
    logs().send(
      new GetLogEventsCommand({
        logGroupName,
        logStreamName,
        startFromHead: true,
        ...more,
      }),
    );

  /** Deploys an enclave, and returns the stream of its container once that is asked for. */
  async function streamOf(name: string): Promise<string> {
    const { containers, registry } = sandbox.machines;
    const known = new Set(containers.all().map(({ id }) => id));
    sandbox.machines.start(
      registry.seeded(enclaveMachineNames.deploy),
      name,
      JSON.stringify({
        enclave_id: `enc_${name}`,
        action: 'deploy',
        configuration: '{}',
        wallet_address: '0xa',
      }),
    );
    const fresh = () => containers.all().find(({ id }) => !known.has(id));
    while (!fresh()) {
      await delay(20);
    }
    return `ecs/terraform-runner/${fresh()!.id}`;
  }

  beforeAll(async () => {
    // So slow that its container does not write a line before the tests end.
    sandbox = await startSandbox({ settings: { speed: 0.05 } });
    notStarted = await streamOf('slow');
    sandbox.settings.change({ speed: 5 });
    sandbox.machines.variants.add({ variant: 'fail-terraform' });
    logStreamName = await streamOf('logged');
  });

  afterAll(async () => {
    await sandbox.stop();
  });

  async function streams(): Promise<number> {
    const { logStreams = [] } = await logs().send(
      new DescribeLogStreamsCommand({ logGroupName }),
    );
    return logStreams.length;
  }

  it('follows a container from before its first line to its last', async () => {
    await expect(get({ logStreamName: notStarted })).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: 'The specified log stream does not exist.',
    });
    while ((await streams()) === 0) {
      await delay(20);
    }
    const lines: (string | undefined)[] = [];
    let token: string | undefined;
    let pages = 0;
    while (!lines.at(-1)?.startsWith('ERROR: Terraform deploy failed')) {
      const { events = [], nextForwardToken } = await get({
        nextToken: token,
        limit: 10,
      });
      pages += events.length > 0 ? 1 : 0;
      lines.push(...events.map(({ message }) => message));
      expect(nextForwardToken).toMatch(/^f\/\d+\/s$/);
      token = nextForwardToken;
      await delay(events.length > 0 ? 0 : 50);
    }
    expect(pages).toBeGreaterThan(4);
    expect(lines).toContain('Enclave ID: enc_logged');
    expect(lines).toContain('Plan: 5 to add, 0 to change, 0 to destroy.');
    expect(lines.some(line => line?.startsWith('GITHUB_TOKEN=ghp_'))).toBe(
      true,
    );
    // The same token again: there is nothing after it
    expect(await get({ nextToken: token })).toMatchObject({
      events: [],
      nextForwardToken: token,
    });
    const last = await get({ startFromHead: false, limit: 2 });
    expect(last.events?.map(({ message }) => message)).toEqual(lines.slice(-2));
    const before = await get({ nextToken: last.nextBackwardToken, limit: 3 });
    expect(before.events?.map(({ message }) => message)).toEqual(
      lines.slice(-5, -2),
    );
    await expect(get({ nextToken: 'invented' })).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
  });

  it('filters by terms, lists groups and streams', async () => {
    const found = async (filterPattern: string) => {
      const { events = [] } = await logs().send(
        new FilterLogEventsCommand({
          logGroupName,
          logStreamNamePrefix: 'ecs/terraform-runner/',
          filterPattern,
        }),
      );
      return events.map(({ message }) => message);
    };
    expect(await found('Error launching')).toEqual([
      expect.stringContaining('InsufficientInstanceCapacity'),
    ]);
    expect(await found('"Plan: 5 to add"')).toHaveLength(1);
    expect(await found('?"Enclave ID:" ?"Action:"')).toHaveLength(2);
    expect(await found('Initializing -Terraform')).toEqual([
      'Initializing the backend...',
      'Initializing provider plugins...',
    ]);
    const { logGroups } = await logs().send(
      new DescribeLogGroupsCommand({ logGroupNamePrefix: '/ecs/treza' }),
    );
    expect(logGroups).toMatchObject([{ logGroupName }]);
    const elsewhere = clientsOf(sandbox, { region: 'eu-west-1' }).logs;
    await expect(
      elsewhere.send(new DescribeLogStreamsCommand({ logGroupName })),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    const { logStreams } = await logs().send(
      new DescribeLogStreamsCommand({
        logGroupName,
        orderBy: 'LastEventTime',
        descending: true,
      }),
    );
    expect(logStreams).toMatchObject([
      { logStreamName, firstEventTimestamp: expect.any(Number) },
    ]);
  });

  it('answers as the models of the SDK have it', async () => {
    const gaps = async (target: string, body: object, model: unknown) => {
      const answer = await rawCall(sandbox, {
        service: 'logs',
        region,
        target: `Logs_20140328.${target}`,
        body: { logGroupName, ...body },
      });
      expect(answer).not.toHaveProperty('__type');
      return modelGaps(model, answer, target);
    };
    expect([
      ...(await gaps('GetLogEvents', { logStreamName }, GetLogEventsResponse$)),
      ...(await gaps('FilterLogEvents', {}, FilterLogEventsResponse$)),
      ...(await gaps('DescribeLogStreams', {}, DescribeLogStreamsResponse$)),
    ]).toEqual([]);
  });
});
