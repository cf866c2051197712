/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Run } from '@steward/backstage-plugin-provisioning-common';
import { mockServices } from '@backstage/backend-test-utils';
import {
  createTestDatabases,
  createTestProvisioning,
  DANA,
  databaseIds,
  DEV,
  MEI,
  prodRequest,
  thingRequest,
} from '../__testUtils__';
import {
  createProvisioningDatabase,
  migrations,
} from '../createProvisioningDatabase';
import { RunQueue } from '../engine/RunQueue';

/** Owns the accounts, so that it pays whether it is named or not. */
const PAY = 'group:default/pay';

describe.each(databaseIds)('the store of runs on %s', databaseId => {
  const databases = createTestDatabases();
  const start = async () => {
    const knex = await databases.init(databaseId);
    return { knex, ...(await createTestProvisioning({ knex })) };
  };

  it('migrates up, down and up again', async () => {
    const knex = await databases.init(databaseId);
    const tables = [
      'provisioning_runs',
      'provisioning_findings',
      'provisioning_turns',
    ];
    const present = () =>
      Promise.all(tables.map(table => knex.schema.hasTable(table)));
    await knex.migrate.latest(migrations);
    expect(await present()).toEqual([true, true, true]);
    await knex.migrate.rollback({ ...migrations }, true);
    expect(await present()).toEqual([false, false, false]);
    await knex.migrate.latest(migrations);
    expect(await knex('provisioning_runs').select('*')).toEqual([]);
  });

  it('pages and filters, newest first, each run once', async () => {
    const { requests, store, time, settle } = await start();
    const ids: string[] = [];
    for (let index = 0; index < 25; index++) {
      // Five at the same moment.
      time.now = new Date(1_795_000_000_000 + Math.floor(index / 5) * 1000);
      const { run } = await requests.submit(
        index % 2
          ? prodRequest({ target: { name: `x-${index}`, team: 'pay' } })
          : thingRequest({
              target: { name: `b_${index}`, accountId: DEV },
            }),
        { ref: index % 3 ? DANA : MEI },
      );
      ids.push(run.id);
    }
    const newestFirst = [...ids].reverse();
    const read = async (
      filter: Parameters<typeof store.page>[0]['filter'],
      limit = 7,
    ) => {
      const found: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await store.page({ filter, limit, cursor });
        found.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      } while (cursor);
      return found;
    };
    expect(new Set(await read({}))).toEqual(new Set(newestFirst));
    expect(await read({})).toHaveLength(25);
    expect((await read({}, 200)).slice(0, 5).sort()).toEqual(
      newestFirst.slice(0, 5).sort(),
    );
    expect(await read({ team: 'pay' })).toHaveLength(12);
    expect(await read({ accountId: DEV, requestedBy: MEI })).toHaveLength(5);
    expect(await read({ state: ['PENDING_APPROVAL'] })).toHaveLength(12);
    expect(await read({ kind: ['thing.destroy'] })).toEqual([]);
    // Wildcards of the database are letters like any other.
    expect(await read({ q: 'b_2' })).toHaveLength(4);
    expect(await read({ q: '%' })).toEqual([]);
    expect(await read({ q: 'X-1 MEI' })).toEqual([ids[15]]);
    expect(await read({ entityRef: 'thing:b_2' })).toEqual([]);
    await settle();
    expect(await read({ entityRef: 'thing:b_2' })).toEqual([ids[2]]);
    expect(
      await store.counts({
        reader: { ref: DANA, claims: ['group:default/x'] },
      }),
    ).toMatchObject({
      waitingForMe: 0,
      mineActive: 8,
      byState: { PENDING_APPROVAL: 12, SUCCEEDED: 13 },
    });
    expect(await store.committedOf(PAY, 'USD')).toBeCloseTo(25 * 140.16);
    expect(await store.committedOf(PAY, 'EUR')).toBe(0);
  });

  it('changes a run only as it was read, and only as the table allows', async () => {
    const { requests, store, get } = await start();
    const { run } = await requests.submit(prodRequest(), { ref: DANA });
    const first = await store.change(run, { patch: { waitingFor: 'tea' } });
    expect(first.version).toBe(run.version + 1);
    await expect(store.change(run, { event: 'approve' })).rejects.toThrow(
      'was changed in the meantime',
    );
    await expect(store.change(first, { event: 'succeed' })).rejects.toThrow(
      'the run is waiting for approval',
    );
    expect(await get(run.id)).toEqual(JSON.parse(JSON.stringify(first)));
    expect(await store.transitions(run.id)).toHaveLength(3);
    await expect(
      store.change({ ...first, id: 'nothing' }, { event: 'approve' }),
    ).rejects.toThrow('was changed in the meantime');
  });

  it('hands each due run to one worker, and to another when it falls silent', async () => {
    const { requests, store, knex, time } = await start();
    const { run } = await requests.submit(prodRequest(), { ref: DANA });
    const database = createProvisioningDatabase(
      mockServices.database({ knex }),
    );
    const clock = () => time.now;
    const queues = [1, 2].map(() => new RunQueue({ database, clock }));
    const claim = () =>
      Promise.all(queues.map(async queue => (await queue.claim(5)).length));
    expect(await claim()).toEqual([0, 0]);
    await store.change(run, { event: 'approve' });
    expect((await claim()).sort()).toEqual([0, 1]);
    expect(await queues[0].claimOne(run.id)).toBeUndefined();
    const [mine] = await knex('provisioning_runs').select('lease_owner');
    time.now = new Date(time.now.getTime() + 10_000);
    await Promise.all(queues.map(queue => queue.renew([run.id])));
    time.now = new Date(time.now.getTime() + 10_000);
    expect(await claim()).toEqual([0, 0]);
    time.now = new Date(time.now.getTime() + 6_000);
    expect((await claim()).sort()).toEqual([0, 1]);
    await Promise.all(queues.map(queue => queue.release(run.id)));
    const [freed] = await knex('provisioning_runs').select('lease_owner');
    expect([mine.lease_owner, freed.lease_owner]).toEqual([
      expect.any(String),
      null,
    ]);
  });

  it('keeps logs without gaps, doubles or secrets, and not without end', async () => {
    const { requests, log, logReader, outside, settle, time, knex, get } =
      await start();
    outside.endOf = () => undefined;
    const { run } = await requests.submit(thingRequest(), { ref: DANA });
    await settle();
    await Promise.all([logReader.read(), logReader.read()]);
    const lines = async (of: Run = run) =>
      (await log.read(of.id, { after: 0, limit: 5000 })).map(
        ({ text }) => text,
      );
    expect(await lines()).toEqual([
      'Assessed',
      expect.stringContaining('Approved: Rule low-risk'),
      'Running',
      'started create kyc',
      'password=[redacted]',
    ]);
    const [work] = outside.work.values();
    work.lines.push('x'.repeat(10_000));
    // Nobody looks: it is read again in two minutes, or at once for who comes.
    await logReader.read();
    expect(await lines()).toHaveLength(5);
    await log.watch(run.id);
    await logReader.read();
    expect((await lines()).at(-1)).toHaveLength(4096);

    work.lines.push(
      ...Array.from({ length: 25_000 }, (_, index) => `${index}`),
    );
    time.now = new Date(time.now.getTime() + 121_000);
    await logReader.read();
    expect(await lines()).toHaveLength(5000);
    const [{ log_seq: kept }] = await knex('provisioning_runs').select(
      'log_seq',
    );
    expect(kept).toBe(20_000);
    const [last] = await log.read(run.id, { after: 19_999, limit: 5 });
    expect(last).toMatchObject({
      level: 'warning',
      text: expect.stringContaining('longer than what is kept'),
    });
    outside.endOf = () => 'SUCCEEDED';
    await settle();
    for (let turn = 0; turn < 3; turn++) {
      await logReader.read();
      time.now = new Date(time.now.getTime() + 60_000);
    }
    expect(await log.head(run.id)).toMatchObject({
      state: 'SUCCEEDED',
      logEnded: true,
    });
    expect(await get(run.id)).toMatchObject({
      state: 'SUCCEEDED',
      steps: [{ name: 'Apply', state: 'succeeded' }],
    });
  });

  it('lets go of logs of runs that ended long ago, and of no other', async () => {
    const { requests, settle, log, logRetention, time, get } = await start();
    const end = async (name: string) => {
      const { run } = await requests.submit(
        thingRequest({ target: { name, accountId: DEV } }),
        { ref: DANA },
      );
      await settle();
      return run.id;
    };
    const linesOf = (id: string) => log.read(id, { after: 0, limit: 100 });
    const old = await end('old');
    time.now = new Date(time.now.getTime() + 24 * 60 * 60_000);
    const recent = await end('recent');
    const kept = await linesOf(recent);
    time.now = new Date(time.now.getTime() + 399.5 * 24 * 60 * 60_000);
    await logRetention.enforce();
    expect(await linesOf(old)).toEqual([]);
    expect((await get(old)).state).toBe('SUCCEEDED');
    expect(kept.length).toBeGreaterThan(0);
    expect(await linesOf(recent)).toEqual(kept);
  });
});
