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
import { createApiClient } from '@steward/backstage-plugin-portal-react';
import { createLegacyPlugin } from '@steward/backstage-plugin-portal-react/legacy';
import { auditTrailApiRef } from './api';
import {
  provisioningRouteRef,
  rootRouteRef,
  scaffolderTaskRouteRef,
} from './routes';

const legacy = createLegacyPlugin({
  id: 'audit-trail',
  rootRouteRef,
  externalRoutes: {
    scaffolderTask: scaffolderTaskRouteRef,
    provisioning: provisioningRouteRef,
  },
  api: auditTrailApiRef,
  createClient: apis => createApiClient({ pluginId: 'audit-trail', ...apis }),
});

/** @public */
export const auditTrailPlugin = legacy.plugin;

/** Events, holds and retention with a header of their own. @public */
export const AuditTrailPage = legacy.providePage('AuditTrailPage', () =>
  import('./components/LegacyAuditTrailPage').then(m => m.LegacyAuditTrailPage),
);

/** Content of a tab on an entity page. @public */
export const EntityAuditContent = legacy.provideComponent(
  'EntityAuditContent',
  () =>
    import('./components/EntityAuditContent').then(m => m.EntityAuditContent),
);

/** For the home page: whether the chain of records holds. @public */
export const AuditTrailProof = legacy.provideComponent('AuditTrailProof', () =>
  import('./components/HomeWidget').then(m => m.ProofWidget),
);

export { auditTrailApiRef, rootRouteRef };
export type { AuditTrailApi } from './api';
