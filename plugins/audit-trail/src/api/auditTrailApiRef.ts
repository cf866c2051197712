/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createApiRef } from '@backstage/frontend-plugin-api';
import { AuditTrailPaths } from '@steward/backstage-plugin-audit-trail-common';
import { ApiClient } from '@steward/backstage-plugin-portal-react';

/** The routes of the audit trail, as `openapi.yaml` of its backend describes them. @public */
export type AuditTrailApi = ApiClient<AuditTrailPaths>;

/** @public */
export const auditTrailApiRef = createApiRef<AuditTrailApi>().with({
  id: 'plugin.audit-trail.client',
  pluginId: 'audit-trail',
});
