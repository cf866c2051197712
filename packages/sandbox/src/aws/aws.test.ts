/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ListRegionsCommand } from '@aws-sdk/client-account';
import { SelectAggregateResourceConfigCommand } from '@aws-sdk/client-config-service';
import { DescribeRegionsCommand } from '@aws-sdk/client-ec2';
import {
  CreateClusterCommand,
  DeleteClusterCommand,
  DescribeClusterCommand,
  ListTagsForResourceCommand as ListClusterTagsCommand,
  paginateListClusters,
} from '@aws-sdk/client-eks';
import {
  DescribeAccountCommand,
  DescribeOrganizationCommand,
  ListAccountsCommand,
  ListAccountsForParentCommand,
  ListChildrenCommand,
  ListDelegatedAdministratorsCommand,
  ListOrganizationalUnitsForParentCommand,
  ListParentsCommand,
  ListRootsCommand,
  ListTagsForResourceCommand,
  paginateListAccounts,
} from '@aws-sdk/client-organizations';
import { paginateGetResources } from '@aws-sdk/client-resource-groups-tagging-api';
import {
  AssumeRoleCommand,
  GetCallerIdentityCommand,
} from '@aws-sdk/client-sts';
import { Sandbox } from '../Sandbox';
import {
  assumeReader,
  clientsOf,
  startSandbox,
} from '../__testUtils__/startSandbox';
import { sandboxAggregator } from './config/requireAggregator';

describe('AWS of the sandbox', () => {
  let sandbox: Sandbox;

  beforeAll(async () => {
    sandbox = await startSandbox({ accounts: 130, clusters: 150 });
  });

  afterAll(async () => {
    await sandbox.stop();
  });

  it('lists accounts in pages of 20 with state, status and path', async () => {
    const { organizations: client } = clientsOf(sandbox);
    const pages = [];
    for await (const page of paginateListAccounts({ client }, {})) {
      pages.push(page.Accounts ?? []);
    }
    expect(pages.map(page => page.length)).toEqual([
      20, 20, 20, 20, 20, 20, 10,
    ]);
    const accounts = pages.flat();
    const { organization } = sandbox.world;
    expect(new Set(accounts.map(account => account.Id)).size).toBe(130);
    for (const account of accounts) {
      expect(account).toEqual({
        Id: expect.stringMatching(/^\d{12}$/),
        Arn: `arn:aws:organizations::${organization.managementAccountId}:account/${organization.id}/${account.Id}`,
        Email: expect.stringMatching(/^[\w.+-]{1,64}@steward\.example$/),
        Name: expect.stringMatching(/^[ -~]{1,50}$/),
        Status: expect.stringMatching(/^(ACTIVE|SUSPENDED)$/),
        State: expect.stringMatching(/^(ACTIVE|SUSPENDED|CLOSED)$/),
        Paths: [
          expect.stringMatching(
            /^o-[a-z0-9]{10,32}\/r-[a-z0-9]{4,32}\/(ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}\/){0,5}\d{12}\/$/,
          ),
        ],
        JoinedMethod: expect.stringMatching(/^(CREATED|INVITED)$/),
        JoinedTimestamp: expect.any(Date),
      });
    }
    expect(
      accounts.filter(account => account.State === 'SUSPENDED'),
    ).toHaveLength(2);
    expect(accounts.find(account => account.State === 'CLOSED')).toMatchObject({
      Name: 'old-website',
      Status: 'SUSPENDED',
    });
  });

  it('walks the organization from the root to every account', async () => {
    const { organizations: client } = clientsOf(sandbox);
    const { Organization } = await client.send(
      new DescribeOrganizationCommand({}),
    );
    expect(Organization).toMatchObject({
      Id: sandbox.world.organization.id,
      MasterAccountId: sandbox.world.organization.managementAccountId,
      FeatureSet: 'ALL',
    });
    const { Roots = [] } = await client.send(new ListRootsCommand({}));
    const seen: string[] = [];
    const walk = async (ParentId: string): Promise<void> => {
      let NextToken: string | undefined;
      do {
        const page = await client.send(
          new ListAccountsForParentCommand({ ParentId, NextToken }),
        );
        seen.push(...(page.Accounts ?? []).map(account => account.Id ?? ''));
        NextToken = page.NextToken;
      } while (NextToken);
      const units = await client.send(
        new ListOrganizationalUnitsForParentCommand({ ParentId }),
      );
      for (const unit of units.OrganizationalUnits ?? []) {
        expect(unit.Path).toMatch(new RegExp(`${ParentId}/${unit.Id}/$`));
        await walk(unit.Id ?? '');
      }
    };
    await walk(Roots[0].Id ?? '');
    expect(seen.sort()).toEqual(
      sandbox.world.accounts.map(account => account.id).sort(),
    );

    const account = sandbox.world.accountByName('prod-payments');
    const parents = await client.send(
      new ListParentsCommand({ ChildId: account.id }),
    );
    expect(parents.Parents).toEqual([
      { Id: account.parentId, Type: 'ORGANIZATIONAL_UNIT' },
    ]);
    const children = await client.send(
      new ListChildrenCommand({
        ParentId: sandbox.world.organization.rootId,
        ChildType: 'ACCOUNT',
      }),
    );
    expect(children.Children).toEqual([
      { Id: sandbox.world.managementAccount.id, Type: 'ACCOUNT' },
    ]);
    const tags = await client.send(
      new ListTagsForResourceCommand({ ResourceId: account.id }),
    );
    expect(tags.Tags).toContainEqual({ Key: 'owner', Value: 'payments' });
    const delegated = await client.send(
      new ListDelegatedAdministratorsCommand({}),
    );
    expect(delegated.DelegatedAdministrators).toMatchObject([
      { Name: 'security-audit', DelegationEnabledDate: expect.any(Date) },
    ]);
  });

  it('refuses what AWS refuses, with its exceptions', async () => {
    const { organizations, eks, sts } = clientsOf(sandbox);
    await expect(
      organizations.send(
        new DescribeAccountCommand({ AccountId: '000000000000' }),
      ),
    ).rejects.toMatchObject({ name: 'AccountNotFoundException' });
    await expect(
      organizations.send(new ListAccountsCommand({ NextToken: 'invented' })),
    ).rejects.toMatchObject({
      name: 'InvalidInputException',
      Reason: 'INVALID_NEXT_TOKEN',
    });
    await expect(
      organizations.send(new ListAccountsCommand({ MaxResults: 21 })),
    ).rejects.toMatchObject({ name: 'InvalidInputException' });
    await expect(
      organizations.send(
        new ListAccountsForParentCommand({ ParentId: 'r-none' }),
      ),
    ).rejects.toMatchObject({ name: 'ParentNotFoundException' });
    await expect(
      eks.send(new DescribeClusterCommand({ name: 'none' })),
    ).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: 'No cluster found for name: none.',
    });
    await expect(
      sts.send(
        new AssumeRoleCommand({
          RoleArn: `arn:aws:iam::${sandbox.world.managementAccount.id}:role/unknown`,
          RoleSessionName: 'test',
        }),
      ),
    ).rejects.toMatchObject({
      name: 'AccessDenied',
      message: expect.stringMatching(
        /^User: arn:aws:iam::\d{12}:user\/steward is not authorized to perform: sts:AssumeRole on resource: /,
      ),
    });
    const closed = sandbox.world.accountByName('old-website');
    await expect(assumeReader(sandbox, closed.id, 'test')).rejects.toThrow(
      'not authorized to perform: sts:AssumeRole',
    );
  });

  it('answers an assumed role as its account, until it expires', async () => {
    const account = sandbox.world.accountByName('dev-lending');
    const credentials = await assumeReader(sandbox, account.id, 'run-4711');
    const own = clientsOf(sandbox, { credentials });
    expect(await own.sts.send(new GetCallerIdentityCommand({}))).toMatchObject({
      Account: account.id,
      Arn: `arn:aws:sts::${account.id}:assumed-role/steward-reader/run-4711`,
      UserId: expect.stringMatching(/^AROA\w{16}:run-4711$/),
    });
    await expect(
      own.organizations.send(new ListAccountsCommand({})),
    ).rejects.toMatchObject({ name: 'AccessDeniedException' });
    expect(sandbox.calls.counts('run-4711')).toMatchObject({
      total: 3,
      assumeRole: 1,
      errors: 1,
    });

    const expired = {
      ...credentials,
      sessionToken: Buffer.from(
        JSON.stringify({
          accountId: account.id,
          role: 'steward-reader',
          name: 'old',
          expires: 1,
        }),
      ).toString('base64url'),
    };
    const late = clientsOf(sandbox, { credentials: expired });
    await expect(
      late.organizations.send(new ListAccountsCommand({})),
    ).rejects.toMatchObject({ name: 'ExpiredTokenException' });
    await expect(
      late.sts.send(new GetCallerIdentityCommand({})),
    ).rejects.toMatchObject({
      name: expect.stringMatching(/^ExpiredToken/),
    });
    const unknown = clientsOf(sandbox, {
      credentials: { ...credentials, sessionToken: 'nonsense' },
    });
    await expect(
      unknown.eks.send(new DescribeClusterCommand({ name: 'x' })),
    ).rejects.toMatchObject({ name: 'UnrecognizedClientException' });
  });

  it('gives the tags of all tagged accounts in pages of 100', async () => {
    const tagged = sandbox.world.accounts.filter(
      account => Object.keys(account.tags).length > 0,
    );
    const sizes = [];
    const owners = [];
    const { tagging: client } = clientsOf(sandbox);
    for await (const page of paginateGetResources(
      { client },
      { ResourceTypeFilters: ['organizations:account'] },
    )) {
      const mappings = page.ResourceTagMappingList ?? [];
      sizes.push(mappings.length);
      owners.push(
        ...mappings.map(
          mapping => mapping.Tags?.find(tag => tag.Key === 'owner')?.Value,
        ),
      );
    }
    expect(tagged.length).toBeLessThan(130);
    expect(sizes).toEqual([100, tagged.length - 100]);
    expect(owners).toEqual(tagged.map(account => account.tags.owner));

    const credentials = await assumeReader(
      sandbox,
      sandbox.world.accountByName('security-audit').id,
      'delegated',
    );
    const delegated = clientsOf(sandbox, { credentials }).tagging;
    for await (const page of paginateGetResources({ client: delegated }, {})) {
      expect(page.ResourceTagMappingList).toEqual([]);
    }
  });

  it('knows the regions of an account', async () => {
    const { account, ec2 } = clientsOf(sandbox);
    const { Regions } = await account.send(
      new ListRegionsCommand({
        AccountId: sandbox.world.accountByName('prod-growth').id,
        RegionOptStatusContains: ['ENABLED', 'ENABLED_BY_DEFAULT'],
      }),
    );
    const names = ['ap-southeast-2', 'eu-central-1', 'eu-west-1', 'us-east-1'];
    expect(Regions?.map(region => region.RegionName)).toEqual(names);
    const enabled = await ec2.send(new DescribeRegionsCommand({}));
    expect(enabled.Regions?.map(region => region.RegionName)).toEqual(names);
    const all = await ec2.send(
      new DescribeRegionsCommand({ AllRegions: true }),
    );
    expect(all.Regions).toContainEqual({
      RegionName: 'me-central-1',
      Endpoint: 'ec2.me-central-1.amazonaws.com',
      OptInStatus: 'not-opted-in',
    });
  });

  it('lists, describes, creates and deletes clusters per account and region', async () => {
    const account = sandbox.world.accountByName('sandbox-dana-reyes');
    const credentials = await assumeReader(sandbox, account.id, 'clusters');
    const region = 'eu-west-1';
    const { eks: client } = clientsOf(sandbox, { credentials, region });
    for (let index = 0; index < 101; index += 1) {
      await client.send(
        new CreateClusterCommand({
          name: `lab-${index}`,
          roleArn: 'arn:aws:iam::1:role/eks',
          resourcesVpcConfig: { subnetIds: [] },
          tags: { owner: 'platform' },
        }),
      );
    }
    const sizes = [];
    for await (const page of paginateListClusters({ client }, {})) {
      sizes.push(page.clusters?.length);
    }
    expect(sizes).toEqual([100, 1]);
    const { cluster } = await client.send(
      new DescribeClusterCommand({ name: 'lab-100' }),
    );
    expect(cluster).toMatchObject({
      arn: `arn:aws:eks:${region}:${account.id}:cluster/lab-100`,
      status: 'ACTIVE',
      endpoint: expect.stringMatching(
        /^https:\/\/\w{32}\.gr7\.eu-west-1\.eks\.amazonaws\.com$/,
      ),
      certificateAuthority: { data: expect.any(String) },
      createdAt: expect.any(Date),
      tags: { owner: 'platform' },
    });
    expect(
      await client.send(
        new ListClusterTagsCommand({ resourceArn: cluster?.arn }),
      ),
    ).toMatchObject({ tags: { owner: 'platform' } });
    await client.send(new DeleteClusterCommand({ name: 'lab-100' }));
    await expect(
      client.send(new DescribeClusterCommand({ name: 'lab-100' })),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });

    const disabled = clientsOf(sandbox, {
      credentials,
      region: 'me-central-1',
    });
    await expect(
      disabled.eks.send(new DescribeClusterCommand({ name: 'x' })),
    ).rejects.toMatchObject({ name: 'UnrecognizedClientException' });
  });

  it('finds all clusters through the aggregator', async () => {
    const { config } = clientsOf(sandbox);
    const found: string[] = [];
    let NextToken: string | undefined;
    do {
      const page = await config.send(
        new SelectAggregateResourceConfigCommand({
          ConfigurationAggregatorName: sandboxAggregator,
          Expression:
            "SELECT accountId, awsRegion, resourceName WHERE resourceType = 'AWS::EKS::Cluster'",
          MaxResults: 100,
          NextToken,
        }),
      );
      found.push(...(page.Results ?? []));
      NextToken = page.NextToken;
    } while (NextToken);
    expect(found.map(text => JSON.parse(text))).toEqual(
      sandbox.world.clusters.map(cluster => ({
        accountId: cluster.accountId,
        awsRegion: cluster.region,
        resourceName: cluster.name,
      })),
    );
    const twins = sandbox.world.clusters.filter(
      cluster => cluster.name === 'platform',
    );
    expect(new Set(twins.map(cluster => cluster.accountId)).size).toBe(2);
    await expect(
      config.send(
        new SelectAggregateResourceConfigCommand({
          ConfigurationAggregatorName: 'other',
          Expression: 'SELECT *',
        }),
      ),
    ).rejects.toMatchObject({ name: 'NoSuchConfigurationAggregatorException' });
  });

  it('simulates policies, and refuses what it does not know', async () => {
    const call = (service: string, request: RequestInit) =>
      fetch(sandbox.url, {
        method: 'POST',
        ...request,
        headers: {
          authorization: `AWS4-HMAC-SHA256 Credential=AKIA/20260101/us-east-1/${service}/aws4_request, SignedHeaders=host, Signature=0`,
          ...request.headers,
        },
      });
    sandbox.faults.add({
      match: { service: 'tagging' },
      effect: { kind: 'deny' },
    });
    sandbox.faults.add({
      match: { service: 'states', operation: 'StartExecution' },
      effect: { kind: 'deny' },
    });
    const simulated = await call('iam', {
      body: new URLSearchParams({
        Action: 'SimulatePrincipalPolicy',
        PolicySourceArn: `arn:aws:iam::${sandbox.world.managementAccount.id}:role/steward-reader`,
        'ActionNames.member.1': 'organizations:ListAccounts',
        'ActionNames.member.2': 'tag:GetResources',
        'ActionNames.member.3': 'states:StartExecution',
        'ActionNames.member.4': 'states:DescribeExecution',
        'ActionNames.member.5': 'cloudtrail:LookupEvents',
        'ActionNames.member.6': 's3:PutObject',
      }),
    });
    sandbox.faults.clear();
    const xml = await simulated.text();
    expect(xml.match(/<EvalDecision>\w+/g)).toEqual([
      '<EvalDecision>allowed',
      '<EvalDecision>implicitDeny',
      '<EvalDecision>implicitDeny',
      '<EvalDecision>allowed',
      '<EvalDecision>allowed',
      '<EvalDecision>allowed',
    ]);

    const unknown = await call('organizations', {
      headers: { 'x-amz-target': 'AWSOrganizationsV20161128.Dance' },
    });
    expect(unknown.status).toBe(400);
    expect(await unknown.json()).toMatchObject({
      __type: 'UnknownOperationException',
    });
    const broken = await call('organizations', {
      headers: { 'x-amz-target': 'AWSOrganizationsV20161128.ListAccounts' },
      body: '{',
    });
    expect(await broken.json()).toMatchObject({
      __type: 'SerializationException',
    });
    const foreign = await call('lightsail', {});
    expect(await foreign.json()).toMatchObject({
      message: 'The sandbox does not speak the service lightsail.',
    });
    const unsigned = await fetch(sandbox.url, {
      method: 'POST',
      headers: { 'x-amz-target': 'AWSOrganizationsV20161128.ListAccounts' },
    });
    expect(unsigned.status).toBe(403);
  });
});
