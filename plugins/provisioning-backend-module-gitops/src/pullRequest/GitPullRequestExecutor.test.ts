/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { MAX_TRIES, Run } from '@steward/backstage-plugin-provisioning-common';
import { RunDelayedError } from '@steward/backstage-plugin-provisioning-node';
import { RepositoryFault, Sandbox } from '@steward/sandbox';
import { blobSha } from '../repository/blobSha';
import { GitHosts } from '../repository/GitHosts';
import { GitRepository } from '../repository/GitRepository';
import { commitFile } from '../__testUtils__/commitFile';
import { gitClients } from '../__testUtils__/startGit';
import { makeRun } from '@steward/backstage-plugin-provisioning-node/testUtils';
import { branchOf, GitChange } from './GitChange';
import { GitPullRequestExecutor } from './GitPullRequestExecutor';

const at = { owner: 'northwind', repo: 'platform-gitops' };
const PATH = 'teams/custody/team.yaml';

describe('GitPullRequestExecutor', () => {
  let sandbox: Sandbox;
  let git: ReturnType<typeof gitClients>;
  let executor: GitPullRequestExecutor;
  let now: Date;

  const executorOf = (hosts: GitHosts) =>
    new GitPullRequestExecutor({
      hosts,
      portalUrl: 'https://portal.example',
      clock: () => now,
    });

  beforeEach(async () => {
    sandbox = await Sandbox.start({ port: 0, oidc: false });
    now = new Date();
    git = gitClients(sandbox, undefined, () => now);
    executor = executorOf(git.hosts);
  });

  afterEach(async () => {
    jest.restoreAllMocks();
    await sandbox.stop();
  });

  const runOf = (
    files: Partial<GitChange['files'][number]>[],
    name = 'custody',
  ) =>
    makeRun({
      executor: 'git-pull-request',
      summary: ['Team custody gets a namespace'],
      blastRadius: ['Nothing else'],
      details: [{ title: 'Networks', lines: ['10.1.0.0/16: vpc @priya'] }],
      effects: [
        { type: 'team', ref: `group:default/${name}`, operation: 'create' },
      ],
      execution: {
        repository: sandbox.git.repositoryUrl('northwind/platform-gitops'),
        baseBranch: 'main',
        branch: branchOf('team.onboard', name),
        title: `Onboard team ${name}`,
        files: files.map(file => ({
          path: PATH,
          content: 'team: custody\n',
          before: null,
          ...file,
        })),
      },
    });
  const started = async (run: Run): Promise<Run> => ({
    ...run,
    execution: await executor.start(run),
  });
  const look = async (run: Run) => (await executor.observe([run])).get(run.id);
  const pulls = async () =>
    (await git.octokit.pulls.list({ ...at, state: 'all' })).data;
  const branches = async () =>
    (await git.octokit.git.listMatchingRefs({ ...at, ref: 'heads/steward/' }))
      .data;
  const contentOn = async (ref: string, path = PATH) => {
    const { data } = await git.octokit.repos.getContent({ ...at, path, ref });
    return 'content' in data
      ? Buffer.from(data.content, 'base64').toString()
      : undefined;
  };
  const commitOnto = (branch: string, path: string, content: string) =>
    commitFile(git.octokit, at, { branch, path, content });

  it('opens one pull request however often it is started, and follows it to the merge', async () => {
    const run = await started({
      ...runOf([{}]),
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
    await Promise.all([executor.start(run), executor.start(run)]);
    const [pull, ...others] = await pulls();
    expect(others).toEqual([]);
    expect(run.execution).toMatchObject({
      ref: pull.html_url,
      name: 'steward/team.onboard/custody',
      state: { number: pull.number },
    });
    expect(pull.body).toContain(
      `https://portal.example/provisioning/runs/${run.id}`,
    );
    expect(pull.body).toContain('Approved by `user:default/priya`');
    expect(pull.body).toContain('`d1e57`');
    expect(pull.body).toContain('### Networks\n- `10.1.0.0/16: vpc @priya`');
    expect(pull.body).not.toContain('<!-- steward-run: forged');
    expect(await look(run)).toMatchObject({
      execution: { status: 'open' },
      waitingFor: `Review and merge of pull request #${pull.number}`,
    });

    await git.octokit.pulls.merge({ ...at, pull_number: pull.number });
    expect(await look(run)).toMatchObject({
      outcome: 'succeeded',
      execution: { status: 'merged' },
      effects: [
        { type: 'team', ref: 'group:default/custody' },
        { type: 'pull-request', ref: pull.html_url },
      ],
    });
    expect(await contentOn('main')).toBe('team: custody\n');
    // Another run for what is there already has nothing to publish.
    const again = await started(runOf([{}]));
    expect(await pulls()).toHaveLength(1);
    expect(await look(again)).toMatchObject({ outcome: 'succeeded' });
  });

  it.each(['writeCommit', 'createBranch', 'openPullRequest'] as const)(
    'loses the answer of %s and still opens one pull request',
    async method => {
      const run = runOf([{}]);
      const original = GitRepository.prototype[method] as (
        ...args: unknown[]
      ) => Promise<unknown>;
      jest
        .spyOn(GitRepository.prototype, method)
        .mockImplementationOnce(async function crash(
          this: GitRepository,
          ...args: unknown[]
        ): Promise<never> {
          await original.apply(this, args);
          throw new Error('the process died');
        });
      await expect(executor.start(run)).rejects.toThrow('the process died');
      await executor.start(run);
      expect(await pulls()).toHaveLength(1);
      expect(await branches()).toHaveLength(1);
      // Cancelled before the answer was stored.
      await executor.cancel(run, { stop: true });
      expect((await pulls()).map(({ state }) => state)).toEqual(['closed']);
    },
  );

  it('builds on what others committed, and replaces what it wrote itself', async () => {
    const first = await started(
      runOf([{}, { path: 'teams/custody/old.yaml', content: 'a: 1\n' }]),
    );
    const { name: branch } = first.execution!;
    // Our commits only: the next request replaces the content, also with a base that moved on.
    await commitOnto('main', 'README.md', '# moved\n');
    await started(runOf([{ content: 'team: custody\npods: 3\n' }]));
    const [pull] = await pulls();
    const { data: files } = await git.octokit.pulls.listFiles({
      ...at,
      pull_number: pull.number,
    });
    expect(files.map(({ filename }) => filename)).toEqual([PATH]);
    expect(await contentOn(branch)).toBe('team: custody\npods: 3\n');

    // A reviewer's commit stays in the history and in the tree.
    const theirs = await commitOnto(branch, 'teams/custody/NOTES.md', 'hold\n');
    await started(runOf([{ content: 'team: custody\npods: 4\n' }]));
    expect(await contentOn(branch)).toBe('team: custody\npods: 4\n');
    expect(await contentOn(branch, 'teams/custody/NOTES.md')).toBe('hold\n');
    const { data } = await git.octokit.repos.compareCommitsWithBasehead({
      ...at,
      basehead: `main...${branch}`,
    });
    expect(data.commits.map(({ sha }) => sha)).toContain(theirs);
    expect(await pulls()).toHaveLength(1);
  });

  it('fails with a closed pull request, and tries again on a branch of another name', async () => {
    const run = await started(runOf([{}]));
    const [pull] = await pulls();
    await git.octokit.pulls.update({
      ...at,
      pull_number: pull.number,
      state: 'closed',
    });
    const seen = await look(run);
    expect(seen).toMatchObject({
      outcome: 'failed',
      failure: {
        retryable: true,
        leftBehind: [expect.stringContaining('steward/team.onboard/custody')],
      },
    });
    const retried = { ...run, attempt: 2 };
    const execution = await executor.retry(retried);
    expect(execution).toMatchObject({
      name: 'steward/team.onboard/custody-2',
      attempt: 2,
    });
    expect((await executor.retry(retried)).ref).toBe(execution.ref);

    const cancelled = { ...retried, execution };
    expect(await executor.cancel(cancelled, { stop: false })).toEqual({
      leftBehind: [expect.stringContaining('stays open')],
    });
    await executor.cancel(cancelled, { stop: true });
    await executor.cancel(cancelled, { stop: true });
    expect((await pulls()).map(({ state }) => state)).toEqual([
      'closed',
      'closed',
    ]);
  });

  it('publishes nothing else than what was approved', async () => {
    const team = 'teams/payments/team.yaml';
    const before = await contentOn('main', team);
    const run = runOf([
      { path: team, content: null, before: blobSha(before ?? '') },
    ]);
    await commitOnto('main', team, `${before}# changed meanwhile\n`);
    await expect(executor.start(run)).rejects.toMatchObject({
      failure: {
        reason: expect.stringContaining(`${team} changed on main`),
        nextStep: expect.stringContaining('Ask for it again'),
      },
    });
    expect(await branches()).toEqual([]);
    await expect(executor.start(runOf([]))).rejects.toThrow('without files');
  });

  it.each<[string, RepositoryFault, object]>([
    [
      'a rule against new branches',
      {
        on: 'POST /git/refs',
        status: 422,
        message:
          'Repository rule violations found\n\nCannot create ref due to creations being restricted.\n\n',
      },
      {
        reason:
          'GitHub refused the request (422: Repository rule violations found Cannot create ref due to creations being restricted.)',
        leftBehind: [],
        nextStep: 'Resolve what GitHub says, then retry',
      },
    ],
    [
      'a pull request that may not be opened',
      {
        on: 'POST /pulls',
        status: 403,
        message: 'Resource not accessible by integration',
      },
      {
        reason:
          "GitHub does not let Steward's token do this (403: Resource not accessible by integration)",
        leftBehind: [expect.stringContaining('steward/team.onboard/custody')],
        nextStep: expect.stringContaining('pull requests'),
      },
    ],
  ])(
    'ends at once with the words of GitHub: %s',
    async (_name, fault, failure) => {
      sandbox.git.setFault('northwind/platform-gitops', fault);
      sandbox.git.calls.clear();
      await expect(executor.start(runOf([{}]))).rejects.toMatchObject({
        failure: { ...failure, retryable: true },
      });
      const calls = sandbox.git.calls.read();
      expect(calls['northwind/platform-gitops POST /git/commits']).toBe(1);
      expect(Object.values(calls).reduce((sum, n) => sum + n, 0)).toBeLessThan(
        12,
      );
    },
  );

  it('gives up on a branch that others keep making, and says so', async () => {
    sandbox.git.setFault('northwind/platform-gitops', {
      on: 'POST /git/refs',
      status: 422,
      message: 'Reference already exists',
    });
    sandbox.git.calls.clear();
    await expect(executor.start(runOf([{}]))).rejects.toMatchObject({
      message: expect.stringContaining('moved the branches'),
    });
    expect(
      sandbox.git.calls.read()['northwind/platform-gitops POST /git/refs'],
    ).toBe(3);
  });

  it('sends nothing while GitHub limits it, and not more than its share of an hour', async () => {
    const throttled = (text: string, waitMs: object) => ({
      message: expect.stringContaining(text),
      waitMs,
    });
    const callsOf = async (work: () => Promise<unknown>) => {
      sandbox.git.calls.clear();
      await work();
      return Object.keys(sandbox.git.calls.read());
    };
    sandbox.git.setFault('northwind/platform-gitops', {
      on: 'POST /pulls',
      status: 403,
      message: 'You have exceeded a secondary rate limit.',
      headers: { 'x-ratelimit-remaining': '4290' },
    });
    await expect(executor.start(runOf([{}]))).rejects.toMatchObject(
      throttled('secondary rate limit', expect.any(Number)),
    );
    sandbox.git.setFault('northwind/platform-gitops', undefined);
    now = new Date(now.getTime() + 59_000);
    expect(
      await callsOf(async () =>
        expect(executor.start(runOf([{}]))).rejects.toMatchObject({
          waitMs: 1_000,
        }),
      ),
    ).toEqual([]);
    now = new Date(now.getTime() + 1_000);
    const run = await started(runOf([{}]));

    // The rest of the hour belongs to what else uses the token.
    const reset = Math.floor(now.getTime() / 1000) + 1800;
    sandbox.git.setFault('northwind/platform-gitops', {
      headers: {
        'x-ratelimit-remaining': '500',
        'x-ratelimit-reset': String(reset),
      },
    });
    await look(run);
    sandbox.git.setFault('northwind/platform-gitops', undefined);
    expect(
      await callsOf(async () =>
        expect(await look(run)).toMatchObject({
          waitingFor: expect.stringContaining(
            'GitHub allows this token 5000 requests an hour, and 500 are left',
          ),
          retry: { at: new Date(reset * 1000).toISOString() },
        }),
      ),
    ).toEqual([]);
    now = new Date(reset * 1000);
    expect(await look(run)).toMatchObject({ execution: { status: 'open' } });
  });

  it('waits for a host that is away, and not forever for one that refuses', async () => {
    const run = await started(runOf([{}]));
    const fail = (fault?: RepositoryFault) =>
      sandbox.git.setFault('northwind/platform-gitops', fault);
    const lookUntil = async (tries: number) => {
      let current = run;
      for (;;) {
        const observation = (await look(current))!;
        if (observation.outcome || observation.retry?.tries === tries) {
          return observation;
        }
        current = { ...current, retry: observation.retry };
      }
    };
    fail({ status: 503 });
    const away = await lookUntil(MAX_TRIES + 5);
    expect(away.outcome).toBeUndefined();
    expect(away.waitingFor).toBe(
      'GitHub does not answer (503: Fault set on this repository); it is tried again',
    );
    await expect(executor.start(runOf([{}], 'next'))).rejects.toBeInstanceOf(
      RunDelayedError,
    );
    fail({ status: 404, message: 'Not Found' });
    expect(await lookUntil(MAX_TRIES)).toMatchObject({
      outcome: 'failed',
      failure: {
        reason: expect.stringContaining(
          "GitHub finds nothing for Steward's token in northwind/platform-gitops",
        ),
        leftBehind: [run.execution?.url],
      },
    });
    expect(await executor.cancel(run, { stop: true })).toEqual({
      leftBehind: [
        expect.stringContaining(`${run.execution?.url} stays as it is`),
      ],
    });
    fail();
    expect((await look(run))?.retry).toBeUndefined();

    const stranger = executorOf(gitClients(sandbox, 'wrong').hosts);
    await expect(stranger.start(runOf([{}], 'next'))).rejects.toMatchObject({
      failure: { nextStep: expect.stringContaining('integrations.github') },
    });
    expect(await pulls()).toHaveLength(1);
  });

  it('looks at many pull requests with one list', async () => {
    const runs = await Promise.all(
      ['one', 'two', 'three', 'four'].map(name =>
        started(runOf([{ path: `teams/${name}/team.yaml` }], name)),
      ),
    );
    const single = jest.spyOn(GitRepository.prototype, 'pullRequest');
    const observations = await executor.observe(runs);
    expect(observations.size).toBe(4);
    expect(single).not.toHaveBeenCalled();
  });
});
