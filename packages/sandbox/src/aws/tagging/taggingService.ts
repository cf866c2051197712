/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { AwsService, operation } from '../AwsService';
import { jsonErrors } from '../commonErrors';
import { organizationArn, tagsWire } from '../organizations/wire';
import { paginate } from '../paginate';

const errors = jsonErrors({
  throttled: 'ThrottledException',
  invalid: 'InvalidParameterException',
  invalidToken: 'PaginationTokenExpiredException',
});

const getResourcesInput = z.object({
  PaginationToken: z.string().optional(),
  ResourcesPerPage: z.number().int().min(1).max(100).optional(),
  ResourceTypeFilters: z.array(z.string()).optional(),
  ResourceARNList: z.array(z.string()).optional(),
  TagFilters: z
    .array(
      z.object({
        Key: z.string(),
        Values: z.array(z.string()).optional(),
      }),
    )
    .optional(),
});

/** Whether a resource type filter takes the accounts in. */
function takesAccounts(filters: string[] | undefined): boolean {
  return (
    !filters?.length ||
    filters.includes('organizations') ||
    filters.includes('organizations:account')
  );
}

/**
 * Resource Groups Tagging, API version 2017-01-26. It knows the accounts, and
 * only in us-east-1 and from the management account; elsewhere the list is
 * empty, which a caller must not take for the truth.
 */
export const taggingService: AwsService = {
  name: 'tagging',
  actionPrefix: 'tag',
  protocol: 'json1.1',
  errors,
  operations: {
    GetResources: operation(
      getResourcesInput,
      (input, { world, caller, region }) => {
        const visible =
          region === 'us-east-1' &&
          caller.accountId === world.organization.managementAccountId &&
          takesAccounts(input.ResourceTypeFilters);
        const mappings = (visible ? world.accounts : [])
          .filter(account => Object.keys(account.tags).length > 0)
          .filter(account =>
            (input.TagFilters ?? []).every(
              filter =>
                filter.Key in account.tags &&
                (!filter.Values?.length ||
                  filter.Values.includes(account.tags[filter.Key])),
            ),
          )
          .map(account => ({
            ResourceARN: organizationArn(world, 'account', account.id),
            account,
          }))
          .filter(
            ({ ResourceARN }) =>
              !input.ResourceARNList?.length ||
              input.ResourceARNList.includes(ResourceARN),
          );
        const page = paginate(mappings, {
          listing: 'GetResources',
          token: input.PaginationToken,
          size: input.ResourcesPerPage ?? 100,
          errors,
        });
        return {
          PaginationToken: page.nextToken ?? '',
          ResourceTagMappingList: page.items.map(
            ({ ResourceARN, account }) => ({
              ResourceARN,
              Tags: tagsWire(account.tags),
            }),
          ),
        };
      },
      {
        listing: {
          items: 'ResourceTagMappingList',
          tokenIn: 'PaginationToken',
          tokenOut: 'PaginationToken',
        },
      },
    ),
  },
};
