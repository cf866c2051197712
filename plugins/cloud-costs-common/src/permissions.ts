/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createPermission } from '@backstage/plugin-permission-common';

/** Resource type of costs in permission rules: who a cost belongs to. @public */
export const RESOURCE_TYPE_CLOUD_COST = 'cloud-cost';

/** See costs; conditional on the team or account they belong to. @public */
export const cloudCostsReadPermission = createPermission({
  name: 'cloud-costs.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_CLOUD_COST,
});
/** See sources, loads and reconciliation of all payers. @public */
export const cloudCostsSourceReadPermission = createPermission({
  name: 'cloud-costs.source.read',
  attributes: { action: 'read' },
});
/** Start a load, upload a file, enter a cost by hand. @public */
export const cloudCostsSourceManagePermission = createPermission({
  name: 'cloud-costs.source.manage',
  attributes: { action: 'update' },
});
/** Set and remove budgets. @public */
export const cloudCostsBudgetManagePermission = createPermission({
  name: 'cloud-costs.budget.manage',
  attributes: { action: 'update' },
});
/** Decide on anomalies and recommendations of what one may see. @public */
export const cloudCostsFindingDecidePermission = createPermission({
  name: 'cloud-costs.finding.decide',
  attributes: { action: 'update' },
});
/** Define units such as requests or customers, and push how many there were. @public */
export const cloudCostsUnitManagePermission = createPermission({
  name: 'cloud-costs.unit.manage',
  attributes: { action: 'update' },
});
/** Report what a run was estimated to cost; for other backends. @public */
export const cloudCostsEstimateReportPermission = createPermission({
  name: 'cloud-costs.estimate.report',
  attributes: { action: 'create' },
});

/** @public */
export const cloudCostsPermissions = [
  cloudCostsReadPermission,
  cloudCostsSourceReadPermission,
  cloudCostsSourceManagePermission,
  cloudCostsBudgetManagePermission,
  cloudCostsFindingDecidePermission,
  cloudCostsUnitManagePermission,
  cloudCostsEstimateReportPermission,
];
