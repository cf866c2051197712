/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Run } from '@steward/backstage-plugin-provisioning-common';
import { ApplicationFault, Sandbox } from '@steward/sandbox';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ArgoCd } from '../argoCd/ArgoCd';
import { gitClients } from '../__testUtils__/startGit';
import {
  makeRun,
  observeUntil,
} from '@steward/backstage-plugin-provisioning-node/testUtils';
import { Deployments } from './Deployments';
import { branchOf, GitChange } from './GitChange';
import { GitPullRequestExecutor } from './GitPullRequestExecutor';
import { judgeApplication } from './judgeApplication';

const at = { owner: 'northwind', repo: 'platform-gitops' };
const TEAM = 'team: custody\nnamespace: team-custody\napps: []\n';

/** Begins an answer, and hangs up. */
async function startCuttingServer() {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('{"metadata":', () => response.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}

describe('Deployments', () => {
  let sandbox: Sandbox;
  let git: ReturnType<typeof gitClients>;
  let now: Date;

  beforeEach(async () => {
    sandbox = await Sandbox.start({
      port: 0,
      oidc: false,
      settings: { speed: 50 },
    });
    git = gitClients(sandbox);
    now = new Date();
  });

  afterEach(() => sandbox.stop());

  const argoCdWith = (options: {
    url?: string;
    token?: string;
    namespace?: string;
  }) =>
    new ArgoCd({
      url: `${sandbox.url}/argocd`,
      token: 'sandbox-argocd-token',
      ...options,
    });
  const executorWith = (
    options: Parameters<typeof argoCdWith>[0] = {},
  ): GitPullRequestExecutor =>
    new GitPullRequestExecutor({
      hosts: git.hosts,
      portalUrl: 'https://portal.example',
      deployments: new Deployments({
        argoCd: argoCdWith(options),
        giveUpAfterMs: 1_800_000,
        clock: () => now,
      }),
      clock: () => now,
    });
  const change = (
    content: string | null,
    applications: GitChange['applications'],
    before: string | null = null,
  ) =>
    makeRun({
      executor: 'git-pull-request',
      effects: [
        { type: 'team', ref: 'group:default/custody', operation: 'create' },
      ],
      execution: {
        repository: sandbox.git.repositoryUrl('northwind/platform-gitops'),
        baseBranch: 'main',
        branch: branchOf('team.onboard', 'custody'),
        title: 'Onboard team custody',
        files: [{ path: 'teams/custody/team.yaml', content, before }],
        applications,
      },
    });
  const onboard = () =>
    change(TEAM, [
      {
        name: 'team-custody-namespace',
        project: 'platform',
        operation: 'create',
      },
    ]);
  const start = async (run: Run, executor: GitPullRequestExecutor) => ({
    ...run,
    execution: await executor.start(run),
  });
  const merge = async (run: Run) =>
    git.octokit.pulls.merge({
      ...at,
      pull_number: Number(run.execution?.state?.number),
    });
  /** One look, as the engine stores what it brings. */
  const look = (run: Run, executor: GitPullRequestExecutor) =>
    observeUntil(executor, run, () => true);
  const fault = (value?: ApplicationFault) =>
    sandbox.argoCd.setFault('team-custody-namespace', value);
  const merged = async (executor = executorWith()) => {
    const run = await start(onboard(), executor);
    await merge(run);
    return { run, executor };
  };

  it('goes from the merge to a healthy Application, and from the next to none', async () => {
    const executor = executorWith();
    let run: Run = await start(onboard(), executor);
    const open = await look(run, executor);
    expect(
      open.observation.steps?.map(({ name, state }) => [name, state]),
    ).toEqual([
      ['Open the pull request', 'succeeded'],
      ['Review and merge', 'running'],
      ['Argo CD: team-custody-namespace', 'waiting'],
    ]);
    await merge(run);
    const first = await look(open.run, executor);
    expect(first.observation.outcome).toBeUndefined();
    expect(first).toMatchObject({
      observation: {
        execution: { status: 'merged', finishedAt: undefined },
        waitingFor: 'Argo CD has to create team-custody-namespace',
      },
    });
    fault({ health: 'Progressing' });
    const words = 'team-custody-namespace is Progressing in Argo CD';
    const progressing = await observeUntil(
      executor,
      first.run,
      ({ waitingFor }) => waitingFor === words,
    );
    expect(progressing.observation.steps?.at(-1)).toMatchObject({
      state: 'running',
      message: words,
    });
    fault();
    const done = await observeUntil(executor, progressing.run);
    expect(done.observation).toMatchObject({
      outcome: 'succeeded',
      execution: { status: 'merged', finishedAt: expect.any(String) },
      effects: [
        { type: 'team' },
        { type: 'pull-request' },
        {
          type: 'application',
          ref: 'team-custody-namespace',
          operation: 'create',
          url: `${sandbox.url}/argocd/applications/argocd/team-custody-namespace`,
        },
      ],
    });
    expect(done.observation.steps?.at(-1)).toMatchObject({
      state: 'succeeded',
    });

    const { data } = await git.octokit.repos.getContent({
      ...at,
      path: 'teams/custody/team.yaml',
    });
    run = await start(
      change(
        null,
        [
          {
            name: 'team-custody-namespace',
            project: 'platform',
            operation: 'delete',
          },
        ],
        'sha' in data ? data.sha : null,
      ),
      executor,
    );
    await merge(run);
    const going = await look(run, executor);
    expect(going.observation.waitingFor).toBe(
      'Argo CD has to delete team-custody-namespace',
    );
    const gone = await observeUntil(executor, going.run);
    expect(gone.observation.effects?.at(-1)).toEqual({
      type: 'application',
      ref: 'team-custody-namespace',
      operation: 'delete',
      url: undefined,
    });
  });

  it('has an Application that was there compared with what was merged', async () => {
    const executor = executorWith();
    const run = await start(
      change(TEAM, [
        {
          name: 'team-payments-namespace',
          project: 'platform',
          operation: 'update',
        },
      ]),
      executor,
    );
    await merge(run);
    const { observation } = await observeUntil(executor, run);
    expect(observation.outcome).toBe('succeeded');
    const { data } = await git.octokit.pulls.list({ ...at, state: 'closed' });
    const { status } = (await argoCdWith({}).application({
      name: 'team-payments-namespace',
      project: 'platform',
    }))!;
    expect(Date.parse(status!.reconciledAt!)).toBeGreaterThan(
      Date.parse(data[0].merged_at!),
    );
  });

  it('says why it waits, and fails only when Argo CD itself says so for too long', async () => {
    const { run, executor } = await merged();
    fault({ stuck: true });
    const { run: waiting } = await look(run, executor);

    const refused = await look(waiting, executorWith({ token: 'wrong' }));
    expect(refused.observation.waitingFor).toContain(
      'provisioning.argoCd (401',
    );
    now = new Date(now.getTime() + 1_800_000);
    sandbox.argoCd.setFault('*', { status: 503 });
    const down = await look(waiting, executor);
    expect(down.observation.outcome).toBeUndefined();
    expect(down.observation.waitingFor).toBe(
      'Argo CD does not answer (503: fault set on Argo CD)',
    );
    sandbox.argoCd.setFault('*', { status: 403 });
    expect((await look(waiting, executor)).observation.waitingFor).toContain(
      'applications, get, platform/*',
    );
    sandbox.argoCd.setFault('*', undefined);
    const elsewhere = executorWith({ url: `${sandbox.url}/oidc` });
    expect((await look(waiting, elsewhere)).observation.waitingFor).toContain(
      'correct provisioning.argoCd.url',
    );
    const cut = await startCuttingServer();
    const torn = await look(waiting, executorWith({ url: cut.url }));
    expect(torn.observation.waitingFor).toContain('Argo CD does not answer (');
    await cut.stop();
    const nowhere = executorWith({ url: 'http://127.0.0.1:9' });
    expect((await look(waiting, nowhere)).observation.waitingFor).toContain(
      'Argo CD does not answer (',
    );

    const late = await look(waiting, executor);
    expect(late.observation).toMatchObject({
      outcome: 'failed',
      failure: {
        reason:
          'It is merged, but not deployed: Argo CD has to create team-custody-namespace',
        leftBehind: ['The merged files'],
        nextStep: expect.stringContaining('/argocd/applications/'),
        retryable: true,
      },
      effects: [{ type: 'team' }, { type: 'pull-request' }],
    });
    expect(late.observation.steps?.at(-1)).toMatchObject({ state: 'failed' });

    // A retry has the time once more, and nothing to publish.
    fault();
    const retried = {
      ...late.run,
      attempt: 2,
      execution: await executor.retry({ ...late.run, attempt: 2 }),
    };
    const { data } = await git.octokit.pulls.list({ ...at, state: 'all' });
    expect(data).toHaveLength(1);
    const end = await observeUntil(executor, retried);
    expect(end.observation).toMatchObject({
      outcome: 'succeeded',
      effects: [
        { type: 'team' },
        { type: 'pull-request' },
        { type: 'application' },
      ],
    });
  });

  it.each([
    [
      { health: 'Degraded', message: 'exceeded quota' } as const,
      'team-custody-namespace is Degraded in Argo CD: exceeded quota',
    ],
    [
      { sync: 'OutOfSync' } as const,
      'team-custody-namespace is OutOfSync in Argo CD',
    ],
    [
      { sync: 'Unknown', message: 'no chart, password=hunter22' } as const,
      'team-custody-namespace is Unknown in Argo CD: no chart, password=[redacted]',
    ],
    [
      { operation: 'Running', message: 'waiting for the hook smoke' } as const,
      'A sync of team-custody-namespace is running in Argo CD: waiting for the hook smoke',
    ],
    [
      { operation: 'Failed', message: 'Job has reached its limit' } as const,
      'The last sync of team-custody-namespace failed in Argo CD: Job has reached its limit',
    ],
  ])('tells what is wrong: %j', async (value: ApplicationFault, expected) => {
    const { run, executor } = await merged();
    fault(value);
    const { observation } = await observeUntil(
      executor,
      run,
      ({ outcome, waitingFor }) => !!outcome || waitingFor === expected,
    );
    expect(observation.waitingFor).toBe(expected);
  });

  it('finds Applications outside the namespace of Argo CD', async () => {
    fault({ namespace: 'teams' });
    const named = await start(
      change(TEAM, [
        {
          name: 'team-custody-namespace',
          project: 'platform',
          namespace: 'teams',
          operation: 'create',
        },
      ]),
      executorWith(),
    );
    await merge(named);
    const { observation } = await observeUntil(executorWith(), named);
    expect(observation).toMatchObject({
      outcome: 'succeeded',
      effects: [
        { type: 'team' },
        { type: 'pull-request' },
        {
          url: `${sandbox.url}/argocd/applications/teams/team-custody-namespace`,
        },
      ],
    });
    const unnamed = change(null, [
      {
        name: 'team-custody-namespace',
        project: 'platform',
        operation: 'update',
      },
    ]);
    const waiting = await look(
      { ...unnamed, execution: named.execution },
      executorWith(),
    );
    expect(waiting.observation.waitingFor).toBe(
      'Argo CD has to create team-custody-namespace',
    );
    const configured = executorWith({ namespace: 'teams' });
    const found = await observeUntil(configured, waiting.run);
    expect(found.observation.outcome).toBe('succeeded');
  });

  it('takes no failure of a sync before the merge for one of it', async () => {
    const application = {
      name: 'ledger',
      project: 'default',
      operation: 'update',
    } as const;
    const judge = (finishedAt: string, mergedAt?: string) =>
      judgeApplication(
        {
          application,
          url: '',
          seen: {
            metadata: {},
            status: {
              sync: { status: 'Synced' },
              health: { status: 'Healthy' },
              reconciledAt: '2026-11-26T10:05:00Z',
              operationState: { phase: 'Error', finishedAt },
            },
          },
        },
        mergedAt,
      );
    const mergedAt = '2026-11-26T10:00:00Z';
    expect(judge('2026-11-26T09:59:59Z', mergedAt)).toBeUndefined();
    expect(judge('2026-11-26T10:00:00Z', mergedAt)).toBe(
      'The last sync of ledger failed in Argo CD',
    );
    expect(judge('2026-11-26T10:00:00Z')).toBeUndefined();
  });
});
