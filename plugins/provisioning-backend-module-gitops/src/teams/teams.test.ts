/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { parseTeamFile } from '@steward/backstage-plugin-estate-node';
import { RunPlan } from '@steward/backstage-plugin-provisioning-common';
import { Sandbox } from '@steward/sandbox';
import { parse } from 'yaml';
import { commitFile } from '../__testUtils__/commitFile';
import {
  makeRun,
  requestOf,
} from '@steward/backstage-plugin-provisioning-node/testUtils';
import { gitHostKinds } from '../__testUtils__/gitHostKinds';
import { gitClients } from '../__testUtils__/startGit';
import { teamsSchema } from '../readGitOpsConfig';
import { GitPullRequestExecutor } from '../pullRequest/GitPullRequestExecutor';
import { CatalogDependents } from '@steward/backstage-plugin-provisioning-node';
import { createTeamOnboard } from './createTeamOnboard';
import { createTeamQuota } from './createTeamQuota';
import { createTeamRetire } from './createTeamRetire';
import { TeamRepository } from './TeamRepository';

const at = { owner: 'northwind', repo: 'platform-gitops' };
const inputs = {
  description: 'Keeps the keys: "all" of them',
  owner: { name: 'Dana Ito', email: 'dana@northwind.example' },
  members: ['dana@northwind.example'],
  tier: 'standard',
  applications: [
    {
      name: 'vault',
      repoURL: 'https://git.northwind.example/northwind/vault',
      manifestPath: 'deploy/prod',
    },
  ],
};

describe.each(gitHostKinds)('kinds of teams on $name', kind => {
  let sandbox: Sandbox;
  let git: ReturnType<typeof gitClients>;
  let executor: GitPullRequestExecutor;
  let kinds: ReturnType<typeof kindsOf>;

  function kindsOf() {
    const teams = new TeamRepository({
      hosts: git.hosts,
      section: teamsSchema.parse({
        url: git.addressOf('northwind/platform-gitops'),
      }),
    });
    const dependents = new CatalogDependents({
      auth: mockServices.auth(),
      catalog: catalogServiceMock({
        entities: [
          {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Component',
            metadata: { name: 'ledger' },
            relations: [
              { type: 'ownedBy', targetRef: 'group:default/payments' },
            ],
          },
        ],
      }),
    });
    return {
      onboard: createTeamOnboard({ teams }),
      quota: createTeamQuota({ teams }),
      retire: createTeamRetire({ teams, dependents }),
    };
  }

  beforeAll(async () => {
    sandbox = await Sandbox.start({ port: 0, oidc: false });
    git = gitClients(sandbox, undefined, undefined, kind);
    executor = new GitPullRequestExecutor({
      hosts: git.hosts,
      portalUrl: 'https://portal.example',
      clock: () => new Date(),
    });
    kinds = kindsOf();
  });

  afterAll(() => sandbox.stop());

  const onMain = async (path: string) => {
    const { data } = await git.octokit.repos.getContent({ ...at, path });
    return 'content' in data
      ? Buffer.from(data.content, 'base64').toString()
      : '';
  };
  const writeMain = (path: string, content: string | null) =>
    commitFile(git.octokit, at, { path, content });
  const publish = async (plan: RunPlan | undefined) => {
    const execution = await executor.start(makeRun(plan!));
    return Number(execution.state?.number);
  };
  const merge = (number: number) =>
    git.octokit.pulls.merge({ ...at, pull_number: number });

  it('onboards a team that the ApplicationSets and the estate can read', async () => {
    const request = requestOf(kinds.onboard, 'custody', inputs);
    const first = await kinds.onboard.plan(request);
    expect(first.problems).toEqual([]);
    expect(await kinds.onboard.plan(request)).toEqual(first);
    expect(first.plan!.files).toEqual([
      {
        path: 'teams/custody/team.yaml',
        operation: 'create',
        diff: expect.stringContaining('+team: custody'),
      },
    ]);
    // What the team deploys from its own repository is not waited for.
    expect(first.plan!.execution.applications).toEqual(
      ['namespace', 'project'].map(part => ({
        name: `team-custody-${part}`,
        project: 'platform',
        namespace: 'argocd',
        operation: 'create',
      })),
    );
    await merge(await publish(first.plan));
    const text = await onMain('teams/custody/team.yaml');
    expect(parse(text)).toMatchObject({
      team: 'custody',
      namespace: 'team-custody',
      description: inputs.description,
      resourceQuota: {
        requests: { cpu: '10', memory: '20Gi' },
        limits: { cpu: '20', memory: '40Gi' },
        pods: 50,
        persistentvolumeclaims: 5,
      },
      networkPolicy: { allowIngress: false, allowEgress: true },
      apps: [
        {
          name: 'vault',
          manifestPath: 'deploy/prod',
          targetRevision: 'main',
        },
      ],
    });
    expect(parseTeamFile({ file: 'team.yaml', text, url: '' })).toMatchObject({
      team: { id: 'custody', members: ['dana@northwind.example'] },
      namespace: { name: 'team-custody' },
    });
    // Taken now.
    expect((await kinds.onboard.plan(request)).problems).toEqual([
      expect.objectContaining({ field: 'target.name', value: 'custody' }),
    ]);
    const run = makeRun(first.plan!, { target: { name: 'custody' } });
    expect(kinds.onboard.reverse!(run)).toMatchObject({
      kind: 'team.retire',
      inputs: { confirm: 'custody' },
    });
  });

  it('refuses what would break other teams, and what open pull requests claim', async () => {
    const planOf = async (name: string) =>
      kinds.onboard.plan(requestOf(kinds.onboard, name, inputs));
    const pending = await publish((await planOf('treasury')).plan);
    // One's own pull request is no collision, another one with the same namespace is.
    expect((await planOf('treasury')).problems).toEqual([]);
    await writeMain(
      'teams/legacy/team.yaml',
      (await onMain('teams/lending/team.yaml'))
        .replaceAll('team: lending', 'team: legacy')
        .replaceAll('team-lending', 'team-treasury'),
    );
    expect((await planOf('treasury')).problems).toEqual([
      expect.objectContaining({
        field: 'inputs',
        reason: expect.stringContaining('both claim the namespace'),
      }),
    ]);
    expect((await planOf('audit')).problems).toEqual([
      expect.objectContaining({
        value: 'teams/treasury/team.yaml',
        reason: expect.stringContaining('teams/legacy/team.yaml'),
      }),
    ]);
    await writeMain('teams/legacy/team.yaml', null);
    await git.octokit.pulls.update({
      ...at,
      pull_number: pending,
      state: 'closed',
    });

    await writeMain('teams/broken/team.yaml', 'name: broken\n');
    const named = await planOf('audit');
    expect(named.plan).toBeUndefined();
    expect(named.problems[0]).toMatchObject({
      field: 'repository',
      value: 'teams/broken/team.yaml',
      reason: expect.stringContaining(
        '`name` where the ApplicationSets read `team`',
      ),
    });
    await writeMain(
      'teams/broken/team.yaml',
      'team: broken\nnamespace: team-broken\ndescription: x\n',
    );
    const missing = await kinds.quota.plan(
      requestOf(kinds.quota, 'payments', {
        quota: { requests: { cpu: '1', memory: '1Gi' }, pods: 3 },
      }),
    );
    expect(missing.problems.map(({ value }) => value)).toEqual([
      'teams/broken/team.yaml',
    ]);
    expect(missing.problems[0].reason).toMatch(
      /no field for \{\{ \.\w+ .*missingkey=error/,
    );
    await writeMain('teams/broken/team.yaml', null);
  });

  it('refuses what a project does not let in, and says what it did not check', async () => {
    const sets = 'clusters/production/team-namespaces.yaml';
    const project = 'platform/projects/custom.yaml';
    const policy = 'platform/policies/default-quota.yaml';
    const original = await onMain(sets);
    const planOf = (change: object = {}) =>
      kinds.onboard.plan(
        requestOf(kinds.onboard, 'audit', { ...inputs, ...change }),
      );
    await writeMain(
      project,
      `kind: AppProject
metadata: { name: team-audit }
spec: { sourceRepos: ['https://git.northwind.example/northwind/*', '!*/secret'] }
`,
    );
    expect((await planOf()).problems).toEqual([]);
    const [vault] = inputs.applications;
    const foreign = { ...vault, repoURL: 'https://github.com/other/app' };
    expect((await planOf({ applications: [vault, foreign] })).problems).toEqual(
      [
        expect.objectContaining({
          field: 'inputs.applications.1.repoURL',
          value: foreign.repoURL,
          reason: expect.stringContaining('AppProject team-audit'),
        }),
      ],
    );
    await writeMain(project, null);

    await writeMain(
      policy,
      `kind: ClusterPolicy
metadata: { name: default-quota }
spec:
  rules:
    - name: quota
      exclude: { any: [{ resources: { selector: { matchLabels: { quota: own } } } }] }
      match: { any: [{ resources: { kinds: [Namespace] } }] }
      generate: { apiVersion: v1, kind: ResourceQuota, name: default }
`,
    );
    await writeMain(
      sets,
      original.replace(
        'networkPolicy: {{ .networkPolicy | toJson }}',
        'allowIngress: "{{ .networkPolicy.allowIngress }}"\n            slack: {{ .owner.slack }}',
      ),
    );
    const lacking = (await planOf()).problems;
    expect(lacking).toContainEqual(
      expect.objectContaining({ field: 'inputs.owner.slack' }),
    );
    await writeMain(
      sets,
      original.replace(
        'networkPolicy: {{ .networkPolicy | toJson }}',
        'allowIngress: "{{ .networkPolicy.allowIngress }}"',
      ),
    );
    const { plan, facts, problems } = await planOf();
    expect(problems).toEqual([]);
    expect(facts).toEqual({ publicExposure: true });
    expect(plan!.blastRadius).toEqual([
      expect.stringMatching(/team files were checked with it, but for what/),
      expect.stringContaining(
        'Policy default-quota (platform/policies/default-quota.yaml) decides about namespaces as well: it sets a ResourceQuota',
      ),
      expect.stringContaining('hands allowIngress to Helm as the text "false"'),
    ]);
    await writeMain(sets, original);
    await writeMain(policy, null);
  });

  it('changes a quota and keeps every comment', async () => {
    const path = 'teams/lending/team.yaml';
    const before = await onMain(path);
    const commented = '# agreed with finance\nresourceQuota: # yearly';
    await writeMain(path, before.replace('resourceQuota:', commented));
    const quota = { requests: { cpu: '500m', memory: '20Gi' }, pods: 60 };
    const planOf = (change: object) =>
      kinds.quota.plan(
        requestOf(kinds.quota, 'lending', { quota: { ...quota, ...change } }),
      );
    const { plan, problems } = await planOf({});
    expect(problems).toEqual([]);
    expect(plan!.blastRadius[0]).toContain('becomes smaller');
    await merge(await publish(plan));
    const after = await onMain(path);
    expect(after).toContain(commented);
    expect(parse(after).resourceQuota).toMatchObject({
      requests: { cpu: '500m', memory: '20Gi' },
      limits: { cpu: '1000m', memory: '40Gi' },
      pods: 60,
      services: parse(before).resourceQuota.services,
    });
    expect(parse(after).networkPolicy).toEqual(parse(before).networkPolicy);

    expect((await planOf({})).problems).toEqual([
      expect.objectContaining({
        field: 'inputs.quota',
        reason: expect.stringContaining('already'),
      }),
    ]);
    const low = await planOf({ limits: { cpu: '250m', memory: '40Gi' } });
    expect(low.problems).toEqual([
      expect.objectContaining({
        field: 'inputs.quota.limits.cpu',
        fix: expect.stringContaining('500m'),
      }),
    ]);
  });

  it('retires a team, and says what goes with it', async () => {
    const request = requestOf(kinds.retire, 'payments', {
      confirm: 'payments',
    });
    const { plan, problems } = await kinds.retire.plan(request);
    expect(problems).toEqual([]);
    expect(plan!.files).toEqual([
      expect.objectContaining({
        path: 'teams/payments/team.yaml',
        operation: 'delete',
      }),
    ]);
    const radius = plan!.blastRadius.join('\n');
    expect(radius).toContain('team-payments-namespace');
    expect(radius).toContain('preserveResourcesOnDeletion');
    expect(radius).toContain('component:default/ledger');
    expect(plan!.execution.applications).toEqual(
      expect.arrayContaining([
        {
          name: 'team-payments-namespace',
          project: 'platform',
          namespace: 'argocd',
          operation: 'delete',
        },
        {
          name: expect.stringMatching(/^payments-/),
          project: 'team-payments',
          namespace: 'argocd',
          operation: 'delete',
        },
      ]),
    );
    await merge(await publish(plan));
    await expect(onMain('teams/payments/team.yaml')).rejects.toMatchObject({
      status: 404,
    });
    expect((await kinds.retire.plan(request)).problems).toEqual([
      expect.objectContaining({
        field: 'target.name',
        fix: expect.stringContaining('lending'),
      }),
    ]);
    const typed = requestOf(kinds.retire, 'lending', { confirm: 'landing' });
    expect((await kinds.retire.plan(typed)).problems).toEqual([
      expect.objectContaining({
        field: 'inputs.confirm',
        fix: 'Type lending',
      }),
    ]);
  });
});
