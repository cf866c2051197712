/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { Cluster } from '../../world/types';
import { AwsError } from '../AwsError';
import { AwsService, Members, operation } from '../AwsService';
import { jsonErrors } from '../commonErrors';
import { clusterArn } from '../eks/clusterWire';
import { paginate } from '../paginate';
import { complianceOperations } from './complianceOperations';
import { requireAggregator } from './requireAggregator';

const errors = jsonErrors({
  throttled: 'ThrottlingException',
  invalid: 'ValidationException',
  invalidToken: 'InvalidNextTokenException',
});

const selectInput = z.object({
  Expression: z.string().min(1).max(4096),
  ConfigurationAggregatorName: z.string().min(1),
  Limit: z.number().int().min(0).max(100).optional(),
  MaxResults: z.number().int().min(0).max(100).optional(),
  NextToken: z.string().optional(),
});

/** The fields between SELECT and WHERE, of an expression about EKS clusters. */
function selectedFields(expression: string): string[] {
  const [, fields, condition] =
    /^\s*select\s+(.+?)\s+where\s+(.+)$/is.exec(expression) ?? [];
  if (!fields) {
    throw new AwsError(
      'InvalidExpressionException',
      `The expression must have the form SELECT … WHERE …: ${expression}`,
    );
  }
  if (!/resourceType\s*=\s*'AWS::EKS::Cluster'/i.test(condition)) {
    return [];
  }
  return fields.split(',').map(field => field.trim());
}

function recordOf(cluster: Cluster): Record<string, unknown> {
  return {
    accountId: cluster.accountId,
    awsRegion: cluster.region,
    resourceId: cluster.name,
    resourceName: cluster.name,
    resourceType: 'AWS::EKS::Cluster',
    arn: clusterArn(cluster),
    resourceCreationTime: cluster.createdAt,
    tags: Object.entries(cluster.tags).map(([key, value]) => ({ key, value })),
  };
}

/** AWS Config, API version 2014-11-12: the aggregator's view of EKS clusters and of compliance. */
export const configService: AwsService = {
  name: 'config',
  protocol: 'json1.1',
  errors,
  operations: {
    ...complianceOperations(errors),
    SelectAggregateResourceConfig: operation(
      selectInput,
      (input, { world }): Members => {
        requireAggregator(input.ConfigurationAggregatorName);
        const fields = selectedFields(input.Expression);
        const page = paginate(fields.length > 0 ? world.clusters : [], {
          listing: input.Expression,
          token: input.NextToken,
          size: input.MaxResults || input.Limit || 25,
          errors,
        });
        return {
          Results: page.items.map(cluster => {
            const all = recordOf(cluster);
            return JSON.stringify(
              fields.includes('*')
                ? all
                : Object.fromEntries(
                    fields
                      .filter(field => field in all)
                      .map(field => [field, all[field]]),
                  ),
            );
          }),
          QueryInfo: {
            SelectFields: fields.map(field => ({ Name: field })),
          },
          NextToken: page.nextToken,
        };
      },
      {
        listing: {
          items: 'Results',
          tokenIn: 'NextToken',
          tokenOut: 'NextToken',
        },
      },
    ),
  },
};
