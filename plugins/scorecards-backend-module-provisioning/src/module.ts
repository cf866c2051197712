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
import { provisioningServiceRef } from '@steward/backstage-plugin-provisioning-node';
import { scorecardsExtensionPoint } from '@steward/backstage-plugin-scorecards-node';
import { createProvisioningCollector } from './createProvisioningCollector';
import { RunChanges } from './RunChanges';

/**
 * Brings failed runs, drift and the age of the last change into scorecards, the
 * checks that judge them, and the runs that moves of scores followed.
 *
 * @public
 */
export const scorecardsProvisioningModule = createBackendModule({
  pluginId: 'scorecards',
  moduleId: 'provisioning',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        provisioning: provisioningServiceRef,
        scorecards: scorecardsExtensionPoint,
      },
      async init({ scorecards, ...deps }) {
        scorecards.addCollector(createProvisioningCollector(deps));
        scorecards.addChangeSource(new RunChanges(deps.provisioning));
        scorecards.addPack({
          id: 'provisioning',
          path: resolvePackagePath(
            '@steward/backstage-plugin-scorecards-backend-module-provisioning',
            'packs/provisioning.yaml',
          ),
        });
      },
    });
  },
});
