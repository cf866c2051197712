/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createOpenApiRouter, ProvisioningRouter } from '../schema/openapi';
import { addDecisionRoutes } from './decisionRoutes';
import { addDelegationRoutes } from './delegationRoutes';
import { addFindingRoutes } from './findingRoutes';
import { addLogRoutes } from './logRoutes';
import { addOperationRoutes } from './operationRoutes';
import { addRequestRoutes } from './requestRoutes';
import { RouterOptions } from './RouterOptions';
import { addRunRoutes } from './runRoutes';
import { addSuggestRoutes } from './suggestRoutes';

/** The HTTP API of provisioning. */
export function createRouter(options: RouterOptions): ProvisioningRouter {
  const router = createOpenApiRouter();
  addRequestRoutes(router, options);
  addRunRoutes(router, options);
  addLogRoutes(router, options);
  addDecisionRoutes(router, options);
  addOperationRoutes(router, options);
  addFindingRoutes(router, options);
  addDelegationRoutes(router, options);
  addSuggestRoutes(router, options);
  return router;
}
