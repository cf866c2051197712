/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { recordSignIns } from './recordSignIns';

/**
 * Records who begins and ends a session in the portal, which Backstage's own
 * sign-in does not tell.
 *
 * @example
 * ```ts
 * backend.add(auditTrailSignInModule);
 * ```
 * @public
 */
export const auditTrailSignInModule = createBackendModule({
  pluginId: 'auth',
  moduleId: 'audit-trail',
  register(reg) {
    reg.registerInit({
      deps: {
        auditor: coreServices.auditor,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
      },
      async init({ httpRouter, ...deps }) {
        httpRouter.use(recordSignIns(deps));
      },
    });
  },
});
