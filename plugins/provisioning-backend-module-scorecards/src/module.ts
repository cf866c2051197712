/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { provisioningExtensionPoint } from '@steward/backstage-plugin-provisioning-node';
import { scorecardsServiceRef } from '@steward/backstage-plugin-scorecards-node';
import { ScorecardFacts } from './ScorecardFacts';

/**
 * Lets rules of risk and policy look at the scorecard of what a request is
 * about.
 *
 * @public
 */
export const provisioningScorecardsModule = createBackendModule({
  pluginId: 'provisioning',
  moduleId: 'scorecards',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        provisioning: provisioningExtensionPoint,
        scorecards: scorecardsServiceRef,
      },
      async init({ auth, provisioning, scorecards }) {
        provisioning.addFacts(new ScorecardFacts({ auth, scorecards }));
      },
    });
  },
});
