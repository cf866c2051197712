/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import {
  addDays,
  anomalySchema,
  recommendationSchema,
  reportedBudgetSchema,
} from '@steward/backstage-plugin-cloud-costs-common';
import { cloudCostsExtensionPoint } from '@steward/backstage-plugin-cloud-costs-node';
import { createTestDatabases } from '@steward/backstage-plugin-portal-node/testUtils';
import { createCalls } from './__testUtils__/createCalls';
import { SandboxAws, startAws } from './__testUtils__/startAws';
import { AwsAnomalySource } from './anomalies/AwsAnomalySource';
import { AwsBudgetSource } from './budgets/AwsBudgetSource';
import { cloudCostsAwsModule } from './module';
import { readAwsCostsConfig } from './readAwsCostsConfig';
import { OptimizationHubSource } from './recommendations/OptimizationHubSource';

const SINCE = addDays(new Date().toISOString().slice(0, 10), -60);

describe('findings of AWS', () => {
  const databases = createTestDatabases();
  let sandboxAws: SandboxAws;

  beforeAll(async () => {
    sandboxAws = await startAws();
  });
  afterEach(() => sandboxAws.sandbox.faults.clear());
  afterAll(() => sandboxAws.stop());

  const payers = async () => [sandboxAws.payer];

  async function anomalySource() {
    const knex = await databases.init('SQLITE_3');
    return new AwsAnomalySource({
      payers,
      calls: createCalls({ aws: sandboxAws.aws, knex }),
      clock: () => new Date(),
    });
  }

  it('brings anomalies with their cause, and sends back what people decide', async () => {
    const source = await anomalySource();
    const anomalies = await source.anomalies(SINCE);
    expect(anomalies.length).toBeGreaterThanOrEqual(2);
    for (const anomaly of anomalies) {
      expect(anomalySchema.parse(anomaly)).toEqual(anomaly);
      expect(anomaly.cause).toMatch(/ in /);
      expect(Number(anomaly.actual)).toBeGreaterThan(Number(anomaly.expected));
    }
    sandboxAws.sandbox.calls.clear();
    const [{ externalId }] = anomalies;
    await source.giveFeedback(externalId, 'expected');
    await source.giveFeedback(externalId, 'open');
    expect(
      sandboxAws.sandbox.calls.recent().map(({ operation }) => operation),
    ).toEqual(['ProvideAnomalyFeedback']);
    await expect(
      source.giveFeedback(`${sandboxAws.payer}/none`, 'false-positive'),
    ).rejects.toThrow(/did not answer/);
  });

  it('brings the budgets of all costs, of teams and of accounts', async () => {
    const budgets = await new AwsBudgetSource({
      aws: sandboxAws.aws,
      payers,
    }).budgets();
    expect(budgets).toContainEqual({
      name: 'team-payments',
      period: 'month',
      amount: '20000',
      currency: 'USD',
      tags: { team: 'payments' },
    });
    expect(budgets).toContainEqual(
      expect.objectContaining({
        account: sandboxAws.sandbox.world.accountByName('shared-network').id,
      }),
    );
    for (const budget of budgets) {
      expect(reportedBudgetSchema.parse(budget)).toEqual(budget);
    }
  });

  it('brings each recommendation once, with what to do', async () => {
    const found = await new OptimizationHubSource({
      aws: sandboxAws.aws,
      payers,
    }).recommendations();
    expect(new Set(found.map(({ externalId }) => externalId)).size).toBe(
      found.length,
    );
    expect(found.length).toBeGreaterThan(20);
    for (const recommendation of found) {
      expect(recommendationSchema.parse(recommendation)).toEqual(
        recommendation,
      );
    }
    expect(found.map(({ title }) => title)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Rightsize i-\w+: m6i.2xlarge to m6i.xlarge$/),
        expect.stringMatching(/^Delete vol-\w+: gp3 500 GB$/),
        'Purchase savings plans: $4.20/h for 1 year, no upfront',
      ]),
    );
    const enclaves = sandboxAws.sandbox.world
      .seedEnclaves()
      .map(({ id }) => id);
    expect(
      found.flatMap(({ tags }) => tags?.['enclave-id'] ?? []),
    ).toContainEqual(expect.stringMatching(enclaves.join('|')));
  });

  it.each([
    [
      'ce',
      'ce:GetAnomalies',
      async () => (await anomalySource()).anomalies(SINCE),
    ],
    [
      'budgets',
      'budgets:ViewBudget',
      () => new AwsBudgetSource({ aws: sandboxAws.aws, payers }).budgets(),
    ],
    [
      'cost-optimization-hub',
      'cost-optimization-hub:ListRecommendations',
      () =>
        new OptimizationHubSource({
          aws: sandboxAws.aws,
          payers,
        }).recommendations(),
    ],
  ])('names the right that %s lacks', async (service, action, read) => {
    sandboxAws.sandbox.faults.add({
      match: { service },
      effect: { kind: 'deny' },
    });
    await expect(read()).rejects.toThrow(
      `allow ${action} in the policy of the role`,
    );
  });

  it('adds what is configured, and names what is wrong', async () => {
    const added: string[] = [];
    const add = ({ id }: { id: string }) => added.push(id);
    const data = {
      cloudCosts: {
        aws: {
          costExplorer: { every: { hours: 24 } },
          anomalies: { payers: ['12'] },
          athena: [
            {
              payer: '111122223333',
              region: 'us-east-1',
              database: 'billing',
              table: 'focus',
              format: 'focus-1.2',
            },
            {
              payer: '444455556666',
              region: 'us-east-1',
              database: 'billing',
              table: 'cur',
              format: 'cur-1.0',
              outputLocation: 'acme',
            },
          ],
          budgets: {},
          prices: {},
        },
      },
    };
    await startTestBackend({
      features: [
        createBackendPlugin({
          pluginId: 'cloud-costs',
          register(env) {
            env.registerExtensionPoint(cloudCostsExtensionPoint, {
              addSource: add,
              addAnomalySource: add,
              addBudgetSource: add,
              addRecommendationSource: add,
              setFileReader: () => {},
              setPriceSource: add,
            });
            env.registerInit({ deps: {}, async init() {} });
          },
        }),
        cloudCostsAwsModule,
        mockServices.rootConfig.factory({ data }),
      ],
    });
    expect(added).toEqual([
      'cost-explorer',
      'athena',
      'aws-budgets',
      'aws-price-list',
    ]);
    expect(readAwsCostsConfig(new ConfigReader(data))).toMatchObject({
      config: {
        dailyCap: 5,
        costExplorer: { every: 86_400_000 },
        anomalies: undefined,
        athena: [
          {
            value: {
              accountId: '111122223333',
              workgroup: 'primary',
              catalog: 'AwsDataCatalog',
            },
          },
        ],
      },
      problems: [
        { key: 'cloudCosts.aws.athena[1].format' },
        { key: 'cloudCosts.aws.athena[1].outputLocation' },
        { key: 'cloudCosts.aws.anomalies.payers[0]' },
      ],
      setAside: ['cloudCosts.aws.athena[1]', 'cloudCosts.aws.anomalies'],
    });
  });
});
