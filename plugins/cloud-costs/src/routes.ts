/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/core-plugin-api';

/** The cost pages. @public */
export const rootRouteRef = createRouteRef({ id: 'cloud-costs' });

/** The form of a software template, where the scaffolder is installed. @public */
export const templateRouteRef = createExternalRouteRef({
  id: 'template',
  params: ['namespace', 'templateName'],
  optional: true,
  defaultTarget: 'scaffolder.selectedTemplate',
});

/** The audit trail, where it is installed. @public */
export const auditTrailRouteRef = createExternalRouteRef({
  id: 'audit-trail',
  optional: true,
  defaultTarget: 'audit-trail.root',
});

/** The provisioning pages, where they are installed. @public */
export const provisioningRouteRef = createExternalRouteRef({
  id: 'provisioning',
  optional: true,
  defaultTarget: 'provisioning.root',
});
