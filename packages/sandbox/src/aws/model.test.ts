/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import * as account from '@aws-sdk/client-account';
import * as config from '@aws-sdk/client-config-service';
import * as eks from '@aws-sdk/client-eks';
import * as organizations from '@aws-sdk/client-organizations';
import * as tagging from '@aws-sdk/client-resource-groups-tagging-api';
import { CallLog } from '../calls/CallLog';
import { FaultRegistry } from '../faults/FaultRegistry';
import { World } from '../world/World';
import { modelGaps } from '../__testUtils__/modelGaps';
import { AwsEdge } from './AwsEdge';
import { sandboxAggregator } from './config/requireAggregator';

describe('Answers against the models of the SDK', () => {
  const world = World.create();
  const [cluster] = world.clusters;
  const [unit] = world.organizationalUnits;
  const { rootId, managementAccountId } = world.organization;
  const edge = AwsEdge.create({
    world,
    faults: FaultRegistry.create({ seed: 1 }),
    calls: CallLog.create(),
  });

  const call = async (
    service: string,
    request: { method?: string; url?: string; target?: string; body?: object },
    signer: { key?: string; region?: string } = {},
  ) => {
    const { key = managementAccountId, region = 'us-east-1' } = signer;
    const answer = await edge.handle({
      method: request.method ?? 'POST',
      url: request.url ?? '/',
      headers: {
        authorization: `AWS4-HMAC-SHA256 Credential=${key}/20260101/${region}/${service}/aws4_request, SignedHeaders=host, Signature=0`,
        'x-amz-target': request.target,
      },
      body: request.method === 'GET' ? '' : JSON.stringify(request.body ?? {}),
    });
    expect(answer?.status).toBe(200);
    return JSON.parse(String(answer?.body));
  };

  const organizationsCalls: [string, object, unknown][] = [
    ['ListAccounts', {}, organizations.ListAccountsResponse$],
    ['ListRoots', {}, organizations.ListRootsResponse$],
    [
      'ListAccountsForParent',
      { ParentId: rootId },
      organizations.ListAccountsForParentResponse$,
    ],
    [
      'ListOrganizationalUnitsForParent',
      { ParentId: rootId },
      organizations.ListOrganizationalUnitsForParentResponse$,
    ],
    [
      'ListParents',
      { ChildId: managementAccountId },
      organizations.ListParentsResponse$,
    ],
    [
      'ListChildren',
      { ParentId: rootId, ChildType: 'ORGANIZATIONAL_UNIT' },
      organizations.ListChildrenResponse$,
    ],
    [
      'ListTagsForResource',
      { ResourceId: managementAccountId },
      organizations.ListTagsForResourceResponse$,
    ],
    [
      'ListDelegatedAdministrators',
      {},
      organizations.ListDelegatedAdministratorsResponse$,
    ],
    ['DescribeOrganization', {}, organizations.DescribeOrganizationResponse$],
    [
      'DescribeAccount',
      { AccountId: managementAccountId },
      organizations.DescribeAccountResponse$,
    ],
    [
      'DescribeOrganizationalUnit',
      { OrganizationalUnitId: unit.id },
      organizations.DescribeOrganizationalUnitResponse$,
    ],
    [
      'CreateAccount',
      { AccountName: 'new', Email: 'new@steward.example' },
      organizations.CreateAccountResponse$,
    ],
  ];

  it.each(organizationsCalls)('organizations %s', async (name, body, model) => {
    const answer = await call('organizations', {
      target: `AWSOrganizationsV20161128.${name}`,
      body,
    });
    expect(Object.keys(answer)).not.toHaveLength(0);
    expect(modelGaps(model, answer, name)).toEqual([]);
  });

  it('other services', async () => {
    const signer = { key: cluster.accountId, region: cluster.region };
    const regions = await call('account', { url: '/listRegions' });
    const resources = await call('tagging', {
      target: 'ResourceGroupsTaggingAPI_20170126.GetResources',
    });
    const selected = await call('config', {
      target: 'StarlingDoveService.SelectAggregateResourceConfig',
      body: {
        ConfigurationAggregatorName: sandboxAggregator,
        Expression: "SELECT * WHERE resourceType = 'AWS::EKS::Cluster'",
      },
    });
    const list = await call('eks', { method: 'GET', url: '/clusters' }, signer);
    const described = await call(
      'eks',
      { method: 'GET', url: `/clusters/${cluster.name}` },
      signer,
    );
    expect(list.clusters).toContain(cluster.name);
    expect(resources.ResourceTagMappingList).not.toHaveLength(0);
    expect([
      ...modelGaps(account.ListRegionsResponse$, regions, 'regions'),
      ...modelGaps(tagging.GetResourcesOutput$, resources, 'resources'),
      ...modelGaps(
        config.SelectAggregateResourceConfigResponse$,
        selected,
        'selected',
      ),
      ...modelGaps(eks.ListClustersResponse$, list, 'list'),
      ...modelGaps(eks.DescribeClusterResponse$, described, 'described'),
    ]).toEqual([]);
  });
});
