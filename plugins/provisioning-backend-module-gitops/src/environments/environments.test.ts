/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockServices } from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
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
import { GitPullRequestExecutor } from '../pullRequest/GitPullRequestExecutor';
import { CatalogDependents } from '@steward/backstage-plugin-provisioning-node';
import { createEnvironmentOnboard } from './createEnvironmentOnboard';
import { createEnvironmentRemove } from './createEnvironmentRemove';
import { EnvironmentRepository } from './EnvironmentRepository';

const at = { owner: 'northwind', repo: 'infrastructure-live' };

describe.each(gitHostKinds)('kinds of environments on $name', kind => {
  let sandbox: Sandbox;
  let git: ReturnType<typeof gitClients>;
  let executor: GitPullRequestExecutor;
  let repository: EnvironmentRepository;
  let onboard: ReturnType<typeof createEnvironmentOnboard>;
  let remove: ReturnType<typeof createEnvironmentRemove>;

  beforeAll(async () => {
    sandbox = await Sandbox.start({ port: 0, oidc: false });
    git = gitClients(sandbox, undefined, undefined, kind);
    executor = new GitPullRequestExecutor({
      hosts: git.hosts,
      portalUrl: 'https://portal.example',
      clock: () => new Date(),
    });
    repository = new EnvironmentRepository({
      hosts: git.hosts,
      section: { url: git.addressOf('northwind/infrastructure-live') },
    });
    const auth = mockServices.auth();
    onboard = createEnvironmentOnboard({
      environments: repository,
      auth,
      estate: {
        getAccount: async id => {
          const account = sandbox.world.accounts.find(one => one.id === id);
          if (!account) {
            throw new NotFoundError('no such account');
          }
          return { name: account.name } as never;
        },
      },
    });
    remove = createEnvironmentRemove({
      environments: repository,
      dependents: new CatalogDependents({
        auth,
        catalog: catalogServiceMock({ entities: [] }),
      }),
    });
  });

  afterAll(() => sandbox.stop());

  const idOf = (name: string) => sandbox.world.accountByName(name).id;
  const targetOf = (account: string, region = 'eu-west-1') => ({
    name: 'new',
    accountId: idOf(account),
    region,
  });
  const inputs = {
    tenant: 'payments',
    stage: 'dev',
    description: 'Load tests of the payment services',
    components: ['eks'],
  };
  const planOf = (target: object, change: object = {}) =>
    onboard.plan(
      requestOf(onboard, { name: 'new', ...target }, { ...inputs, ...change }),
    );
  const publish = async (plan: RunPlan | undefined) => {
    const execution = await executor.start(makeRun(plan!));
    return Number(execution.state?.number);
  };
  const merge = (number: number) =>
    git.octokit.pulls.merge({ ...at, pull_number: number });
  const write = (path: string, content: string) =>
    commitFile(git.octokit, at, { path, content });

  it('onboards a stack like its neighbours, in a network that is free', async () => {
    const first = await planOf(targetOf('dev-payments'));
    expect(first.problems).toEqual([]);
    expect(first.target).toMatchObject({
      name: 'payments-euw1-dev',
      accountName: 'dev-payments',
      environment: 'payments-euw1-dev',
    });
    expect(await planOf(targetOf('dev-payments'))).toEqual(first);
    const { files } = first.plan!.execution as {
      files: { path: string; content: string }[];
    };
    expect(files.map(({ path }) => path)).toEqual([
      'stacks/orgs/northwind/payments/dev-payments/eu-west-1.yaml',
    ]);
    expect(parse(files[0].content)).toEqual({
      import: [
        'orgs/northwind/payments/_defaults',
        'catalog/vpc/defaults',
        'catalog/eks/defaults',
        'mixins/region/eu-west-1',
        'mixins/stage/dev',
      ],
      vars: {
        account: 'dev-payments',
        account_id: idOf('dev-payments'),
        description: inputs.description,
        vpc_cidr: '10.71.0.0/16',
      },
      components: {
        terraform: {
          vpc: { metadata: { component: 'vpc', inherits: ['vpc/defaults'] } },
        },
      },
    });
    expect(first.resources).toEqual([
      expect.objectContaining({ sku: 'ec2:nat-gateway', quantity: 1 }),
      expect.objectContaining({ sku: 'eks:cluster', region: 'eu-west-1' }),
    ]);

    // What is on its way is taken as well: two requests never get one network.
    const number = await publish(first.plan);
    expect((await planOf(targetOf('dev-payments'))).plan).toEqual(first.plan);
    const other = await planOf(targetOf('staging-payments'), {
      stage: 'staging',
    });
    expect(other.plan?.summary.join()).toContain('10.72.0.0/16');
    const suggestion = await repository.cidr(16);
    expect(suggestion.cidr).toBe('10.72.0.0/16');
    expect(suggestion.taken).toContainEqual({
      cidr: '10.12.0.0/16',
      usedBy: 'payments-euc1-prod',
    });

    await merge(number);
    const again = await planOf(targetOf('dev-payments'));
    expect(again.problems).toEqual([
      expect.objectContaining({
        field: 'target',
        reason: expect.stringContaining('is there already'),
      }),
    ]);
  });

  it('gives a new tenant the defaults that others have', async () => {
    const { plan, problems } = await planOf(targetOf('shared-network'), {
      tenant: 'network',
      stage: 'prod',
      components: [],
    });
    expect(problems).toEqual([]);
    const { files } = plan!.execution as {
      files: { path: string; content: string }[];
    };
    const defaults = files.find(({ path }) => path.endsWith('_defaults.yaml'));
    expect(defaults?.path).toBe('stacks/orgs/northwind/network/_defaults.yaml');
    expect(parse(defaults!.content)).toEqual({
      import: ['orgs/northwind/_defaults'],
      vars: { tenant: 'network', tags: { team: 'network' } },
    });
  });

  it('refuses what overlaps, what is unknown and what nobody would see', async () => {
    const problemOf = async (target: object, change: object = {}) => {
      const { problems, plan } = await planOf(target, change);
      expect(plan).toBeUndefined();
      return problems[0];
    };
    const account = targetOf('dev-lending', 'us-east-1');
    expect(await problemOf(account, { vpcCidr: '10.12.0.0/17' })).toMatchObject(
      {
        field: 'inputs.vpcCidr',
        value: '10.12.0.0/17',
        reason: expect.stringContaining('10.12.0.0/16 of payments-euc1-prod'),
        fix: expect.stringContaining('the next free one'),
      },
    );
    expect(await problemOf(account, { vpcCidr: '10.99.1.0/16' })).toMatchObject(
      {
        fix: 'Enter 10.99.0.0/16',
      },
    );
    expect(
      await problemOf(account, { components: ['mainframe'] }),
    ).toMatchObject({
      field: 'inputs.components',
      fix: expect.stringMatching(/aurora, data-lake, eks, enclave-runner/),
    });
    expect(
      await problemOf({ accountId: '000000000001', region: 'eu-west-1' }),
    ).toMatchObject({ field: 'target.accountId' });
    expect(await problemOf({})).toMatchObject({ field: 'target.accountId' });
    expect(
      await problemOf(targetOf('dev-lending', 'ap-southeast-2')),
    ).toMatchObject({
      field: 'target.region',
      reason: expect.stringContaining('mixins/region/ap-southeast-2'),
    });

    const { data } = await git.octokit.repos.getContent({
      ...at,
      path: 'atmos.yaml',
    });
    const atmos = Buffer.from(
      'content' in data ? data.content : '',
      'base64',
    ).toString();
    await write(
      'atmos.yaml',
      atmos.replace(
        "'**/_defaults.yaml'",
        "'**/_defaults.yaml'\n    - '**/us-east-1.yaml'",
      ),
    );
    expect(await problemOf(account)).toMatchObject({
      field: 'repository',
      reason: expect.stringContaining(
        'would be no stack by included_paths "orgs/**/*"',
      ),
      fix: expect.stringContaining('atmos.yaml'),
    });
    await write('atmos.yaml', 'stacks: [');
    expect(await problemOf(account)).toMatchObject({
      reason: expect.stringContaining('atmos.yaml'),
    });
    await write('atmos.yaml', atmos);
  });

  it('removes a stack, and says what stays in AWS', async () => {
    const request = requestOf(remove, 'x', { stack: 'growth-use1-prod' });
    const { plan, problems, target } = await remove.plan(request);
    expect(problems).toEqual([]);
    expect(target).toMatchObject({
      accountId: idOf('prod-growth'),
      region: 'us-east-1',
      entityRef: 'resource:default/growth-use1-prod',
    });
    expect(
      plan!.files?.map(({ path, operation }) => [operation, path]),
    ).toEqual([
      ['delete', 'stacks/orgs/northwind/growth/_defaults.yaml'],
      ['delete', 'stacks/orgs/northwind/growth/prod-growth/us-east-1.yaml'],
    ]);
    expect(plan!.details).toEqual([
      {
        title: 'Files that go',
        lines: [
          'stacks/orgs/northwind/growth/_defaults.yaml',
          'stacks/orgs/northwind/growth/prod-growth/us-east-1.yaml',
        ],
      },
      { title: 'Networks that are free again', lines: ['10.50.0.0/16'] },
    ]);
    expect(plan!.blastRadius[0]).toContain('destroy it before the merge');
    await merge(await publish(plan));
    expect((await remove.plan(request)).problems).toEqual([
      expect.objectContaining({ field: 'inputs.stack' }),
    ]);
    await write(
      'stacks/orgs/northwind/payments/prod-payments/copy.yaml',
      'import:\n  - orgs/northwind/trading/prod-trading/us-east-1\nvars:\n  stage: dev\n',
    );
    expect(
      (
        await remove.plan(
          requestOf(remove, 'x', { stack: 'trading-use1-prod' }),
        )
      ).problems,
    ).toEqual([
      expect.objectContaining({
        value: 'trading-use1-dev',
        reason: expect.stringContaining('needs what would be removed'),
      }),
      expect.objectContaining({
        reason: expect.stringMatching(
          /copy\.yaml imports .*, which would be removed/,
        ),
      }),
    ]);
  });

  it('suggests components that are not in every stack anyway', async () => {
    expect(await repository.components()).toEqual([
      'aurora',
      'data-lake',
      'eks',
      'enclave-runner',
    ]);
  });
});
