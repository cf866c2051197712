/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  CostOptimizationHubClient,
  ListRecommendationsCommand,
  Recommendation,
} from '@aws-sdk/client-cost-optimization-hub';
import {
  AwsAccess,
  explainAwsError,
  listAll,
} from '@steward/backstage-plugin-aws-access-node';
import {
  recommendationSchema,
  ReportedRecommendation,
} from '@steward/backstage-plugin-cloud-costs-common';
import { RecommendationSource } from '@steward/backstage-plugin-cloud-costs-node';
import { BILLING_REGION } from '../spending/PaidCalls';

/** What Cost Explorer calls the service of a kind of resource. */
const SERVICES: { [resourceType: string]: string } = {
  AuroraDbClusterStorage: 'Amazon Relational Database Service',
  ComputeSavingsPlans: 'Savings Plans for AWS Compute usage',
  EbsVolume: 'EC2 - Other',
  Ec2AutoScalingGroup: 'Amazon Elastic Compute Cloud - Compute',
  Ec2Instance: 'Amazon Elastic Compute Cloud - Compute',
  Ec2ReservedInstances: 'Amazon Elastic Compute Cloud - Compute',
  EcsService: 'Amazon Elastic Container Service',
  LambdaFunction: 'AWS Lambda',
  NatGateway: 'EC2 - Other',
  RdsDbInstance: 'Amazon Relational Database Service',
  RdsDbInstanceStorage: 'Amazon Relational Database Service',
  RdsReservedInstances: 'Amazon Relational Database Service',
};

const effortSchema = recommendationSchema.shape.effort;

/** Recommendations of Cost Optimization Hub, each resource once. */
export class OptimizationHubSource implements RecommendationSource {
  readonly id = 'cost-optimization-hub';
  readonly #aws: AwsAccess;
  readonly #payers: () => Promise<string[]>;

  constructor(options: { aws: AwsAccess; payers: () => Promise<string[]> }) {
    this.#aws = options.aws;
    this.#payers = options.payers;
  }

  async recommendations(): Promise<ReportedRecommendation[]> {
    const found: ReportedRecommendation[] = [];
    for (const accountId of await this.#payers()) {
      const client = this.#aws
        .session({ purpose: 'costs' })
        .client(CostOptimizationHubClient, {
          accountId,
          region: BILLING_REGION,
        });
      try {
        const items = await listAll({
          request: (nextToken?: string) =>
            client.send(new ListRecommendationsCommand({ nextToken })),
          items: page => page.items,
          nextToken: page => page.nextToken,
        });
        found.push(...items.flatMap(reportOf));
      } catch (error) {
        throw explainAwsError(
          `Cost Optimization Hub of ${accountId} did not answer`,
          error,
        );
      }
    }
    return found;
  }
}

function reportOf(item: Recommendation): ReportedRecommendation[] {
  const { recommendationId: externalId, actionType: action } = item;
  if (!externalId || !action) {
    return [];
  }
  const type = item.currentResourceType ?? item.recommendedResourceType ?? '';
  return [
    {
      source: 'cost-optimization-hub',
      externalId,
      account: item.accountId ?? '',
      region: item.region ?? '',
      resource: item.resourceArn ?? '',
      service: SERVICES[type] ?? '',
      tags: Object.fromEntries(
        (item.tags ?? []).map(({ key = '', value = '' }) => [key, value]),
      ),
      action,
      title: titleOf(item, action),
      // AWS gives it as a floating-point number.
      monthlySavings: Math.max(0, item.estimatedMonthlySavings ?? 0).toFixed(2),
      currency: item.currencyCode ?? 'USD',
      effort: effortSchema.safeParse(item.implementationEffort).data,
      restartNeeded: item.restartNeeded,
      rollbackPossible: item.rollbackPossible,
    },
  ];
}

/** Such as `Rightsize i-0abc: m6i.2xlarge to m6i.xlarge`. */
function titleOf(item: Recommendation, action: string): string {
  const words = action.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ');
  const verb = words.slice(0, 1) + words.slice(1).toLowerCase();
  const { currentResourceSummary: from, recommendedResourceSummary: to } = item;
  const what = [verb, item.resourceId].filter(Boolean).join(' ');
  const change = [from, to].filter(Boolean).join(' to ');
  return change ? `${what}: ${change}` : what;
}
