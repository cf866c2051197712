/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { cloudCostsExtensionPoint } from '@steward/backstage-plugin-cloud-costs-node';
import { cloudCostsOpenCostModule } from './module';
import { readOpenCostConfig } from './readOpenCostConfig';

const cluster = {
  name: 'platform',
  url: 'https://opencost.example/',
  accountId: '111122223333',
  region: 'eu-central-1',
};

async function added(data: object): Promise<string[]> {
  const ids: string[] = [];
  await startTestBackend({
    features: [
      createBackendPlugin({
        pluginId: 'cloud-costs',
        register(env) {
          env.registerExtensionPoint(cloudCostsExtensionPoint, {
            addSource: ({ id }) => ids.push(id),
            addAnomalySource: () => {},
            addBudgetSource: () => {},
            addRecommendationSource: () => {},
            setFileReader: () => {},
            setPriceSource: () => {},
          });
          env.registerInit({ deps: {}, async init() {} });
        },
      }),
      cloudCostsOpenCostModule,
      mockServices.rootConfig.factory({ data: { cloudCosts: data } }),
    ],
  });
  return ids;
}

describe('the module', () => {
  it('adds a source where clusters are configured', async () => {
    expect(await added({ openCost: { clusters: [cluster] } })).toEqual([
      'opencost',
    ]);
    expect(await added({})).toEqual([]);
  });

  it('sets aside what it cannot use', () => {
    const { clusters, labels, problems } = readOpenCostConfig(
      new ConfigReader({
        cloudCosts: {
          openCost: {
            clusters: [
              cluster,
              cluster,
              { ...cluster, name: 'other', currency: 'dollars' },
            ],
          },
        },
      }),
    );
    expect(clusters).toEqual([
      {
        ...cluster,
        url: 'https://opencost.example',
        tags: {},
        currency: 'USD',
      },
    ]);
    expect(labels).toEqual([{ tag: 'team', label: 'team' }]);
    expect(problems.map(({ key }) => key)).toEqual([
      'cloudCosts.openCost.clusters[1].name',
      'cloudCosts.openCost.clusters[2].currency',
    ]);
  });
});
