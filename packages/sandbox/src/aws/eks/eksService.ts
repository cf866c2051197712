/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { isEnabledRegion } from '../../world/regions';
import { AwsError } from '../AwsError';
import { AwsService, operation, OperationContext } from '../AwsService';
import { jsonErrors } from '../commonErrors';
import { paginate } from '../paginate';
import { clusterArn, clusterWire } from './clusterWire';

const errors = jsonErrors({
  throttled: 'ThrottlingException',
  throttledStatus: 429,
  deniedStatus: 403,
  invalid: 'InvalidParameterException',
});

/** A region that the account has not opted in to does not know its keys. */
function requireRegion(region: string) {
  if (!isEnabledRegion(region)) {
    throw errors.unknownKey();
  }
}

function requireCluster(context: OperationContext, name: string) {
  const { world, caller, region } = context;
  requireRegion(region);
  const cluster = world.cluster(caller.accountId, region, name);
  if (!cluster) {
    throw new AwsError(
      'ResourceNotFoundException',
      `No cluster found for name: ${name}.`,
      { status: 404 },
    );
  }
  return cluster;
}

const named = z.object({ name: z.string().min(1).max(100) });

const createClusterInput = named.extend({
  version: z.string().optional(),
  roleArn: z.string().min(1),
  resourcesVpcConfig: z.looseObject({}),
  tags: z.record(z.string(), z.string()).optional(),
});

/** Amazon EKS, API version 2017-11-01. */
export const eksService: AwsService = {
  name: 'eks',
  protocol: 'rest-json',
  routes: [
    { method: 'GET', path: /^\/clusters$/, operation: 'ListClusters' },
    { method: 'POST', path: /^\/clusters$/, operation: 'CreateCluster' },
    {
      method: 'GET',
      path: /^\/clusters\/(?<name>[^/]+)$/,
      operation: 'DescribeCluster',
    },
    {
      method: 'DELETE',
      path: /^\/clusters\/(?<name>[^/]+)$/,
      operation: 'DeleteCluster',
    },
    {
      method: 'GET',
      path: /^\/tags\/(?<resourceArn>.+)$/,
      operation: 'ListTagsForResource',
    },
  ],
  errors,
  operations: {
    ListClusters: operation(
      z.object({
        maxResults: z.coerce.number().int().min(1).max(100).optional(),
        nextToken: z.string().optional(),
      }),
      (input, { world, caller, region }) => {
        requireRegion(region);
        const page = paginate(world.clustersIn(caller.accountId, region), {
          listing: `ListClusters/${caller.accountId}/${region}`,
          token: input.nextToken,
          size: input.maxResults ?? 100,
          errors,
        });
        return {
          clusters: page.items.map(cluster => cluster.name),
          nextToken: page.nextToken,
        };
      },
      {
        listing: {
          items: 'clusters',
          tokenIn: 'nextToken',
          tokenOut: 'nextToken',
        },
      },
    ),
    DescribeCluster: operation(named, (input, context) => ({
      cluster: clusterWire(requireCluster(context, input.name)),
    })),
    CreateCluster: operation(createClusterInput, (input, context) => {
      const { world, caller, region } = context;
      requireRegion(region);
      if (world.cluster(caller.accountId, region, input.name)) {
        throw new AwsError(
          'ResourceInUseException',
          `Cluster already exists with name: ${input.name}`,
          { status: 409 },
        );
      }
      const cluster = {
        name: input.name,
        accountId: caller.accountId,
        region,
        version: input.version ?? '1.35',
        createdAt: new Date().toISOString(),
        tags: input.tags ?? {},
      };
      world.apply({ type: 'clusterCreated', cluster });
      return { cluster: { ...clusterWire(cluster), status: 'CREATING' } };
    }),
    DeleteCluster: operation(named, (input, context) => {
      const cluster = requireCluster(context, input.name);
      const { accountId, region, name } = cluster;
      context.world.apply({ type: 'clusterDeleted', accountId, region, name });
      return { cluster: { ...clusterWire(cluster), status: 'DELETING' } };
    }),
    ListTagsForResource: operation(
      z.object({ resourceArn: z.string() }),
      (input, context) => {
        const name = input.resourceArn.split(':cluster/')[1] ?? '';
        const cluster = requireCluster(context, name);
        if (clusterArn(cluster) !== input.resourceArn) {
          throw errors.denied(
            `User: ${context.caller.arn} is not authorized to perform: eks:ListTagsForResource on resource: ${input.resourceArn}`,
          );
        }
        return { tags: cluster.tags };
      },
    ),
  },
};
