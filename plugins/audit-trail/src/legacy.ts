/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * The audit trail in an app on `@backstage/core-plugin-api`: the same page and
 * entity tab.
 *
 * @packageDocumentation
 */
import {
  createApiFactory,
  createPlugin,
  createComponentExtension,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { AuditTrailClient, auditTrailApiRef } from './api';
import {
  provisioningRouteRef,
  rootRouteRef,
  scaffolderTaskRouteRef,
} from './routes';

/** @public */
export const auditTrailPlugin = createPlugin({
  id: 'audit-trail',
  routes: { root: rootRouteRef },
  externalRoutes: {
    scaffolderTask: scaffolderTaskRouteRef,
    provisioning: provisioningRouteRef,
  },
  apis: [
    createApiFactory({
      api: auditTrailApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new AuditTrailClient(deps),
    }),
  ],
});

/** Events, holds and retention with a header of their own. @public */
export const AuditTrailPage = auditTrailPlugin.provide(
  createRoutableExtension({
    name: 'AuditTrailPage',
    component: () =>
      import('./components/LegacyAuditTrailPage').then(
        m => m.LegacyAuditTrailPage,
      ),
    mountPoint: rootRouteRef,
  }),
);

/** Content of a tab on an entity page. @public */
export const EntityAuditContent = auditTrailPlugin.provide(
  createComponentExtension({
    name: 'EntityAuditContent',
    component: {
      lazy: () =>
        import('./components/EntityAuditContent').then(
          m => m.EntityAuditContent,
        ),
    },
  }),
);

export { AuditTrailClient, auditTrailApiRef, rootRouteRef };
export type { AuditTrailApi } from './api';
