/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/core-plugin-api';

/** The estate's page; the explorer and the sync page are below it. @public */
export const rootRouteRef = createRouteRef({ id: 'estate' });

/** The list of everything in the catalog, where the catalog is installed. @public */
export const catalogRouteRef = createExternalRouteRef({
  id: 'catalog',
  optional: true,
  defaultTarget: 'catalog.catalogIndex',
});
