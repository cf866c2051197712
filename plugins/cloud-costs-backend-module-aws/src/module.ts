/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { awsAccessServiceRef } from '@steward/backstage-plugin-aws-access-node';
import { cloudCostsExtensionPoint } from '@steward/backstage-plugin-cloud-costs-node';
import { logProblems } from '@steward/backstage-plugin-portal-node';
import { AwsAnomalySource } from './anomalies/AwsAnomalySource';
import { AthenaApi } from './athena/AthenaApi';
import { AthenaQueries } from './athena/AthenaQueries';
import { AthenaQueryStore } from './athena/AthenaQueryStore';
import { AthenaSource } from './athena/AthenaSource';
import { AwsBudgetSource } from './budgets/AwsBudgetSource';
import { CostExplorerSource } from './costExplorer/CostExplorerSource';
import { PriceListSource } from './prices/PriceListSource';
import { readAwsCostsConfig } from './readAwsCostsConfig';
import { OptimizationHubSource } from './recommendations/OptimizationHubSource';
import { DailyCap } from './spending/DailyCap';
import { PaidCalls } from './spending/PaidCalls';
import { spendingDatabase } from './spending/spendingDatabase';
import { SpendingStore } from './spending/SpendingStore';

/**
 * Brings Cost Explorer, Athena, AWS Budgets, Cost Anomaly Detection, Cost Optimization
 * Hub and the Price List into cloud costs, as far as they are configured under
 * `cloudCosts.aws`.
 *
 * @public
 */
export const cloudCostsAwsModule = createBackendModule({
  pluginId: 'cloud-costs',
  moduleId: 'aws',
  register(env) {
    env.registerInit({
      deps: {
        aws: awsAccessServiceRef,
        costs: cloudCostsExtensionPoint,
        database: coreServices.database,
        logger: coreServices.logger,
        rootConfig: coreServices.rootConfig,
      },
      async init({ aws, costs, database, logger, rootConfig }) {
        const { config, ...problems } = readAwsCostsConfig(rootConfig);
        logProblems(logger, problems);
        const { anomalies, athena, budgets, costExplorer, dailyCap } = config;
        const { prices, recommendations } = config;
        const clock = () => new Date();
        const ownDatabase = spendingDatabase(database);
        const cap = new DailyCap({
          store: new SpendingStore({ database: ownDatabase }),
          usd: dailyCap,
          clock,
        });
        const calls = new PaidCalls({ aws, cap });
        /** The accounts that are named, or that of the backend's own credentials. */
        const payersOf = (named?: string[]) => async () =>
          named ?? [(await aws.identity()).accountId];
        if (costExplorer) {
          costs.addSource(
            new CostExplorerSource({
              payers: payersOf(costExplorer.payers),
              calls,
              every: costExplorer.every,
              clock,
            }),
          );
        }
        if (athena.length > 0) {
          const api = new AthenaApi({ aws });
          costs.addSource(
            new AthenaSource({
              exports: athena.map(({ value }) => value),
              api,
              queries: new AthenaQueries({
                api,
                cap,
                store: new AthenaQueryStore({ database: ownDatabase, clock }),
                logger,
              }),
              clock,
            }),
          );
        }
        if (anomalies) {
          costs.addAnomalySource(
            new AwsAnomalySource({
              payers: payersOf(anomalies.payers),
              calls,
              clock,
            }),
          );
        }
        if (budgets) {
          costs.addBudgetSource(
            new AwsBudgetSource({ aws, payers: payersOf(budgets.payers) }),
          );
        }
        if (prices) {
          costs.setPriceSource(new PriceListSource({ aws }));
        }
        if (recommendations) {
          costs.addRecommendationSource(
            new OptimizationHubSource({
              aws,
              payers: payersOf(recommendations.payers),
            }),
          );
        }
      },
    });
  },
});
