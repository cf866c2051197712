/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  createTestDatabases,
  createTestProvisioning,
  DANA,
  databaseIds,
  group,
  people,
  PRIYA,
  prodRequest,
  RAVI,
  registered,
  user,
} from '../__testUtils__';

const KEY = `AKIA${'ABCD'.repeat(4)}`;

describe.each(databaseIds)('notifications on %s', databaseId => {
  const databases = createTestDatabases();
  const start = async (
    options: Partial<Parameters<typeof createTestProvisioning>[0]> = {},
  ) => {
    const test = await createTestProvisioning({
      knex: await databases.init(databaseId),
      ...options,
    });
    const ask = async (name: string, reason?: string) =>
      (
        await test.requests.submit(prodRequest({ target: { name }, reason }), {
          ref: DANA,
        })
      ).run;
    const later = (minutes: number) => {
      test.time.now = new Date(test.time.now.getTime() + minutes * 60_000);
    };
    const titles = () => test.sent.map(({ payload }) => payload.title);
    return { ...test, ask, later, titles };
  };

  it('one that cannot be sent holds up neither the others nor the estate', async () => {
    let broken = true;
    const { ask, later, titles, notifier, logger } = await start({
      send: async ({ payload }) => {
        if (broken && payload.title.includes('first')) {
          throw new Error('Request failed with status 404');
        }
      },
    });
    await ask('first');
    await ask('second');
    await notifier.notify();
    const second =
      'Waiting for your decision: Create thing second in prod-payments';
    expect(titles()).toEqual([second]);

    // It waits a minute, then two.
    broken = false;
    await notifier.notify();
    expect(titles()).toEqual([second]);
    later(1);
    await notifier.notify();
    await notifier.notify();
    expect(titles()).toEqual([second, second.replace('second', 'first')]);
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });

  it('without a notifications backend says so once, goes on, and gives up in the end', async () => {
    let calls = 0;
    const { ask, later, get, settle, approvals, sourcesToRead, ...rest } =
      await start({
        send: async () => {
          calls += 1;
          throw new Error('Request failed with status 404');
        },
      });
    const run = await ask('alone');
    await approvals.decide(run.id, RAVI, {
      decision: 'approve',
      digest: run.digest ?? '',
    });
    await settle();
    await rest.notifier.notify();
    expect((await get(run.id)).state).toBe('SUCCEEDED');
    expect(sourcesToRead).toEqual(['things']);
    const warnings = rest.logger.warn.mock.calls.map(([text]) => text);
    expect(warnings).toEqual([
      expect.stringContaining('plugin-notifications-backend installed?'),
    ]);
    for (let hour = 0; hour < 20; hour++) {
      later(61);
      await rest.notifier.notify();
    }
    // Three changes, of which each is tried twelve times.
    expect(calls).toBe(36);
    // The estate was asked once only.
    expect(sourcesToRead).toEqual(['things']);
  });

  it('reach the members that count, without the secrets of a reason', async () => {
    const { ask, sent, notifier } = await start({
      entities: [
        ...people,
        registered(group('helpers', 'approvers')),
        user('fred', 'helpers'),
      ],
    });
    await ask('kyc', `the key is ${KEY}`);
    await notifier.notify();
    expect(sent).toMatchObject([
      { recipients: { type: 'entity', entityRef: [RAVI, PRIYA] } },
    ]);
    expect(sent[0].payload.description).toContain('the key is [redacted]');
  });
});
