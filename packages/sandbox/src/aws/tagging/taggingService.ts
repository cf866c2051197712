/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { World } from '../../world/World';
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

/** What of the organization carries tags, by the resource type that lists it. */
const kinds = {
  'organizations:account': {
    arnKind: 'account',
    list: (world: World) => world.accounts,
  },
  'organizations:ou': {
    arnKind: 'ou',
    list: (world: World) => world.organizationalUnits,
  },
} as const;

function tagged(world: World, filters: string[] | undefined) {
  return Object.entries(kinds)
    .filter(
      ([type]) =>
        !filters?.length ||
        filters.includes('organizations') ||
        filters.includes(type),
    )
    .flatMap(([, kind]) =>
      kind.list(world).map(({ id, tags }) => ({
        arn: organizationArn(world, kind.arnKind, id),
        tags,
      })),
    )
    .filter(({ tags }) => Object.keys(tags).length > 0);
}

/**
 * Resource Groups Tagging, API version 2017-01-26. It knows accounts and
 * organizational units, and only in us-east-1 and from the management account; elsewhere the list is
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
          caller.accountId === world.organization.managementAccountId;
        const mappings = (
          visible ? tagged(world, input.ResourceTypeFilters) : []
        ).filter(
          ({ arn, tags }) =>
            (!input.ResourceARNList?.length ||
              input.ResourceARNList.includes(arn)) &&
            (input.TagFilters ?? []).every(
              filter =>
                filter.Key in tags &&
                (!filter.Values?.length ||
                  filter.Values.includes(tags[filter.Key])),
            ),
        );
        const page = paginate(mappings, {
          listing: 'GetResources',
          token: input.PaginationToken,
          size: input.ResourcesPerPage ?? 100,
          errors,
        });
        return {
          PaginationToken: page.nextToken ?? '',
          ResourceTagMappingList: page.items.map(({ arn, tags }) => ({
            ResourceARN: arn,
            Tags: tagsWire(tags),
          })),
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
