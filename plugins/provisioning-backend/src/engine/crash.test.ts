/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Knex } from 'knex';
import {
  CrashError,
  CrashPoints,
  createTestDatabases,
  createTestProvisioning,
  DANA,
  databaseIds,
  OutsideService,
  prodRequest,
  RAVI,
  thingRequest,
} from '../__testUtils__';

jest.setTimeout(300_000);

type Test = Awaited<ReturnType<typeof createTestProvisioning>>;

/** What a client does; it does all of it again when the backend went away. */
type Scenario = {
  title: string;
  endOf?: OutsideService['endOf'];
  act(test: Test, name: string): Promise<string>;
  events: string[];
  /** Work that the service was given, and what became of it. */
  work(name: string, id: string): object;
  things: (name: string) => string[];
};

const submit = async (
  { requests, settle }: Test,
  request: Parameters<Test['requests']['submit']>[0],
) => {
  const { run } = await requests.submit(request, { ref: DANA });
  await settle();
  return run.id;
};
const approve = async ({ approvals, get, settle }: Test, id: string) => {
  const { state, digest } = await get(id);
  if (state === 'PENDING_APPROVAL') {
    await approvals.decide(id, RAVI, {
      decision: 'approve',
      digest: digest ?? '',
    });
  }
  await settle();
};
const named = (name: string) => ({
  target: { name, accountId: '100000000002', region: 'us-east-1', team: 'pay' },
  idempotencyKey: name,
});

const scenarios: Scenario[] = [
  {
    title: 'approved by people',
    async act(test, name) {
      const id = await submit(test, prodRequest(named(name)));
      await approve(test, id);
      return id;
    },
    events: [
      'request',
      'assess',
      'requireApproval',
      'approve',
      'start',
      'succeed',
    ],
    work: (name, id) => ({ [`${id}-1`]: `create ${name} SUCCEEDED` }),
    things: name => [name],
  },
  {
    title: 'failed and tried again',
    endOf: ({ name }) => (name.endsWith('-1') ? 'FAILED' : 'SUCCEEDED'),
    async act(test, name) {
      const id = await submit(test, thingRequest(named(name)));
      if ((await test.get(id)).state === 'FAILED') {
        await test.operations.retry(id, DANA);
      }
      await test.settle();
      return id;
    },
    events: [
      'request',
      'assess',
      'approve',
      'start',
      'fail',
      'retry',
      'succeed',
    ],
    work: (name, id) => ({
      [`${id}-1`]: `create ${name} FAILED`,
      [`${id}-2`]: `create ${name} SUCCEEDED`,
    }),
    things: name => [name],
  },
  {
    title: 'cancelled while it ran',
    endOf: () => undefined,
    async act(test, name) {
      const id = await submit(test, thingRequest(named(name)));
      if ((await test.get(id)).state === 'RUNNING') {
        await test.operations.cancel(id, DANA, { stop: true });
      }
      await test.settle();
      return id;
    },
    events: ['request', 'assess', 'approve', 'start', 'cancel'],
    work: (name, id) => ({ [`${id}-1`]: `create ${name} ABORTED` }),
    things: () => [],
  },
  {
    title: 'taken back',
    async act(test, name) {
      const id = await submit(test, thingRequest(named(name)));
      const { run } = await test.operations.decommission(
        id,
        { ref: DANA },
        { idempotencyKey: `${name}-back` },
      );
      await approve(test, run.id);
      return run.id;
    },
    events: [
      'request',
      'assess',
      'requireApproval',
      'approve',
      'start',
      'succeed',
    ],
    work: (name, id) => ({
      [`${id}-1`]: `destroy ${name} SUCCEEDED`,
    }),
    things: () => [],
  },
];

/** Audit events in a table of their own, so that those of a lost transaction are lost too. */
async function auditTable(knex: Knex) {
  await knex.schema.createTable('audited', table => {
    table.string('run_id');
    table.string('action');
  });
  return {
    appendWithin: async (
      transaction: Knex.Transaction,
      { action, resource }: { action: string; resource?: { id?: string } },
    ) => {
      await transaction('audited').insert({ run_id: resource?.id, action });
    },
  };
}

describe.each(databaseIds)('a killed backend on %s', databaseId => {
  const databases = createTestDatabases();
  // Every await on SQLite; on PostgreSQL, which takes longer, some of them.
  const step = databaseId === 'SQLITE_3' ? 1 : 7;

  it.each(scenarios)(
    'ends right, whichever await it is killed at: $title',
    async scenario => {
      const knex = await databases.init(databaseId);
      const audit = await auditTable(knex);
      const outside = new OutsideService();
      outside.endOf = scenario.endOf ?? outside.endOf;
      const time = { now: new Date('2026-11-26T10:00:00.000Z').getTime() };
      const clock = () => new Date(time.now);
      let kills = 0;
      for (let at = 1; ; at += step) {
        const name = `thing-${at}`;
        const points = new CrashPoints(at);
        const options = { knex, outside, clock, audit };
        const first = await createTestProvisioning({
          ...options,
          wrap: part => points.wrap(part),
        });
        await scenario.act(first, name).catch(error => {
          if (!points.crashed) {
            throw error;
          }
        });
        await first.worker.stop();
        // The lease of the dead process ends.
        time.now += 16_000;
        const second = await createTestProvisioning(options);
        const id = await scenario.act(second, name);

        const run = await second.get(id);
        const original =
          run.decommissionOf && (await second.get(run.decommissionOf));
        const transitions = await second.store.transitions(id);
        const told = await knex('audited').where({ run_id: id });
        const mine = [...outside.work.values()].filter(({ name: of }) =>
          of.startsWith(id),
        );
        const rows = await knex('provisioning_runs').where(
          'idempotency_key',
          'like',
          `${name}%`,
        );
        expect({
          at,
          events: transitions.map(({ event }) => event),
          audited: told.length,
          work: Object.fromEntries(
            mine.map(({ name: of, thing, status }) => [
              of,
              `${thing} ${status}`,
            ]),
          ),
          things: [...outside.things].filter(thing => thing === name),
          runs: rows.length,
          takenBackBy: original ? original.decommissionedBy : undefined,
        }).toEqual({
          at,
          events: scenario.events,
          audited: scenario.events.length,
          work: scenario.work(name, run.id),
          things: scenario.things(name),
          runs: original ? 2 : 1,
          takenBackBy: original ? id : undefined,
        });
        if (!points.crashed) {
          break;
        }
        kills += 1;
      }
      expect(kills * step).toBeGreaterThan(30);
    },
  );

  it('lets two backends share the work, each run once', async () => {
    const knex = await databases.init(databaseId);
    const outside = new OutsideService();
    const one = await createTestProvisioning({ knex, outside });
    await one.settle();
    const two = await createTestProvisioning({ knex, outside });
    const ids = await Promise.all(
      Array.from({ length: 40 }, async (_, index) => {
        const { requests } = index % 2 ? one : two;
        const { run } = await requests.submit(
          thingRequest({ target: { name: `thing-${index}` } }),
          { ref: DANA },
        );
        return run.id;
      }),
    );
    await Promise.all([one.settle(), two.settle(), one.settle(), two.settle()]);
    expect([...outside.work.keys()].sort()).toEqual(
      ids.map(id => `${id}-1`).sort(),
    );
    for (const id of ids) {
      const transitions = await one.store.transitions(id);
      expect(transitions.map(({ event }) => event)).toEqual([
        'request',
        'assess',
        'approve',
        'start',
        'succeed',
      ]);
    }
  });

  it('survives a worker that comes back after its lease ended', async () => {
    const knex = await databases.init(databaseId);
    const outside = new OutsideService();
    const time = { now: new Date('2026-11-26T10:00:00.000Z').getTime() };
    const clock = () => new Date(time.now);
    let letGo = () => {};
    const held = new Promise<void>(resolve => {
      letGo = resolve;
    });
    let arrived = () => {};
    const atStart = new Promise<void>(resolve => {
      arrived = resolve;
    });
    const slow = await createTestProvisioning({
      knex,
      outside,
      clock,
      beforeStart: async () => {
        arrived();
        await held;
      },
    });
    const { run } = await slow.requests.submit(thingRequest(), { ref: DANA });
    await atStart;
    time.now += 16_000;
    const other = await createTestProvisioning({ knex, outside, clock });
    await other.settle();
    expect(await other.get(run.id)).toMatchObject({ state: 'SUCCEEDED' });
    letGo();
    await slow.worker.idle();
    expect(await other.get(run.id)).toMatchObject({ state: 'SUCCEEDED' });
    expect([...outside.work.keys()]).toEqual([`${run.id}-1`]);
  });

  it('is told apart from an error of the service', async () => {
    const points = new CrashPoints(1);
    const part = points.wrap({ call: async () => 1 });
    await expect(part.call()).rejects.toThrow(CrashError);
  });
});
