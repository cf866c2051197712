/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  coreServices,
  createBackendModule,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { cloudCostsServiceRef } from '@steward/backstage-plugin-cloud-costs-node';
import { scorecardsExtensionPoint } from '@steward/backstage-plugin-scorecards-node';
import { createCostCollector } from './createCostCollector';

/**
 * Brings what things cost into scorecards, and the checks that judge it.
 *
 * @public
 */
export const scorecardsCloudCostsModule = createBackendModule({
  pluginId: 'scorecards',
  moduleId: 'cloud-costs',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        costs: cloudCostsServiceRef,
        scorecards: scorecardsExtensionPoint,
      },
      async init({ scorecards, ...deps }) {
        scorecards.addCollector(createCostCollector(deps));
        scorecards.addPack({
          id: 'cloud-costs',
          path: resolvePackagePath(
            '@steward/backstage-plugin-scorecards-backend-module-cloud-costs',
            'packs/cloud-costs.yaml',
          ),
        });
      },
    });
  },
});
