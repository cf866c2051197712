/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  GetResourcesCommand,
  ResourceGroupsTaggingAPIClient,
} from '@aws-sdk/client-resource-groups-tagging-api';
import {
  AwsFailure,
  classifyAwsError,
  listAll,
} from '@steward/backstage-plugin-aws-access-node';
import { toTags } from '../../records';

/** Tags by account or unit id, or why the listing cannot be had. */
export type TaggedResources =
  | { tags: Map<string, Record<string, string>>; refused?: never }
  | { tags?: never; refused: AwsFailure };

const PAGE_SIZE = 100;
/* A listing that is refused for its rate, time or token may succeed at the
 * next read; replacing it by a call for each account would make it worse. */
const PASSING = new Set<AwsFailure['kind']>([
  'throttled',
  'timeout',
  'expired',
]);

/**
 * The tags of all accounts and units in one listing, 100 a page. Resources
 * that never had a tag are not in it; those that once had one may come with
 * an empty set.
 *
 * The types are the resource part of the ARNs, as
 * https://docs.aws.amazon.com/resourcegroupstagging/latest/APIReference/API_GetResources.html
 * says of `ResourceTypeFilters`.
 */
export async function listTaggedResources(
  client: ResourceGroupsTaggingAPIClient,
): Promise<TaggedResources> {
  try {
    const resources = await listAll({
      request: (PaginationToken?: string) =>
        client.send(
          new GetResourcesCommand({
            ResourceTypeFilters: ['organizations:account', 'organizations:ou'],
            ResourcesPerPage: PAGE_SIZE,
            PaginationToken,
          }),
        ),
      items: page => page.ResourceTagMappingList,
      nextToken: page => page.PaginationToken,
    });
    const tags = resources.flatMap(({ ResourceARN, Tags = [] }) => {
      const id = ResourceARN?.split('/').at(-1);
      const pairs = Tags.map(tag => [tag.Key, tag.Value] as const);
      return id ? [[id, toTags(pairs)] as const] : [];
    });
    return { tags: new Map(tags) };
  } catch (error) {
    const refused = classifyAwsError(error);
    if (PASSING.has(refused.kind)) throw error;
    return { refused };
  }
}
