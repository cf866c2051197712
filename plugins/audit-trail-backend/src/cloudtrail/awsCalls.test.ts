/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EKSClient, ListClustersCommand } from '@aws-sdk/client-eks';
import {
  AuditEvent,
  AuditRecord,
} from '@steward/backstage-plugin-audit-trail-common';
import {
  createTestDatabases,
  createTestStore,
  eventOf,
  startAws,
} from '../__testUtils__';
import { createAwsCalls } from './createAwsCalls';
import { sessionsOf } from './sessionsOf';

const MINUTE = 60_000;

describe('the AWS calls underneath an event', () => {
  const databases = createTestDatabases();
  let aws: Awaited<ReturnType<typeof startAws>>;
  let accountId: string;

  beforeAll(async () => {
    aws = await startAws();
    accountId = aws.sandbox.world.accountByName('prod-payments').id;
  });
  afterAll(() => aws.stop());
  beforeEach(() => {
    aws.sandbox.settings.reset();
    aws.sandbox.faults.clear();
  });

  /** What another plugin does under a correlation id. */
  const callAws = async (correlationId: string, calls: number) => {
    const client = aws
      .accessOf('provisioning')
      .session({ correlationId })
      .client(EKSClient, { accountId, region: 'eu-central-1' });
    for (let call = 0; call < calls; call += 1) {
      await client.send(new ListClustersCommand({}));
    }
  };
  const start = async () => {
    const store = createTestStore(await databases.init('SQLITE_3'));
    store.time.now = new Date();
    const calls = createAwsCalls({
      aws: aws.accessOf('audit-trail'),
      stores: store,
      clock: () => store.time.now,
    });
    const append = async (
      overrides: Partial<AuditEvent>,
    ): Promise<AuditRecord> => {
      const event = eventOf({
        plugin: 'provisioning',
        occurredAt: new Date().toISOString(),
        ...overrides,
      });
      await store.append.append([event]);
      return (await store.events.byIds([event.id]))[0];
    };
    const lookUps = () => {
      const { operations } = aws.sandbox.calls.counts();
      const { calls: all = 0, throttled = 0 } =
        operations['cloudtrail.LookupEvents'] ?? {};
      return all - throttled;
    };
    return { store, calls, append, lookUps };
  };
  const inAccount = () => ({
    type: 'run',
    id: 'r',
    accountId,
    region: 'eu-central-1',
  });

  it('are found by the session that bears its correlation id, and remembered', async () => {
    const { store, calls, append, lookUps } = await start();
    await callAws('run-1', 60);
    await append({ correlationId: 'run-1', resource: inAccount() });
    // The event itself names no account, another of its run does.
    const step = await append({
      correlationId: 'run-1',
      resource: { type: 'step', id: 's' },
    });
    const before = lookUps();
    const first = await calls.page(step);
    expect(first).toMatchObject({
      status: 'found',
      asOf: expect.any(String),
      nextCursor: '50',
    });
    expect(first.calls).toHaveLength(50);
    expect(first.calls[0]).toEqual({
      eventId: expect.any(String),
      time: expect.stringMatching(/Z$/),
      service: 'eks.amazonaws.com',
      action: 'ListClusters',
      accountId,
      region: 'eu-central-1',
      readOnly: true,
      resources: expect.any(Array),
    });
    const second = await calls.page(step, { cursor: first.nextCursor });
    expect(second.calls).toHaveLength(10);
    expect(second).not.toHaveProperty('nextCursor');
    const asked = lookUps() - before;
    // Two pages of the region, one of us-east-1.
    expect(asked).toBe(3);
    await expect(calls.page(step, { cursor: '-1' })).rejects.toThrow(
      /cursor is not valid/,
    );

    // Young enough to change: asked again after half a minute, then no more.
    store.time.now = new Date(Date.now() + 30 * MINUTE);
    await calls.page(step);
    expect(lookUps() - before).toBe(6);
    store.time.now = new Date(Date.now() + 60 * MINUTE);
    await Promise.all([calls.page(step), calls.page(step, { cursor: '50' })]);
    expect(lookUps() - before).toBe(6);
  });

  it('say why there are none', async () => {
    const { store, calls, append } = await start();
    const young = await append({
      correlationId: 'run-2',
      resource: inAccount(),
    });
    expect(await calls.page(young)).toMatchObject({
      status: 'none-yet',
      reason: expect.stringContaining('15 minutes'),
      calls: [],
    });
    store.time.now = new Date(Date.now() + 60 * MINUTE);
    expect(await calls.page(young)).toMatchObject({
      status: 'not-applicable',
      reason: expect.stringContaining('no management events'),
    });
    store.time.now = new Date(Date.now() + 91 * 1440 * MINUTE);
    expect(await calls.page(young)).toMatchObject({
      status: 'not-applicable',
      reason: expect.stringContaining('90 days'),
    });
    const elsewhere = await append({ correlationId: 'run-3' });
    expect(await calls.page(elsewhere)).toMatchObject({
      status: 'not-applicable',
      reason: expect.stringContaining('name an AWS account'),
    });
  });

  it('are unavailable with the action that is missing, and wait for their turn', async () => {
    const { calls, append } = await start();
    await callAws('run-4', 1);
    const event = await append({
      correlationId: 'run-4',
      resource: inAccount(),
    });
    aws.sandbox.faults.add({
      match: { operation: 'LookupEvents' },
      effect: { kind: 'deny' },
    });
    expect(await calls.page(event)).toEqual({
      status: 'unavailable',
      reason: expect.stringMatching(
        new RegExp(
          `account ${accountId}.*the role lacks cloudtrail:LookupEvents`,
        ),
      ),
      calls: [],
    });
    // A failure is not remembered; one region that fails costs the other nothing.
    aws.sandbox.faults.clear();
    aws.sandbox.faults.add({
      match: { operation: 'LookupEvents', region: 'us-east-1' },
      effect: { kind: 'deny' },
    });
    expect(await calls.page(event)).toMatchObject({
      status: 'found',
      reason: expect.stringContaining('us-east-1'),
      calls: [{ action: 'ListClusters' }],
    });
    aws.sandbox.faults.clear();

    // Ten of one account and region at two a second, and AWS throttles none.
    const many = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        append({ correlationId: `run-5-${index}`, resource: inAccount() }),
      ),
    );
    const throttled = aws.sandbox.calls.counts().throttled;
    const pages = await Promise.all(many.map(one => calls.page(one)));
    expect(pages.map(page => page.status)).toEqual(pages.map(() => 'none-yet'));
    expect(aws.sandbox.calls.counts().throttled - throttled).toBeLessThan(3);

    aws.sandbox.faults.add({
      match: { operation: 'LookupEvents' },
      effect: { kind: 'throttle', rate: 1 },
    });
    const last = await append({
      correlationId: 'run-6',
      resource: inAccount(),
    });
    expect(await calls.page(last)).toMatchObject({
      status: 'unavailable',
      reason: expect.stringContaining('ask again in a minute'),
    });
  });

  it('may be in each account and region that the events of the id name', () => {
    const at = (plugin: string, account?: string, region?: string) => ({
      plugin,
      correlationId: 'c-1',
      resource: {
        type: 'run',
        ...(account && { accountId: account }),
        ...(region && { region }),
      },
    });
    expect(
      sessionsOf(
        [
          at('provisioning', '1', 'eu-central-1'),
          at('scaffolder'),
          at('provisioning', '2'),
        ],
        'us-east-1',
      ).map(one => [one.session, one.accountId, one.region].join(' ')),
    ).toEqual([
      'steward-provisioning-c-1 1 eu-central-1',
      'steward-provisioning-c-1 1 us-east-1',
      'steward-provisioning-c-1 2 us-east-1',
      'steward-scaffolder-c-1 1 eu-central-1',
      'steward-scaffolder-c-1 1 us-east-1',
      'steward-scaffolder-c-1 2 us-east-1',
    ]);
    const run = {
      ...at('provisioning', '1'),
      metadata: { executedIn: { accountId: '9', region: 'eu-west-1' } },
    };
    expect(
      sessionsOf([run], 'us-east-1').map(one =>
        [one.accountId, one.region].join(' '),
      ),
    ).toEqual(['1 us-east-1', '9 eu-west-1', '9 us-east-1']);
  });
});
