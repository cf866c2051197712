/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createApiRef } from '@backstage/frontend-plugin-api';
import { AuditTrailApi } from './AuditTrailApi';

/** @public */
export const auditTrailApiRef = createApiRef<AuditTrailApi>().with({
  id: 'plugin.audit-trail.client',
  pluginId: 'audit-trail',
});
