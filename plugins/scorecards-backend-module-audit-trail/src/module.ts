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
import { auditEventsServiceRef } from '@steward/backstage-plugin-audit-trail-node';
import { scorecardsExtensionPoint } from '@steward/backstage-plugin-scorecards-node';
import { createBreakGlassCollector } from './createBreakGlassCollector';

/**
 * Brings break-glass approvals into scorecards, and the check that judges them.
 *
 * @public
 */
export const scorecardsAuditTrailModule = createBackendModule({
  pluginId: 'scorecards',
  moduleId: 'audit-trail',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        events: auditEventsServiceRef,
        scorecards: scorecardsExtensionPoint,
      },
      async init({ scorecards, ...deps }) {
        scorecards.addCollector(createBreakGlassCollector(deps));
        scorecards.addPack({
          id: 'audit-trail',
          path: resolvePackagePath(
            '@steward/backstage-plugin-scorecards-backend-module-audit-trail',
            'packs/audit-trail.yaml',
          ),
        });
      },
    });
  },
});
