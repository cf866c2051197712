/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuthService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import { ProvisioningService } from '@steward/backstage-plugin-provisioning-node';
import { ProvisioningRecorder } from '../__testUtils__/ProvisioningRecorder';
import { startRecorder } from '../__testUtils__/startRecorder';
import { TestContext } from '../__testUtils__/TestContext';
import { until } from '../__testUtils__/until';
import { RunFollower } from './RunFollower';
import { RunWaiter } from './RunWaiter';
import { WaitSlots } from './WaitSlots';

const runUrl = (id: string) => `http://portal.example/${id}`;
const request = (runId: string | undefined) => ({
  runId,
  timeoutMs: 60_000,
  failIfUnfinished: false,
});

describe('steward:run:wait', () => {
  const recorder = new ProvisioningRecorder();
  let services: { provisioning: ProvisioningService; auth: AuthService };
  let slots: WaitSlots;
  let follower: RunFollower;

  function followerWith(itsSlots: WaitSlots) {
    return RunFollower.create({
      waiter: RunWaiter.create({
        ...services,
        runUrl,
        slots: itsSlots,
        timings: { poll: 10, heartbeat: 80, remember: 0 },
      }),
      runUrl,
      maximumWaits: itsSlots.maximum,
    });
  }

  beforeAll(async () => {
    services = await startRecorder(recorder);
  });

  beforeEach(() => {
    recorder.lines.length = 0;
    recorder.callers.length = 0;
    recorder.beforeRead = () => {};
    slots = WaitSlots.create(1);
    follower = followerWith(slots);
  });

  it('relays each line once, says that it lives, and goes on where it was after a restart', async () => {
    const { id } = recorder.makeRun();
    const ctx = new TestContext();
    const waiting = follower.follow(ctx, request(id));
    await until('its state', () =>
      ctx.log.includes('info: State: waiting for approval'),
    );
    recorder.setState(id, 'RUNNING', {
      waitingFor: 'AWS throttles DescribeExecution',
      startedAt: new Date(Date.now() - 192_000).toISOString(),
    });
    recorder.addLine('Plan: 3 to add', {
      step: 'RunTerraform',
      elapsedMs: 7_000_000,
    });
    await until('a heartbeat', () =>
      ctx.log.includes(
        'info: State: still running after 3m 12s (AWS throttles DescribeExecution)',
      ),
    );
    recorder.refusals = [
      new ServiceUnavailableError('Restarting'),
      new ServiceUnavailableError('Restarting'),
    ];
    recorder.addLine('Something odd', { level: 'warning' });
    await until('a warning', () => ctx.log.includes('warn: Something odd'));
    expect(ctx.log).toContain('info: [RunTerraform 1h 56m] Plan: 3 to add');

    const restarted = ctx.restarted();
    const again = followerWith(WaitSlots.create(1)).follow(
      restarted,
      request(id),
    );
    await until('the restarted wait', () => restarted.log.length > 0);
    recorder.addLine('Apply complete');
    recorder.setState(id, 'SUCCEEDED', { waitingFor: undefined });
    await Promise.all([waiting, again]);
    expect(restarted.log).toEqual([
      expect.stringMatching(/^info: State: running/),
      'info: Apply complete',
      'info: State: succeeded',
    ]);
    expect(restarted.outputs).toEqual({
      runId: id,
      runUrl: `http://portal.example/${id}`,
      state: 'SUCCEEDED',
      digest: 'd1ge57',
      finished: true,
    });
    // The person is asked for once: the sign-in may end before the run does
    const users = recorder.callers.filter(
      ({ principal }) => (principal as { type: string }).type === 'user',
    );
    expect(users.map(({ call }) => call)).toEqual([`GET /runs/${id}`]);
  });

  it('fails as the run did, with what it left behind and the next step', async () => {
    const { id } = recorder.makeRun();
    recorder.addLine('Error: no capacity', { level: 'error' });
    recorder.setState(id, 'FAILED', {
      failure: {
        reason: 'Terraform found no capacity for m6i.xlarge',
        leftBehind: ['The row enc_1 in state FAILED'],
        nextStep: 'Retry the run',
        retryable: true,
      },
    });
    for (let line = 0; line < 2_500; line += 1) {
      recorder.addLine(`line ${line}`);
    }
    recorder.refusals = [new ServiceUnavailableError('Restarting')];
    const ctx = new TestContext();
    await expect(follower.follow(ctx, request(id))).rejects.toThrow(
      'The run ended as failed\nTerraform found no capacity for m6i.xlarge\nLeft behind: The row enc_1 in state FAILED\nNext: Retry the run',
    );
    expect(ctx.log).toContain('error: Error: no capacity');
    expect(ctx.log).toHaveLength(2_003);
    expect(ctx.log.slice(-2)).toEqual([
      'info: More than 2000 lines: the rest is on the page of the run',
      'info: State: failed',
    ]);
    expect(ctx.outputs).toMatchObject({ state: 'FAILED', finished: true });

    await expect(
      follower.follow(new TestContext(), request('run-none')),
    ).rejects.toThrow('No run run-none');
    await expect(
      follower.follow(new TestContext(), request(undefined)),
    ).rejects.toThrow('runId is missing');
  });

  it('lets go of a run without touching it: on abort, after its time, and without a place', async () => {
    const { id } = recorder.makeRun();
    const ctx = new TestContext();
    const waiting = follower.follow(ctx, request(id));
    await until('its state', () => ctx.log.length > 0);

    const other = new TestContext();
    await follower.follow(other, request(id));
    expect(other.outputs).toMatchObject({
      state: 'PENDING_APPROVAL',
      finished: false,
    });
    expect(other.log).toEqual([
      `warn: This backend holds as many waits as it may (1, see provisioning.scaffolder.waits.share). The run is waiting for approval and goes on without this task: http://portal.example/${id}`,
    ]);
    await expect(
      follower.follow(new TestContext(), {
        ...request(id),
        failIfUnfinished: true,
      }),
    ).rejects.toThrow('goes on without this task');

    ctx.abort();
    await waiting;
    expect(ctx.log.at(-1)).toContain(
      'warn: The task was cancelled. The run is',
    );

    const late = new TestContext();
    await follower.follow(late, { ...request(id), timeoutMs: 50 });
    expect(late.log.at(-1)).toContain(
      'warn: The time to wait is over. The run',
    );
    expect(recorder.written).toEqual([]);
    expect(recorder.runs.at(-1)).toMatchObject({
      id,
      state: 'PENDING_APPROVAL',
    });
  });

  it.each([
    ['succeeded', 'SUCCEEDED'],
    ['failed', 'FAILED'],
  ] as const)(
    'neither fails nor returns when the run %s while the process begins to end',
    async (_, state) => {
      const { id } = recorder.makeRun();
      const ctx = new TestContext();
      const settled: unknown[] = [];
      const settle = (outcome?: unknown) => settled.push(outcome);
      follower.follow(ctx, request(id)).then(settle, settle);
      await until('its state', () => ctx.log.length > 0);

      recorder.beforeRead = () => {
        slots.close();
        recorder.setState(id, state);
      };
      await until('the wait is held', () => slots.held === 1);
      expect(settled).toEqual([]);
    },
  );
});
