/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createOpenApiRouter, EstateRouter } from '../schema/openapi';
import { addAccountRoutes } from './accountRoutes';
import { addDoctorRoutes } from './doctorRoutes';
import { addItemRoutes } from './itemRoutes';
import { addOrganizationRoutes } from './organizationRoutes';
import { addReviewRoutes } from './reviewRoutes';
import { RouterOptions } from './RouterOptions';
import { addSnapshotRoutes } from './snapshotRoutes';
import { addSyncRoutes } from './syncRoutes';

/** The HTTP API of the estate. */
export function createRouter(options: RouterOptions): EstateRouter {
  const router = createOpenApiRouter();
  addSyncRoutes(router, options);
  addAccountRoutes(router, options);
  addOrganizationRoutes(router, options);
  addItemRoutes(router, options);
  addReviewRoutes(router, options);
  addDoctorRoutes(router, options);
  addSnapshotRoutes(router, options);
  return router;
}
