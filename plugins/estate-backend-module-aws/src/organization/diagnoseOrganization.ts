/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  DescribeAccountCommand,
  DescribeOrganizationalUnitCommand,
  DescribeOrganizationCommand,
  ListAccountsCommand,
  ListOrganizationalUnitsForParentCommand,
  ListRootsCommand,
  ListTagsForResourceCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import {
  GetResourcesCommand,
  ResourceGroupsTaggingAPIClient,
} from '@aws-sdk/client-resource-groups-tagging-api';
import { DoctorFinding } from '@steward/backstage-plugin-estate-common';
import { tryRight } from '../diagnosis';

/** Tries each right that reading an organization needs, one call each. */
export async function diagnoseOrganization(options: {
  source: string;
  accountId?: string;
  region: string;
  organizations: OrganizationsClient;
  tagging: ResourceGroupsTaggingAPIClient;
}): Promise<DoctorFinding[]> {
  const { source, accountId, region, organizations, tagging } = options;
  const findings: DoctorFinding[] = [];
  const attempt = async (
    action: string,
    purpose: string,
    call: () => Promise<unknown>,
    optional?: string,
  ) => {
    const place = { source, accountId, region };
    findings.push(
      await tryRight({ ...place, action, purpose, call, optional }),
    );
  };
  let accountToAsk = accountId;
  let rootId: string | undefined;
  let unitId: string | undefined;

  await attempt(
    'organizations:DescribeOrganization',
    'the organization and its management account are known',
    async () => {
      const { Organization } = await organizations.send(
        new DescribeOrganizationCommand({}),
      );
      accountToAsk ??= Organization?.MasterAccountId;
    },
  );
  await attempt(
    'organizations:ListAccounts',
    'accounts are listed',
    async () => {
      const { Accounts } = await organizations.send(
        new ListAccountsCommand({ MaxResults: 1 }),
      );
      accountToAsk ??= Accounts?.[0]?.Id;
    },
  );
  await attempt('organizations:ListRoots', 'the tree is listed', async () => {
    const { Roots } = await organizations.send(new ListRootsCommand({}));
    rootId = Roots?.[0]?.Id;
  });
  if (rootId) {
    await attempt(
      'organizations:ListOrganizationalUnitsForParent',
      'organizational units are listed',
      async () => {
        const { OrganizationalUnits } = await organizations.send(
          new ListOrganizationalUnitsForParentCommand({
            ParentId: rootId,
            MaxResults: 1,
          }),
        );
        unitId = OrganizationalUnits?.[0]?.Id;
      },
    );
  }
  await attempt(
    'tag:GetResources',
    'all tags are listed at once',
    () =>
      tagging.send(
        new GetResourcesCommand({
          ResourceTypeFilters: ['organizations:account', 'organizations:ou'],
          ResourcesPerPage: 1,
        }),
      ),
    'Without it, tags cost a call for each account.',
  );
  if (accountToAsk) {
    const id = accountToAsk;
    await attempt(
      'organizations:ListTagsForResource',
      'tags are checked, and read where the listing of tags is not right',
      () =>
        organizations.send(new ListTagsForResourceCommand({ ResourceId: id })),
    );
    await attempt(
      'organizations:DescribeAccount',
      'a removed account is told from a truncated listing',
      () => organizations.send(new DescribeAccountCommand({ AccountId: id })),
      'Without it, removals wait until several listings lacked the account.',
    );
  }
  if (unitId) {
    const id = unitId;
    await attempt(
      'organizations:DescribeOrganizationalUnit',
      'a removed organizational unit is told from a truncated listing',
      () =>
        organizations.send(
          new DescribeOrganizationalUnitCommand({ OrganizationalUnitId: id }),
        ),
      'Without it, removals wait until several listings lacked the unit.',
    );
  }
  return findings;
}
