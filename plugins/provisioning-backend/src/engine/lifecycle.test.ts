/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Run } from '@steward/backstage-plugin-provisioning-common';
import {
  createTestDatabases,
  createTestProvisioning,
  DANA,
  databaseIds,
  DEV,
  PROD,
  prodRequest,
  PRIYA,
  RAVI,
  thingRequest,
} from '../__testUtils__';

describe.each(databaseIds)('runs on %s', id => {
  const databases = createTestDatabases();
  const start = async (
    options: Partial<Parameters<typeof createTestProvisioning>[0]> = {},
  ) => createTestProvisioning({ knex: await databases.init(id), ...options });
  const eventsOf = async (
    { store }: Awaited<ReturnType<typeof start>>,
    run: Run,
  ) => (await store.transitions(run.id)).map(({ event }) => event);

  it('goes from a request to the thing and back, with one event for each step', async () => {
    const test = await start();
    const { requests, outside, operations, events, get, settle } = test;
    const { run, created } = await requests.submit(
      thingRequest({ reason: 'for KYC' }),
      { ref: DANA },
    );
    expect(created).toBe(true);
    expect(run).toMatchObject({
      state: 'APPROVED',
      requestedBy: DANA,
      target: { accountName: 'dev-payments' },
      assessment: {
        approval: { required: false, rules: [{ id: 'low-risk' }] },
        cost: { monthly: { amount: '140.16', currency: 'USD' } },
      },
    });
    expect(run.digest).toMatch(/^[0-9a-f]{64}$/);
    await settle();
    const done = await get(run.id);
    expect(done).toMatchObject({
      state: 'SUCCEEDED',
      attempt: 1,
      execution: { name: `${run.id}-1`, status: 'SUCCEEDED' },
      effects: [{ ref: 'thing:kyc', operation: 'create' }],
      finishedAt: expect.any(String),
    });
    expect([...outside.things]).toEqual(['kyc']);
    expect(await eventsOf(test, run)).toEqual([
      'request',
      'assess',
      'approve',
      'start',
      'succeed',
    ]);
    expect(events.map(({ action }) => action)).toEqual([
      'run.submit',
      'run.assess',
      'run.approve',
      'run.start',
      'run.finish',
    ]);
    expect(events[4]).toMatchObject({
      correlationId: run.correlationId,
      actor: { onBehalfOf: DANA },
      resource: { type: 'run', id: run.id },
    });

    const { run: reverse } = await operations.decommission(
      run.id,
      { ref: DANA },
      {},
    );
    expect(reverse).toMatchObject({
      kind: 'thing.destroy',
      decommissionOf: run.id,
      correlationId: run.correlationId,
    });
    await test.approvals.decide(reverse.id, RAVI, {
      decision: 'approve',
      digest: reverse.digest ?? '',
    });
    await settle();
    expect(await get(reverse.id)).toMatchObject({ state: 'SUCCEEDED' });
    expect(await get(run.id)).toMatchObject({ decommissionedBy: reverse.id });
    expect(outside.things.size).toBe(0);
    expect(await operations.decommission(run.id, { ref: DANA }, {})).toEqual({
      run: await get(reverse.id),
      created: false,
    });
  });

  it('judges by the account that the plan finds, whatever the request says', async () => {
    const { requests, registry } = await start();
    const [create] = registry.kinds;
    registry.addKind({
      ...create,
      name: 'thing.elsewhere',
      plan: async request => ({
        ...(await create.plan(request)),
        target: { ...request.target, accountId: PROD },
      }),
    });
    for (const accountId of [undefined, DEV]) {
      const name = accountId ? 'said' : 'silent';
      const { run } = await requests.submit(
        { kind: 'thing.elsewhere', target: { name, accountId }, inputs: {} },
        { ref: DANA },
      );
      expect(run).toMatchObject({
        state: 'PENDING_APPROVAL',
        target: { accountId: PROD, accountName: 'prod-payments' },
      });
      expect(run.assessment?.risk.contributions).toContainEqual(
        expect.objectContaining({
          reason: 'prod-payments is a production account',
        }),
      );
    }
  });

  it('waits for people in production, and tells them', async () => {
    const { requests, approvals, settle, get, sent, notifier, store, ...rest } =
      await start();
    const { run } = await requests.submit(prodRequest(), { ref: DANA });
    expect(run).toMatchObject({
      state: 'PENDING_APPROVAL',
      expiresAt: '2026-11-29T10:00:00.000Z',
      assessment: { risk: { score: 30, level: 'medium' } },
    });
    await settle();
    await notifier.notify();
    await notifier.notify();
    expect(sent).toEqual([
      {
        recipients: {
          type: 'entity',
          entityRef: [RAVI, PRIYA],
          excludeEntityRef: DANA,
        },
        payload: expect.objectContaining({
          title: 'Waiting for your decision: Create thing kyc in prod-payments',
          link: `/provisioning/runs/${run.id}`,
        }),
      },
    ]);
    await approvals.decide(run.id, RAVI, {
      decision: 'approve',
      digest: run.digest ?? '',
    });
    await settle();
    expect(await get(run.id)).toMatchObject({
      state: 'SUCCEEDED',
      decisions: [
        {
          by: RAVI,
          decision: 'approve',
          memberOf: ['group:default/approvers'],
        },
      ],
    });
    await notifier.notify();
    // Nothing waits for the approvers any more: it takes the place of what did.
    expect(sent[1]).toMatchObject({
      recipients: sent[0].recipients,
      payload: {
        scope: sent[0].payload.scope,
        title: 'Create thing kyc in prod-payments: approved',
        description: 'By ravi',
        severity: 'low',
      },
    });
    expect(
      sent
        .slice(2)
        .map(({ recipients, payload }) => [recipients, payload.title]),
    ).toEqual([
      [
        { type: 'entity', entityRef: [DANA] },
        'Create thing kyc in prod-payments: approved',
      ],
      [
        { type: 'entity', entityRef: [DANA] },
        'Create thing kyc in prod-payments: succeeded',
      ],
    ]);
    expect(rest.sourcesToRead).toEqual(['things']);
    const page = await store.page({ filter: { q: 'KYC prod-pay' }, limit: 10 });
    expect(page.items).toMatchObject([
      { id: run.id, state: 'SUCCEEDED', risk: 30 },
    ]);
  });
});
