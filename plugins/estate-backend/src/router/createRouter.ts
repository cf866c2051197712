/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createContractRouter } from '@steward/backstage-plugin-portal-node';
import { Endpoints, spec } from '../schema/openapi.generated';
import { addAccountRoutes } from './accountRoutes';
import { addDoctorRoutes } from './doctorRoutes';
import { addItemRoutes } from './itemRoutes';
import { addOrganizationRoutes } from './organizationRoutes';
import { addReviewRoutes } from './reviewRoutes';
import { EstateRouter, RouterOptions } from './RouterOptions';
import { addSnapshotRoutes } from './snapshotRoutes';
import { addSyncRoutes } from './syncRoutes';

/** The HTTP API of the estate. */
export function createRouter(options: RouterOptions): EstateRouter {
  const router = createContractRouter<Endpoints>(spec);
  addSyncRoutes(router, options);
  addAccountRoutes(router, options);
  addOrganizationRoutes(router, options);
  addItemRoutes(router, options);
  addReviewRoutes(router, options);
  addDoctorRoutes(router, options);
  addSnapshotRoutes(router, options);
  return router;
}
