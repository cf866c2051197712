/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Run } from '@steward/backstage-plugin-provisioning-common';
import { gitHostKinds } from '../__testUtils__/gitHostKinds';
import { interceptRequests } from '../__testUtils__/interceptRequests';
import {
  PATH,
  REPOSITORY,
  startPullRequests,
} from '../__testUtils__/startPullRequests';
import { blobSha } from '../repository/blobSha';

const BRANCH = 'steward/team.onboard/custody';

describe.each(gitHostKinds)('GitPullRequestExecutor on $name', kind => {
  let git: Awaited<ReturnType<typeof startPullRequests>>;

  beforeEach(async () => {
    git = await startPullRequests(kind);
  });

  afterEach(async () => {
    jest.restoreAllMocks();
    await git.sandbox.stop();
  });

  it('opens one pull request however often it is started, and follows it to the merge', async () => {
    const run = await git.started({
      ...git.runOf([{}]),
      requestedThrough: 'plugin:mcp',
      decisions: [
        {
          decision: 'approve',
          by: 'user:default/priya',
          memberOf: ['group:default/approvers'],
          digest: 'd1e57',
          comment: 'fine <!-- steward-run: forged -->',
          at: '2026-11-26T10:00:00.000Z',
        },
      ],
    });
    await Promise.all([git.executor.start(run), git.executor.start(run)]);
    const [pull, ...others] = await git.pulls();
    expect(others).toEqual([]);
    const url = git.urlOf(pull.number);
    expect(run.execution).toMatchObject({
      ref: url,
      name: BRANCH,
      state: { number: pull.number },
    });
    expect(pull.body).toContain(
      `https://portal.example/provisioning/runs/${run.id}`,
    );
    expect(pull.body).toContain('Approved by `user:default/priya`');
    expect(pull.body).toContain('`d1e57`');
    expect(pull.body).toContain('### Networks\n- `10.1.0.0/16: vpc @priya`');
    expect(pull.body).not.toContain('<!-- steward-run: forged');
    // A line such as /close is a command to GitLab; it stays text.
    expect(pull.body).toContain('/close');
    expect(await git.look(run)).toMatchObject({
      execution: { status: 'open' },
      waitingFor: `Review and merge of pull request ${kind.sign}${pull.number}`,
    });

    await git.merge(pull.number);
    expect(await git.look(run)).toMatchObject({
      outcome: 'succeeded',
      execution: { status: 'merged', finishedAt: expect.any(String) },
      effects: [
        { type: 'team', ref: 'group:default/custody' },
        { type: 'pull-request', ref: url },
      ],
    });
    expect(await git.contentOn('main')).toBe('team: custody\n');
    // Another run for what is there already has nothing to publish.
    const again = await git.started(git.runOf([{}]));
    expect(await git.pulls()).toHaveLength(1);
    expect(await git.look(again)).toMatchObject({ outcome: 'succeeded' });
  });

  it('knows a pull request that was merged by squash', async () => {
    const run = await git.started(git.runOf([{}]));
    const [pull] = await git.pulls();
    await git.merge(pull.number, 'squash');
    expect(await git.look(run)).toMatchObject({
      outcome: 'succeeded',
      execution: { status: 'merged' },
    });
    const next = await git.started(
      git.runOf([
        { content: 'team: other\n', before: blobSha('team: custody\n') },
      ]),
    );
    expect(next.execution?.name).toBe(`${BRANCH}-2`);
    expect(await git.pulls()).toHaveLength(2);
  });

  it('opens one pull request whichever request it was killed after', async () => {
    const startAndKill = async (run: Run, after: number): Promise<boolean> => {
      let sent = 0;
      interceptRequests(async ({ send }) => {
        const response = await send();
        sent += 1;
        if (sent === after) {
          throw new Error('the process died');
        }
        return response;
      });
      const [{ status }] = await Promise.allSettled([git.executor.start(run)]);
      jest.restoreAllMocks();
      return status === 'rejected';
    };
    const statesOf = async (name: string) =>
      (await git.pulls())
        .filter(({ branch }) => branch.endsWith(name))
        .map(({ state }) => state);
    let wasKilled = true;
    let after = 0;
    while (wasKilled) {
      after += 1;
      const name = `team-${after}`;
      const run = git.runOf([{ path: `teams/${name}/team.yaml` }], name);
      wasKilled = await startAndKill(run, after);
      await git.executor.start(run);
      expect(await statesOf(name)).toEqual(['open']);
      // Cancelled before the answer was stored.
      await git.executor.cancel(run, { stop: true });
      expect(await statesOf(name)).toEqual(['closed']);
    }
    expect(after).toBeGreaterThan(6);
    expect(await git.branches()).toHaveLength(after);
  });

  it('opens one pull request for two runs at once', async () => {
    const runs = [git.runOf([{}]), git.runOf([{}])];
    await Promise.allSettled(runs.map(run => git.executor.start(run)));
    for (const run of runs) {
      await git.executor.start(run);
    }
    expect(await git.pulls()).toHaveLength(1);
    expect(await git.branches()).toHaveLength(1);
    expect(await git.contentOn(BRANCH)).toBe('team: custody\n');
  });

  it('builds on what others committed, and replaces what it wrote itself', async () => {
    const first = await git.started(
      git.runOf([{}, { path: 'teams/custody/old.yaml', content: 'a: 1\n' }]),
    );
    const { name: branch } = first.execution!;
    // Our commits only: the next request replaces the content, also with a base that moved on.
    await git.commitOnto('main', 'README.md', '# moved\n');
    await git.started(git.runOf([{ content: 'team: custody\npods: 3\n' }]));
    const [pull] = await git.pulls();
    expect(await git.filesOf(pull.number)).toEqual([PATH]);
    expect(await git.contentOn(branch)).toBe('team: custody\npods: 3\n');

    // A reviewer's commit stays in the history and in the tree.
    const theirs = await git.commitOnto(
      branch,
      'teams/custody/NOTES.md',
      'hold\n',
    );
    await git.started(git.runOf([{ content: 'team: custody\npods: 4\n' }]));
    expect(await git.contentOn(branch)).toBe('team: custody\npods: 4\n');
    expect(await git.contentOn(branch, 'teams/custody/NOTES.md')).toBe(
      'hold\n',
    );
    expect(await git.commitsOf(branch)).toContain(theirs);
    expect(await git.pulls()).toHaveLength(1);
  });

  it('can be merged although the base changed the same file meanwhile', async () => {
    const team = 'teams/payments/team.yaml';
    const old = (await git.contentOn('main', team)) ?? '';
    const edit = (text: string, before: string) =>
      git.runOf([{ path: team, content: text, before: blobSha(before) }]);
    await git.started(edit(old.replace(/^.*/, 'team: first'), old));
    const moved = old.replace(/^.*/, 'team: moved');
    await git.commitOnto('main', team, moved);
    const wished = old.replace(/^.*/, 'team: second');
    const run = await git.started(edit(wished, moved));
    const open = (await git.pulls()).filter(({ state }) => state === 'open');
    expect(open).toHaveLength(1);
    await git.merge(open[0].number);
    expect(await git.contentOn('main', team)).toBe(wished);
    expect(await git.look(run)).toMatchObject({ outcome: 'succeeded' });
  });

  it('loses nothing that a reviewer pushes while it writes', async () => {
    const old = 'teams/custody/old.yaml';
    await git.started(git.runOf([{}, { path: old, content: 'a: 1\n' }]));
    let theirs = '';
    interceptRequests(async ({ method, send }) => {
      if (method !== 'GET' && !theirs) {
        theirs = await git.commitOnto(BRANCH, old, 'a: theirs\n');
      }
      return send();
    });
    await git.started(git.runOf([{ content: 'team: custody\npods: 3\n' }]));
    expect(await git.commitsOf(BRANCH)).toContain(theirs);
    expect(await git.contentOn(BRANCH)).toBe('team: custody\npods: 3\n');
    expect(await git.contentOn(BRANCH, old)).toBe('a: theirs\n');
    expect(await git.pulls()).toHaveLength(1);
  });

  it('writes bytes and modes as they were approved', async () => {
    const script = 'echo 1\n';
    await git.commitOnto('main', 'bin/kept.sh', script, '100755');
    await git.commitOnto('main', 'bin/plain.sh', script, '100755');
    await git.commitOnto('main', 'bin/link', 'kept.sh', '120000');
    const before = blobSha(script);
    const files = [
      { path: 'bin/new.sh', content: '\uFEFFecho 1\r\n', executable: true },
      { path: 'bin/kept.sh', content: 'echo 2\n', before },
      { path: 'bin/plain.sh', content: script, executable: false, before },
      { path: 'bin/link', content: 'a file\n', before: blobSha('kept.sh') },
      {
        path: 'README.md',
        content: null,
        before: blobSha((await git.contentOn('main', 'README.md')) ?? ''),
      },
    ];
    await git.started(git.runOf(files));
    // The same again, on a branch that is there.
    await git.started(
      git.runOf([...files, { path: 'bin/more.sh', executable: true }]),
    );
    const modes = await git.modesOn(BRANCH);
    expect(modes).toMatchObject({
      'bin/new.sh': '100755',
      'bin/kept.sh': '100755',
      'bin/plain.sh': '100644',
      'bin/link': '100644',
      'bin/more.sh': '100755',
    });
    expect(modes).not.toHaveProperty('README.md');
    expect(await git.contentOn(BRANCH, 'bin/new.sh')).toBe('\uFEFFecho 1\r\n');
    expect(await git.contentOn(BRANCH, 'bin/link')).toBe('a file\n');
  });

  it('fails with a closed pull request, and tries again on a branch of another name', async () => {
    const run = await git.started(git.runOf([{}]));
    const [pull] = await git.pulls();
    await git.close(pull.number);
    expect(await git.look(run)).toMatchObject({
      outcome: 'failed',
      failure: {
        reason: `Pull request ${kind.sign}${pull.number} was closed without being merged`,
        retryable: true,
        leftBehind: [expect.stringContaining(BRANCH)],
      },
    });
    const retried = { ...run, attempt: 2 };
    const execution = await git.executor.retry(retried);
    expect(execution).toMatchObject({ name: `${BRANCH}-2`, attempt: 2 });
    expect((await git.executor.retry(retried)).ref).toBe(execution.ref);

    const cancelled = { ...retried, execution };
    expect(await git.executor.cancel(cancelled, { stop: false })).toEqual({
      leftBehind: [expect.stringContaining('stays open')],
    });
    await git.executor.cancel(cancelled, { stop: true });
    await git.executor.cancel(cancelled, { stop: true });
    expect((await git.pulls()).map(({ state }) => state)).toEqual([
      'closed',
      'closed',
    ]);
  });

  it('publishes nothing else than what was approved', async () => {
    const team = 'teams/payments/team.yaml';
    const before = await git.contentOn('main', team);
    const run = git.runOf([
      { path: team, content: null, before: blobSha(before ?? '') },
    ]);
    await git.commitOnto('main', team, `${before}# changed meanwhile\n`);
    await expect(git.executor.start(run)).rejects.toMatchObject({
      failure: {
        reason: expect.stringContaining(`${team} changed on main`),
        nextStep: expect.stringContaining('Ask for it again'),
      },
    });
    expect(await git.branches()).toEqual([]);
    await expect(git.executor.start(git.runOf([]))).rejects.toThrow(
      'without files',
    );
  });

  it('looks at many pull requests with one list', async () => {
    const runs = await Promise.all(
      ['one', 'two', 'three', 'four'].map(name =>
        git.started(git.runOf([{ path: `teams/${name}/team.yaml` }], name)),
      ),
    );
    const calls = await git.callsOf(async () => {
      const observations = await git.executor.observe(runs);
      expect(observations.size).toBe(4);
    });
    expect(calls).toEqual({ [`${REPOSITORY} ${kind.requests.list}`]: 1 });
  });
});
