/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createContractRouter } from '@steward/backstage-plugin-portal-node';
import { Endpoints, spec } from '../schema/openapi.generated';
import { addDecisionRoutes } from '../approval/decisionRoutes';
import { addDelegationRoutes } from '../approval/delegationRoutes';
import { addFindingRoutes } from '../findings/findingRoutes';
import { addLogRoutes } from '../log/logRoutes';
import { addOperationRoutes } from '../requests/operationRoutes';
import { addRequestRoutes } from '../requests/requestRoutes';
import { ProvisioningRouter, RouterOptions } from './RouterOptions';
import { addRunRoutes } from '../runs/runRoutes';
import { addSuggestRoutes } from '../requests/suggestRoutes';

/** What a request may have at most: files of a pull request are in it. */
const BODY_LIMIT = '5mb';

/** The HTTP API of provisioning. */
export function createRouter(options: RouterOptions): ProvisioningRouter {
  const router = createContractRouter<Endpoints>(spec, {
    bodyLimit: BODY_LIMIT,
    prose: ['reason', 'comment'],
  });
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
