/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { cloudCostsServiceRef } from '@steward/backstage-plugin-cloud-costs-node';
import { provisioningExtensionPoint } from '@steward/backstage-plugin-provisioning-node';
import { CloudCostsEstimator } from './CloudCostsEstimator';
import { CostFacts } from './CostFacts';

/**
 * Estimates requests with the prices and budgets of cloud costs, reports what
 * succeeded, and lets rules of risk and policy look at costs.
 *
 * @public
 */
export const provisioningCloudCostsModule = createBackendModule({
  pluginId: 'provisioning',
  moduleId: 'cloud-costs',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        costs: cloudCostsServiceRef,
        logger: coreServices.logger,
        provisioning: provisioningExtensionPoint,
      },
      async init({ auth, costs, logger, provisioning }) {
        provisioning.setCostEstimator(
          new CloudCostsEstimator({ auth, costs, logger }),
        );
        provisioning.addFacts(new CostFacts({ auth, costs }));
      },
    });
  },
});
