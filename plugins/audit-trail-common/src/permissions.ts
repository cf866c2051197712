/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createPermission } from '@backstage/plugin-permission-common';

/** Resource type of audit events in permission rules. @public */
export const RESOURCE_TYPE_AUDIT_EVENT = 'audit-trail-event';

/** See audit events; conditional on actor, owned resource or account. @public */
export const auditEventReadPermission = createPermission({
  name: 'audit-trail.event.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_AUDIT_EVENT,
});
/** Export the audit events that one may read. @public */
export const auditEventExportPermission = createPermission({
  name: 'audit-trail.event.export',
  attributes: { action: 'read' },
});
/** Pseudonymise actors and see what retention dropped. @public */
export const auditRetentionManagePermission = createPermission({
  name: 'audit-trail.retention.manage',
  attributes: { action: 'delete' },
});
/** Put records under legal hold and release them. @public */
export const auditHoldManagePermission = createPermission({
  name: 'audit-trail.hold.manage',
  attributes: { action: 'update' },
});

/** @public */
export const auditTrailPermissions = [
  auditEventReadPermission,
  auditEventExportPermission,
  auditRetentionManagePermission,
  auditHoldManagePermission,
];
