/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { MAX_TRIES, Run } from '@steward/backstage-plugin-provisioning-common';
import {
  RunDelayedError,
  RunRefusedError,
} from '@steward/backstage-plugin-provisioning-node';
import {
  createTestDatabases,
  createTestProvisioning,
  DANA,
  databaseIds,
  MEI,
  PRIYA,
  prodRequest,
  RAVI,
  thingRequest,
} from '../__testUtils__';

function awsError(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}

describe.each(databaseIds)('what goes wrong, on %s', databaseId => {
  const databases = createTestDatabases();
  const start = async () => {
    const knex = await databases.init(databaseId);
    const test = await createTestProvisioning({ knex });
    return {
      ...test,
      /** Another replica, or the same one after a restart. */
      restart: () =>
        createTestProvisioning({
          knex,
          outside: test.outside,
          clock: () => test.time.now,
        }),
      later: (seconds: number) => {
        test.time.now = new Date(test.time.now.getTime() + seconds * 1000);
      },
    };
  };

  it('fails no run when the service is away; the run says what it waits for', async () => {
    const { requests, outside, get, settle, worker, later, logger, observer } =
      await start();
    outside.errors.push(
      awsError('ThrottlingException', 'Rate exceeded'),
      awsError('ExpiredTokenException', 'The security token is expired'),
      awsError(
        'AccessDeniedException',
        'User is not authorized to perform: states:StartExecution on resource: arn:aws:states:x',
      ),
    );
    // While it is planned:
    const { run, created } = await requests.submit(thingRequest(), {
      ref: DANA,
    });
    expect(created).toBe(true);
    expect(run).toMatchObject({
      state: 'REQUESTED',
      waitingFor: expect.stringContaining('AWS throttles'),
    });
    await worker.idle();
    expect((await get(run.id)).waitingFor).toContain('credentials expired');
    // Nothing is done before its time.
    await worker.tick();
    await worker.idle();
    expect(outside.errors).toHaveLength(1);
    later(31);
    await worker.tick();
    await worker.idle();
    expect(await get(run.id)).toMatchObject({
      state: 'REQUESTED',
      waitingFor:
        'Steward may not do this: grant states:StartExecution on arn:aws:states:x; it is tried again',
    });
    // While it is started:
    outside.endOf = () => undefined;
    outside.errors.length = 0;
    later(31);
    await settle();
    expect(await get(run.id)).toMatchObject({
      state: 'RUNNING',
      execution: { attempt: 1 },
    });
    expect((await get(run.id)).waitingFor).toBeUndefined();
    // While it is looked at:
    outside.errors.push(awsError('TooManyRequestsException', 'slow down'));
    await observer.observe();
    expect(await get(run.id)).toMatchObject({
      state: 'RUNNING',
      waitingFor: expect.stringContaining('AWS throttles'),
    });
    const [work] = outside.work.values();
    outside.work.clear();
    await observer.observe();
    expect((await get(run.id)).waitingFor).toBe(
      'the service to know the execution',
    );
    outside.work.set(work.name, work);
    outside.endOf = () => 'SUCCEEDED';
    await observer.observe();
    const done = await get(run.id);
    expect([done.state, done.waitingFor]).toEqual(['SUCCEEDED', undefined]);
    expect(logger.warn).toHaveBeenCalledTimes(2);
  });

  it('ends a step that keeps failing within an hour, also over restarts', async () => {
    const { requests, outside, time, restart, get, worker } = await start();
    const startedAt = time.now.getTime();
    let tries = 0;
    outside.start = () => {
      tries += 1;
      throw new Error('the gateway is down');
    };
    const { run } = await requests.submit(thingRequest(), { ref: DANA });
    await worker.idle();
    for (;;) {
      const replica = await restart();
      const { state, retry, waitingFor } = await get(run.id);
      if (state !== 'RUNNING') {
        break;
      }
      expect(retry).toMatchObject({
        tries,
        since: new Date(startedAt).toISOString(),
      });
      expect(waitingFor).toBe('the gateway is down; it is tried again');
      // Nothing is done before its time.
      await replica.worker.tick();
      await replica.worker.idle();
      expect(retry?.tries).toBe(tries);
      time.now = new Date(retry?.at ?? 0);
      await replica.worker.tick();
      await replica.worker.idle();
    }
    expect(tries).toBe(MAX_TRIES);
    expect(time.now.getTime() - startedAt).toBeLessThan(3_600_000);
    const ended = await get(run.id);
    expect(ended.retry).toBeUndefined();
    expect(ended).toMatchObject({
      state: 'FAILED',
      failure: {
        reason: expect.stringMatching(
          /^Steward gave up after 20 tries since .*: the gateway is down$/,
        ),
        leftBehind: [expect.stringContaining('Steward cannot tell')],
        retryable: true,
      },
    });
  });

  it('waits as long as the other side asks for', async () => {
    const { requests, outside, get, worker, time } = await start();
    outside.start = () => {
      throw new RunDelayedError('GitHub limits requests', 90_000);
    };
    const { run } = await requests.submit(thingRequest(), { ref: DANA });
    await worker.idle();
    expect(await get(run.id)).toMatchObject({
      waitingFor: 'GitHub limits requests; it is tried again',
      retry: { at: new Date(time.now.getTime() + 90_000).toISOString() },
    });
  });

  it('keeps what an executor saves in the middle of a look, unless the run was changed', async () => {
    const { requests, outside, get, settle, registry, observer, operations } =
      await start();
    outside.endOf = () => undefined;
    const { run } = await requests.submit(thingRequest(), { ref: DANA });
    await settle();
    const saved: (Run | undefined)[] = [];
    const executor = registry.executor('far-end')!;
    executor.observe = async ([seen], save) => {
      for (const sent of [[1], [1, 2]]) {
        const before = saved.at(-1) ?? seen;
        const execution = { ...before.execution!, state: { sent } };
        saved.push(await save(before, execution));
      }
      await operations.cancel(run.id, DANA, { stop: false });
      saved.push(await save(saved[1]!, saved[1]!.execution!));
      throw new Error('the process died');
    };
    await observer.observe();
    expect(saved.map(one => one?.execution?.state)).toEqual([
      { sent: [1] },
      { sent: [1, 2] },
      undefined,
    ]);
    expect((await get(run.id)).execution?.state).toEqual({ sent: [1, 2] });
  });

  it('fails what can never start, and what the service failed, with the next step', async () => {
    const { requests, outside, get, settle, operations, worker } =
      await start();
    const submit = async (name: string) =>
      (
        await requests.submit(thingRequest({ target: { name } }), {
          ref: DANA,
        })
      ).run.id;
    const failure = {
      reason: 'The machine is of type EXPRESS',
      leftBehind: [],
      nextStep: 'Choose a STANDARD one',
      retryable: false,
    };
    const refused = await submit('refused');
    await worker.idle();
    expect((await get(refused)).state).toBe('RUNNING');

    outside.endOf = () => 'FAILED';
    await settle();
    expect(await get(refused)).toMatchObject({
      state: 'FAILED',
      failure: {
        reason: 'Terraform failed: no capacity',
        leftBehind: ['a network'],
        nextStep: 'Retry',
      },
      finishedAt: expect.any(String),
    });
    // A failed run does not hold its target; another may take it.
    outside.endOf = () => undefined;
    const next = await submit('refused');
    expect(next).not.toBe(refused);
    await settle();
    await expect(operations.retry(refused, DANA)).rejects.toThrow(
      `Run ${next} (thing.create, running) of ${DANA} holds this target`,
    );
    await operations.cancel(next, DANA, { stop: true });
    await settle();
    expect((await get(next)).state).toBe('CANCELLED');
    outside.errors.push(new RunRefusedError(failure));
    await operations.retry(refused, DANA, 'again');
    await settle();
    expect(await get(refused)).toMatchObject({
      state: 'FAILED',
      attempt: 2,
      failure,
    });
    await expect(operations.retry(refused, DANA)).rejects.toThrow(
      'A retry would fail as before: The machine is of type EXPRESS. Choose a STANDARD one',
    );
    await expect(
      operations.decommission(next, { ref: DANA }, {}),
    ).rejects.toThrow('is cancelled; there is something to take back once');
  });

  it('cancels before, while and not after it runs, and says what stays', async () => {
    const { requests, outside, get, settle, operations, store, log } =
      await start();
    const { run: waiting } = await requests.submit(prodRequest(), {
      ref: DANA,
    });
    expect(
      await operations.cancel(waiting.id, DANA, {
        comment: 'a typo',
        stop: false,
      }),
    ).toMatchObject({ state: 'CANCELLED' });
    expect(outside.work.size).toBe(0);

    outside.endOf = () => undefined;
    const { run } = await requests.submit(thingRequest(), { ref: DANA });
    await settle();
    outside.errors.push(awsError('ThrottlingException', 'Rate exceeded'));
    const asked = await operations.cancel(run.id, DANA, { stop: false });
    expect(asked).toMatchObject({
      state: 'RUNNING',
      cancelRequest: { by: DANA, stop: false },
    });
    await settle();
    expect((await get(run.id)).waitingFor).toContain('AWS throttles');
    expect(outside.observes).toBeGreaterThan(0);
    const looked = outside.observes;
    await settle();
    // What is being given up is not looked at any more.
    expect(outside.observes).toBe(looked);
    await operations.cancel(run.id, MEI, { stop: true, comment: 'all of it' });
    await settle();
    expect(await get(run.id)).toMatchObject({
      state: 'CANCELLED',
      failure: {
        reason: `Cancelled by ${MEI}`,
        leftBehind: [],
        retryable: false,
      },
    });
    expect([...outside.work.values()]).toMatchObject([{ status: 'ABORTED' }]);
    expect((await store.transitions(run.id)).at(-1)).toMatchObject({
      event: 'cancel',
      by: MEI,
      comment: 'all of it',
    });
    expect(
      (await log.read(run.id, { after: 0, limit: 100 })).at(-1)?.text,
    ).toBe(`Cancelled by ${MEI}: all of it`);
    await expect(
      operations.cancel(run.id, DANA, { stop: false }),
    ).rejects.toThrow('is cancelled; it cannot be cancelled');
    await expect(operations.retry(run.id, DANA)).rejects.toThrow(
      'it cannot be retried',
    );
  });

  it('leaves running what was only given up, and says so', async () => {
    const { requests, outside, get, settle, operations } = await start();
    outside.endOf = () => undefined;
    const { run } = await requests.submit(thingRequest(), { ref: DANA });
    await settle();
    await operations.cancel(run.id, DANA, { stop: false });
    await settle();
    expect(await get(run.id)).toMatchObject({
      state: 'CANCELLED',
      failure: { leftBehind: [`${run.id}-1 goes on`] },
    });
    expect([...outside.work.values()]).toMatchObject([{ status: 'RUNNING' }]);
  });

  it('refuses what turns out wrong after it was accepted', async () => {
    const { requests, outside, get, settle, later } = await start();
    outside.errors.push(awsError('ThrottlingException', 'Rate exceeded'));
    outside.things.add('kyc');
    const { run } = await requests.submit(thingRequest(), { ref: DANA });
    expect(run.state).toBe('REQUESTED');
    await settle();
    later(31);
    await settle();
    expect(await get(run.id)).toMatchObject({
      state: 'REJECTED',
      failure: {
        reason: 'target.name: is taken',
        nextStep: 'Choose another name',
      },
    });
    outside.errors.push(awsError('ThrottlingException', 'Rate exceeded'));
    const { run: denied } = await requests.submit(
      prodRequest({ target: { name: 'debugged' }, inputs: { debug: true } }),
      { ref: DANA },
    );
    later(31);
    await settle();
    expect(await get(denied.id)).toMatchObject({
      state: 'REJECTED',
      failure: {
        reason: expect.stringMatching(
          /Debug mode is not allowed.*no-debug-in-production/,
        ),
      },
    });
    expect(outside.work.size).toBe(0);
  });

  it('gives each of many clients at once the same run, or none', async () => {
    const { requests, store, outside, settle, approvals } = await start();
    const answers = await Promise.allSettled([
      ...Array.from({ length: 8 }, () =>
        requests.submit(prodRequest(), { ref: DANA }),
      ),
      ...Array.from({ length: 4 }, () =>
        requests.submit(prodRequest(), { ref: MEI }),
      ),
      ...Array.from({ length: 4 }, () =>
        requests.submit(prodRequest({ inputs: { size: 2 } }), { ref: DANA }),
      ),
    ]);
    const runs = answers.flatMap(answer =>
      answer.status === 'fulfilled' ? [answer.value] : [],
    );
    expect(new Set(runs.map(({ run }) => run.id)).size).toBe(1);
    expect(runs.filter(({ created }) => created)).toHaveLength(1);
    const refusals = answers.flatMap(answer =>
      answer.status === 'rejected' ? [answer.reason] : [],
    );
    expect(refusals.length).toBeGreaterThanOrEqual(8);
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({
        name: 'ConflictError',
        holder: { id: runs[0].run.id },
      });
    }
    const page = await store.page({ filter: {}, limit: 10 });
    expect(page.items).toHaveLength(1);

    // The key of another request is refused; that of an ended one is remembered.
    const { run } = await requests.submit(
      thingRequest({ target: { name: 'keyed' }, idempotencyKey: 'k' }),
      { ref: DANA },
    );
    await expect(
      requests.submit(
        thingRequest({ target: { name: 'else' }, idempotencyKey: 'k' }),
        { ref: DANA },
      ),
    ).rejects.toThrow(`was used for another request (run ${run.id})`);
    await settle();
    expect(
      await requests.submit(
        thingRequest({ target: { name: 'keyed' }, idempotencyKey: 'k' }),
        { ref: DANA },
      ),
    ).toMatchObject({ created: false, run: { state: 'SUCCEEDED' } });
    // Without the key it is a new request, and the name is taken.
    await expect(
      requests.submit(thingRequest({ target: { name: 'keyed' } }), {
        ref: DANA,
      }),
    ).rejects.toMatchObject({
      problems: [{ field: 'target.name', reason: 'is taken' }],
    });
    // Two approvers at the same moment: one transition.
    const { digest = '', id } = runs[0].run;
    const decided = await Promise.allSettled(
      [RAVI, PRIYA].map(by =>
        approvals.decide(id, by, { decision: 'approve', digest }),
      ),
    );
    expect(decided.map(({ status }) => status)).toContain('fulfilled');
    await settle();
    expect(
      (await store.transitions(id)).filter(({ event }) => event === 'approve'),
    ).toHaveLength(1);
    expect([...outside.work.values()].map(({ thing }) => thing).sort()).toEqual(
      ['create keyed', 'create kyc'],
    );
  });
});
