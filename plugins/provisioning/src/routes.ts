/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/core-plugin-api';

/** The provisioning pages; runs, approvals, findings and delegations are below. @public */
export const rootRouteRef = createRouteRef({ id: 'provisioning' });

/** Where people choose what to ask for, where the scaffolder is installed. @public */
export const requestRouteRef = createExternalRouteRef({
  id: 'request',
  optional: true,
  defaultTarget: 'scaffolder.root',
});

/** The form of a software template, where the scaffolder is installed. @public */
export const templateRouteRef = createExternalRouteRef({
  id: 'template',
  params: ['namespace', 'templateName'],
  optional: true,
  defaultTarget: 'scaffolder.selectedTemplate',
});

/** The page of a scaffolder task, where the scaffolder is installed. @public */
export const scaffolderTaskRouteRef = createExternalRouteRef({
  id: 'scaffolder-task',
  params: ['taskId'],
  optional: true,
  defaultTarget: 'scaffolder.ongoingTask',
});

/** Where components are registered, where that is installed. @public */
export const registerComponentRouteRef = createExternalRouteRef({
  id: 'register-component',
  optional: true,
  defaultTarget: 'catalog-import.importPage',
});

/** The audit trail, where it is installed; takes `?q=`. @public */
export const auditTrailRouteRef = createExternalRouteRef({
  id: 'audit-trail',
  optional: true,
  defaultTarget: 'audit-trail.root',
});
