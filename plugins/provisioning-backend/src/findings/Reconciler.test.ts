/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  createTestDatabases,
  createTestProvisioning,
  DANA,
  databaseIds,
  thingRequest,
} from '../__testUtils__';

describe.each(databaseIds)('the reconciler on %s', databaseId => {
  const databases = createTestDatabases();

  it('finds what is stuck, heals what is safe, and offers the rest', async () => {
    const test = await createTestProvisioning({
      knex: await databases.init(databaseId),
    });
    const { requests, reconciler, findings, resolver, outside, time } = test;
    const later = (minutes: number) => {
      time.now = new Date(time.now.getTime() + minutes * 60_000);
    };
    const page = async () => (await findings.page({ limit: 10 })).items;

    // Two that took five minutes, then one that does not end.
    for (const name of ['one', 'two']) {
      outside.endOf = () => undefined;
      await requests.submit(thingRequest({ target: { name } }), { ref: DANA });
      await test.settle();
      later(5);
      outside.endOf = () => 'SUCCEEDED';
      await test.observer.observe();
    }
    later(2);
    outside.endOf = () => undefined;
    const { run } = await requests.submit(thingRequest(), { ref: DANA });
    await test.settle();
    later(14);
    await reconciler.reconcile();
    expect(await page()).toEqual([]);
    later(2);
    outside.findings = [
      {
        id: 'row:enc_1',
        type: 'row-behind-execution',
        message: 'The row says DESTROYING, its execution failed',
        proposal: {
          title: 'Mark enc_1 as failed',
          from: 'DESTROYING',
          to: 'FAILED',
          safe: true,
        },
      },
      {
        id: 'row:enc_2',
        type: 'execution-without-row',
        message: 'An execution runs for a row that is not there',
        proposal: { title: 'Stop it', from: 'RUNNING', to: 'ABORTED' },
      },
      {
        id: 'row:enc_3',
        type: 'unknown-state',
        message: 'The row says MOVING, which nobody knows',
      },
    ];
    await reconciler.reconcile();
    expect(outside.healed).toEqual(['row:enc_1']);
    const found = await page();
    expect(found).toHaveLength(4);
    expect(found.find(({ id }) => id === 'row:enc_1')).toMatchObject({
      healedAt: time.now.toISOString(),
    });
    expect(await findings.ofRun(run.id)).toMatchObject([
      {
        type: 'overdue',
        message:
          'Create thing kyc in dev-payments runs since 16 min, usually 5 min',
        ref: `arn:${run.id}-1`,
      },
    ]);

    outside.errors.push(new Error('it moved on'));
    await expect(resolver.resolve('row:enc_2')).rejects.toThrow('it moved on');
    expect(await resolver.resolve('row:enc_2')).toMatchObject({
      healedAt: expect.any(String),
    });
    expect(outside.healed).toEqual(['row:enc_1', 'row:enc_2']);
    // Once more changes nothing.
    await resolver.resolve('row:enc_2');
    expect(outside.healed).toHaveLength(2);
    await expect(resolver.resolve('row:enc_3')).rejects.toThrow(
      'Nothing is proposed',
    );
    await expect(resolver.resolve('nothing')).rejects.toThrow(
      'No finding nothing',
    );

    // What passed goes; what was healed is still told for a while.
    outside.findings = [];
    outside.endOf = () => 'SUCCEEDED';
    await test.observer.observe();
    await reconciler.reconcile();
    expect((await page()).map(({ id }) => id).sort()).toEqual([
      'row:enc_1',
      'row:enc_2',
    ]);
    later(8 * 24 * 60);
    await reconciler.reconcile();
    expect(await page()).toEqual([]);
  });

  it('finds a run that was never started', async () => {
    const test = await createTestProvisioning({
      knex: await databases.init(databaseId),
    });
    const { run } = await test.requests.submit(thingRequest(), { ref: DANA });
    await test.worker.idle();
    await test.store.change(await test.get(run.id), {
      patch: { execution: undefined, waitingFor: 'a room' },
    });
    test.time.now = new Date(test.time.now.getTime() + 6 * 60_000);
    await test.reconciler.reconcile();
    expect(await test.findings.ofRun(run.id)).toMatchObject([
      {
        type: 'run-without-execution',
        message:
          'Create thing kyc in dev-payments runs since 6 min, but nothing was started: a room',
      },
    ]);
  });
});
