/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createPermission } from '@backstage/plugin-permission-common';

/** Resource type of runs in permission rules. @public */
export const RESOURCE_TYPE_RUN = 'provisioning-run';

/** Ask for something. @public */
export const runCreatePermission = createPermission({
  name: 'provisioning.run.create',
  attributes: { action: 'create' },
});
/** See runs; conditional on requester, approver, owner of the target, account. @public */
export const runReadPermission = createPermission({
  name: 'provisioning.run.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_RUN,
});
/** Approve or reject; whose turn it is the requirement of the run says. @public */
export const runApprovePermission = createPermission({
  name: 'provisioning.run.approve',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_RUN,
});
/** Cancel a run. @public */
export const runCancelPermission = createPermission({
  name: 'provisioning.run.cancel',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_RUN,
});
/** Retry a failed run. @public */
export const runRetryPermission = createPermission({
  name: 'provisioning.run.retry',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_RUN,
});
/** Ask for a run's effects to be taken back. @public */
export const runDecommissionPermission = createPermission({
  name: 'provisioning.run.decommission',
  attributes: { action: 'delete' },
  resourceType: RESOURCE_TYPE_RUN,
});
/** Stop what a run has started, which may leave a Terraform lock. @public */
export const executionStopPermission = createPermission({
  name: 'provisioning.execution.stop',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_RUN,
});
/** Approve alone, past the quorum, with a reason. @public */
export const breakGlassPermission = createPermission({
  name: 'provisioning.break-glass',
  attributes: { action: 'update' },
});
/** See what the reconciler found. @public */
export const findingReadPermission = createPermission({
  name: 'provisioning.finding.read',
  attributes: { action: 'read' },
});
/** Make the transition that the reconciler proposes. @public */
export const findingResolvePermission = createPermission({
  name: 'provisioning.finding.resolve',
  attributes: { action: 'update' },
});

/** Permissions about one run. @public */
export const runPermissions = [
  runReadPermission,
  runApprovePermission,
  runCancelPermission,
  runRetryPermission,
  runDecommissionPermission,
  executionStopPermission,
];

/** @public */
export const provisioningPermissions = [
  runCreatePermission,
  ...runPermissions,
  breakGlassPermission,
  findingReadPermission,
  findingResolvePermission,
];
