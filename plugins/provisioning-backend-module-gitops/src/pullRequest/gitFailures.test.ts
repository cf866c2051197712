/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { MAX_TRIES } from '@steward/backstage-plugin-provisioning-common';
import { RunDelayedError } from '@steward/backstage-plugin-provisioning-node';
import { gitHostKinds } from '../__testUtils__/gitHostKinds';
import {
  REPOSITORY,
  startPullRequests,
} from '../__testUtils__/startPullRequests';

const BRANCH = 'steward/team.onboard/custody';

describe.each(gitHostKinds)('what $name does not do', kind => {
  const { name: host, requests } = kind;
  let git: Awaited<ReturnType<typeof startPullRequests>>;

  beforeEach(async () => {
    git = await startPullRequests(kind);
  });

  afterEach(() => git.sandbox.stop());

  it('ends at once with the words of the host: a rule against new branches', async () => {
    const { quote, ...answer } = kind.protectedBranch;
    git.fail({ on: requests.branch, ...answer });
    const calls = await git.callsOf(() =>
      expect(git.executor.start(git.runOf([{}]))).rejects.toMatchObject({
        failure: {
          reason: `${host} refused the request (${quote})`,
          leftBehind: [],
          nextStep: `Resolve what ${host} says, then retry`,
          retryable: true,
        },
      }),
    );
    expect(calls[`${REPOSITORY} ${requests.write}`]).toBe(1);
    expect(Object.values(calls).reduce((sum, n) => sum + n, 0)).toBeLessThan(
      12,
    );
  });

  it('ends at once where the token lacks a right, and says what stays', async () => {
    const { status, message } = kind.forbidden;
    git.fail({ on: requests.open, status, message });
    await expect(git.executor.start(git.runOf([{}]))).rejects.toMatchObject({
      failure: {
        reason: `${host} does not let Steward's token do this (${status}: ${message})`,
        leftBehind: [expect.stringContaining(BRANCH)],
        nextStep: expect.stringContaining(`integrations.${kind.integration}`),
        retryable: true,
      },
    });
  });

  it('says that a repository is empty, and what to do', async () => {
    git.fail({ empty: true });
    await expect(git.executor.start(git.runOf([{}]))).rejects.toMatchObject({
      failure: {
        reason: expect.stringContaining('is empty'),
        nextStep: expect.stringMatching(
          /^Push a first commit to .*, then retry$/,
        ),
      },
    });
  });

  it('gives up on a branch that others keep making, and says so', async () => {
    git.fail({ on: requests.branch, ...kind.branchExists });
    const calls = await git.callsOf(() =>
      expect(git.executor.start(git.runOf([{}]))).rejects.toMatchObject({
        message: expect.stringContaining('moved the branches'),
      }),
    );
    expect(calls[`${REPOSITORY} ${requests.branch}`]).toBe(3);
  });

  it('sends nothing while the host limits it, and not more than its share', async () => {
    const { time } = git;
    git.fail({ on: requests.open, ...kind.throttled });
    await expect(git.executor.start(git.runOf([{}]))).rejects.toMatchObject({
      message: expect.stringContaining(`${host} limits Steward's requests`),
      waitMs: 60_000,
    });
    git.fail();
    time.now = new Date(time.now.getTime() + 59_000);
    expect(
      await git.callsOf(() =>
        expect(git.executor.start(git.runOf([{}]))).rejects.toMatchObject({
          waitMs: 1_000,
        }),
      ),
    ).toEqual({});
    time.now = new Date(time.now.getTime() + 1_000);
    const run = await git.started(git.runOf([{}]));

    // The rest of the period belongs to what else uses the token.
    const reset = Math.floor(time.now.getTime() / 1000) + 1800;
    git.fail({
      headers: {
        [`${kind.rateLimitHeaders}-remaining`]: String(kind.limit / 10),
        [`${kind.rateLimitHeaders}-reset`]: String(reset),
      },
    });
    await git.look(run);
    git.fail();
    const calls = await git.callsOf(async () =>
      expect(await git.look(run)).toMatchObject({
        waitingFor: expect.stringContaining(
          `${host} allows this token ${kind.limit} requests ${
            kind.period
          }, and ${kind.limit / 10} are left`,
        ),
        retry: { at: new Date(reset * 1000).toISOString() },
      }),
    );
    expect(calls).toEqual({});
    time.now = new Date(reset * 1000);
    expect(await git.look(run)).toMatchObject({
      execution: { status: 'open' },
    });
  });

  it('waits as long as the host says', async () => {
    git.fail({
      on: requests.open,
      ...kind.throttled,
      headers: { 'retry-after': '90' },
    });
    await expect(git.executor.start(git.runOf([{}]))).rejects.toMatchObject({
      waitMs: 90_000,
    });
  });

  it('waits for a host that is away, and not forever for one that refuses', async () => {
    const run = await git.started(git.runOf([{}]));
    const lookUntil = async (tries: number) => {
      let current = run;
      for (;;) {
        const observation = (await git.look(current))!;
        if (observation.outcome || observation.retry?.tries === tries) {
          return observation;
        }
        current = { ...current, retry: observation.retry };
      }
    };
    git.fail({ status: 503 });
    const away = await lookUntil(MAX_TRIES + 5);
    expect(away.outcome).toBeUndefined();
    expect(away.waitingFor).toBe(
      `${host} does not answer (503: Fault set on this repository); it is tried again`,
    );
    await expect(
      git.executor.start(git.runOf([{}], 'next')),
    ).rejects.toBeInstanceOf(RunDelayedError);
    git.fail({ status: 404, message: 'Not Found' });
    expect(await lookUntil(MAX_TRIES)).toMatchObject({
      outcome: 'failed',
      failure: {
        reason: expect.stringContaining(
          `${host} finds nothing for Steward's token in northwind/`,
        ),
        leftBehind: [run.execution?.url],
      },
    });
    expect(await git.executor.cancel(run, { stop: true })).toEqual({
      leftBehind: [
        expect.stringContaining(`${run.execution?.url} stays as it is`),
      ],
    });
    git.fail();
    expect((await git.look(run))?.retry).toBeUndefined();

    await expect(
      git.withToken('wrong').start(git.runOf([{}], 'next')),
    ).rejects.toMatchObject({
      failure: {
        nextStep: expect.stringContaining(`integrations.${kind.integration}`),
      },
    });
    expect(await git.pulls()).toHaveLength(1);
  });
});
