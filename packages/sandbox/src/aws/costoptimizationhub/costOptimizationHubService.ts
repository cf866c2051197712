/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { Saving, savingsOf } from '../../billing/savings';
import { AwsError } from '../AwsError';
import { AwsService, operation, OperationContext } from '../AwsService';
import { jsonErrors } from '../commonErrors';
import { paginate } from '../paginate';

const errors = jsonErrors({
  throttled: 'ThrottlingException',
  invalid: 'ValidationException',
});

/** The one Region that has the hub. */
const home = 'us-east-1';

const texts = z.array(z.string()).optional();

const listInput = z.object({
  filter: z
    .strictObject({
      accountIds: texts,
      actionTypes: texts,
      regions: texts,
      recommendationIds: texts,
      resourceArns: texts,
      resourceTypes: texts,
      implementationEfforts: texts,
    })
    .default({}),
  includeAllRecommendations: z.boolean().optional(),
  orderBy: z
    .object({ dimension: z.string(), order: z.enum(['Asc', 'Desc']) })
    .optional(),
  maxResults: z.number().int().min(0).max(1000).default(100),
  nextToken: z.string().optional(),
});

/** Cost Optimization Hub, API version 2022-07-26. */
export const costOptimizationHubService: AwsService = {
  name: 'cost-optimization-hub',
  protocol: 'json1.0',
  errors,
  operations: {
    ListRecommendations: operation(
      listInput,
      ({ nextToken: token, ...input }, context) => {
        const { items, nextToken } = paginate(
          visible(context).filter(saving => passes(saving, input.filter)),
          {
            listing: JSON.stringify(input.filter),
            token,
            size: input.maxResults || 100,
            errors,
          },
        );
        return { items: items.map(toItem), nextToken };
      },
      {
        listing: {
          items: 'items',
          tokenIn: 'nextToken',
          tokenOut: 'nextToken',
        },
      },
    ),
    GetRecommendation: operation(
      z.object({ recommendationId: z.string().min(1) }),
      ({ recommendationId: id }, context) => {
        const saving = visible(context).find(one => one.id === id);
        if (!saving) {
          throw new AwsError(
            'ResourceNotFoundException',
            `The recommendation ${id} does not exist.`,
            { members: { resourceId: id } },
          );
        }
        const { currentResourceSummary, recommendedResourceSummary, ...item } =
          toItem(saving);
        return {
          ...item,
          costCalculationLookbackPeriodInDays: 14,
          ...(saving.type === 'Ec2Instance' && {
            currentResourceDetails: detailsOf(currentResourceSummary),
            recommendedResourceDetails: detailsOf(recommendedResourceSummary),
          }),
        };
      },
    ),
  },
};

function detailsOf(type: string) {
  return { ec2Instance: { configuration: { instance: { type } } } };
}

/** The management account sees all recommendations, others their own. */
function visible({ world, caller, region }: OperationContext): Saving[] {
  if (region !== home) {
    throw new AwsError(
      'UnknownOperationException',
      `Cost Optimization Hub answers in ${home} alone.`,
    );
  }
  return caller.accountId === world.managementAccount.id
    ? savingsOf(world)
    : savingsOf(world).filter(one => one.accountId === caller.accountId);
}

function passes(
  saving: Saving,
  filter: z.output<typeof listInput>['filter'],
): boolean {
  const isOneOf = (values: string[] | undefined, value: string) =>
    !values || values.includes(value);
  return (
    isOneOf(filter.accountIds, saving.accountId) &&
    isOneOf(filter.actionTypes, saving.action) &&
    isOneOf(filter.regions, saving.region) &&
    isOneOf(filter.recommendationIds, saving.id) &&
    isOneOf(filter.resourceArns, saving.arn) &&
    isOneOf(filter.resourceTypes, saving.type) &&
    isOneOf(filter.implementationEfforts, saving.effort)
  );
}

function toItem(saving: Saving) {
  const { costCents, savedCents } = saving;
  return {
    recommendationId: saving.id,
    accountId: saving.accountId,
    region: saving.region,
    resourceId: saving.resourceId,
    resourceArn: saving.arn,
    currentResourceType: saving.type,
    recommendedResourceType: saving.type,
    estimatedMonthlySavings: savedCents / 100,
    estimatedSavingsPercentage: Math.round((savedCents / costCents) * 100),
    estimatedMonthlyCost: costCents / 100,
    currencyCode: 'USD',
    implementationEffort: saving.effort,
    restartNeeded: saving.restartNeeded,
    actionType: saving.action,
    rollbackPossible: saving.rollbackPossible,
    currentResourceSummary: saving.current,
    recommendedResourceSummary: saving.recommended,
    lastRefreshTimestamp: new Date(new Date().setUTCHours(0, 0, 0, 0)),
    recommendationLookbackPeriodInDays: 14,
    source:
      saving.type === 'ComputeSavingsPlans'
        ? 'CostExplorer'
        : 'ComputeOptimizer',
    tags: Object.entries(saving.tags).map(([key, value]) => ({ key, value })),
  };
}
