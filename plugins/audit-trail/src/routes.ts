/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/core-plugin-api';

/** The audit trail's page; events and retention are below it. @public */
export const rootRouteRef = createRouteRef({ id: 'audit-trail' });

/** The page of a scaffolder task, where the scaffolder is installed. @public */
export const scaffolderTaskRouteRef = createExternalRouteRef({
  id: 'scaffolder-task',
  params: ['taskId'],
  optional: true,
  defaultTarget: 'scaffolder.ongoingTask',
});

/** The provisioning pages; a run is at `runs/<id>` below. @public */
export const provisioningRouteRef = createExternalRouteRef({
  id: 'provisioning',
  optional: true,
  defaultTarget: 'provisioning.root',
});
