/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { cloudCostsExtensionPoint } from '@steward/backstage-plugin-cloud-costs-node';
import { logProblems } from '@steward/backstage-plugin-portal-node';
import { AllocationDayStore } from './AllocationDayStore';
import { OpenCostClient } from './OpenCostClient';
import { openCostDatabase } from './openCostDatabase';
import { OpenCostSource } from './OpenCostSource';
import { readOpenCostConfig } from './readOpenCostConfig';

/**
 * Brings the costs of Kubernetes namespaces from the OpenCost of clusters into
 * cloud costs, as far as `cloudCosts.openCost` names any.
 *
 * @public
 */
export const cloudCostsOpenCostModule = createBackendModule({
  pluginId: 'cloud-costs',
  moduleId: 'opencost',
  register(env) {
    env.registerInit({
      deps: {
        costs: cloudCostsExtensionPoint,
        database: coreServices.database,
        logger: coreServices.logger,
        rootConfig: coreServices.rootConfig,
      },
      async init({ costs, database, logger, rootConfig }) {
        const { clusters, labels, ...problems } =
          readOpenCostConfig(rootConfig);
        logProblems(logger, problems);
        if (clusters.length > 0) {
          costs.addSource(
            new OpenCostSource({
              clusters,
              labels,
              client: new OpenCostClient({ labels }),
              store: new AllocationDayStore({
                database: openCostDatabase(database),
                labels: labels.map(({ label }) => label),
              }),
              clock: () => new Date(),
            }),
          );
        }
      },
    });
  },
});
