/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import * as budgetsModel from '@aws-sdk/client-budgets';
import { BudgetsClient, DescribeBudgetsCommand } from '@aws-sdk/client-budgets';
import {
  CostOptimizationHubClient,
  GetRecommendationCommand,
  ListRecommendationsCommand,
  Recommendation,
} from '@aws-sdk/client-cost-optimization-hub';
import { GetProductsCommand, PricingClient } from '@aws-sdk/client-pricing';
import { modelGaps } from '../__testUtils__/modelGaps';
import {
  managementCredentials,
  startSandbox,
} from '../__testUtils__/startSandbox';
import { Sandbox } from '../Sandbox';

describe('Services around costs', () => {
  let sandbox: Sandbox;
  let config: {
    endpoint: string;
    region: string;
    credentials: typeof managementCredentials;
    maxAttempts: number;
  };

  beforeAll(async () => {
    sandbox = await startSandbox();
    config = {
      endpoint: sandbox.url,
      region: 'us-east-1',
      credentials: managementCredentials,
      maxAttempts: 1,
    };
  });
  afterEach(() => sandbox.faults.clear());
  afterAll(() => sandbox.stop());

  it('gives budgets with what is spent and forecast of them', async () => {
    const client = new BudgetsClient(config);
    const { id } = sandbox.world.managementAccount;
    const first = await client.send(
      new DescribeBudgetsCommand({ AccountId: id, MaxResults: 3 }),
    );
    expect(first.Budgets).toHaveLength(3);
    const rest = await client.send(
      new DescribeBudgetsCommand({
        AccountId: id,
        NextToken: first.NextToken,
        MaxResults: 100,
      }),
    );
    const budgets = [...(first.Budgets ?? []), ...(rest.Budgets ?? [])];
    expect(budgets.map(({ CostFilters }) => CostFilters)).toEqual(
      expect.arrayContaining([
        {},
        { TagKeyValue: ['user:team$payments'] },
        {
          LinkedAccount: [sandbox.world.accountByName('shared-network').id],
        },
      ]),
    );
    for (const { CalculatedSpend: spend } of budgets) {
      expect(Number(spend?.ForecastedSpend?.Amount)).toBeGreaterThanOrEqual(
        Number(spend?.ActualSpend?.Amount),
      );
    }
    await expect(
      client.send(new DescribeBudgetsCommand({ AccountId: '111111111111' })),
    ).rejects.toMatchObject({ name: 'AccessDeniedException' });
    sandbox.faults.add({
      match: { service: 'budgets' },
      effect: { kind: 'throttle', rate: 1 },
    });
    await expect(
      client.send(new DescribeBudgetsCommand({ AccountId: id })),
    ).rejects.toMatchObject({ name: 'ThrottlingException' });
  });

  it('answers budgets in the shape of the model of the SDK', async () => {
    const { id } = sandbox.world.managementAccount;
    const response = await fetch(sandbox.url, {
      method: 'POST',
      headers: {
        authorization: `AWS4-HMAC-SHA256 Credential=${id}/20260101/us-east-1/budgets/aws4_request, SignedHeaders=host, Signature=0`,
        'x-amz-target': 'AWSBudgetServiceGateway.DescribeBudgets',
      },
      body: JSON.stringify({ AccountId: id }),
    });
    const answer = await response.json();
    expect(
      modelGaps(budgetsModel.DescribeBudgetsResponse$, answer, 'budgets'),
    ).toEqual([]);
  });

  it('recommends savings, page by page, and each by its id', async () => {
    const client = new CostOptimizationHubClient(config);
    const items: Recommendation[] = [];
    for (let nextToken: string | undefined; ; ) {
      const page = await client.send(
        new ListRecommendationsCommand({ maxResults: 10, nextToken }),
      );
      items.push(...(page.items ?? []));
      nextToken = page.nextToken;
      if (!nextToken) {
        break;
      }
    }
    expect(items.length).toBeGreaterThan(10);
    expect(new Set(items.map(one => one.recommendationId)).size).toBe(
      items.length,
    );
    expect(items.map(({ actionType }) => actionType)).toContain(
      'PurchaseSavingsPlans',
    );
    const [of] = items.filter(one => one.currentResourceType === 'EbsVolume');
    const found = await client.send(
      new GetRecommendationCommand({ recommendationId: of.recommendationId }),
    );
    expect(found).toMatchObject({
      resourceArn: of.resourceArn,
      estimatedMonthlySavings: of.estimatedMonthlySavings,
    });
    const filtered = await client.send(
      new ListRecommendationsCommand({
        filter: { accountIds: [of.accountId ?? ''] },
      }),
    );
    expect(new Set(filtered.items?.map(({ accountId }) => accountId))).toEqual(
      new Set([of.accountId]),
    );
    await expect(
      client.send(new GetRecommendationCommand({ recommendationId: 'none' })),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    await expect(
      new CostOptimizationHubClient({ ...config, region: 'eu-west-1' }).send(
        new ListRecommendationsCommand({}),
      ),
    ).rejects.toThrow(/us-east-1 alone/);
  });

  it('prices what the templates make', async () => {
    const client = new PricingClient(config);
    const { PriceList = [] } = await client.send(
      new GetProductsCommand({
        ServiceCode: 'AmazonEC2',
        Filters: [
          { Type: 'TERM_MATCH', Field: 'instanceType', Value: 'm6i.xlarge' },
          { Type: 'TERM_MATCH', Field: 'regionCode', Value: 'eu-central-1' },
        ],
      }),
    );
    expect(PriceList).toHaveLength(1);
    const { product, terms } = JSON.parse(String(PriceList[0]));
    const [term] = Object.values<{
      priceDimensions: Record<string, { pricePerUnit: { USD: string } }>;
    }>(terms.OnDemand);
    const [dimension] = Object.values(term.priceDimensions);
    expect(product.attributes).toMatchObject({ vcpu: '4', memory: '16 GiB' });
    expect(dimension.pricePerUnit).toEqual({ USD: '0.2300000000' });
    for (const ServiceCode of ['AmazonEKS', 'AmazonRDS']) {
      const answer = await client.send(new GetProductsCommand({ ServiceCode }));
      expect(answer.PriceList?.length).toBeGreaterThan(0);
    }
  });
});
