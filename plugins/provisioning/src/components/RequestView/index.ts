/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

export * from './ApprovalNeed';
export * from './CostSummary';
export * from './PlanDetails';
export * from './PolicyList';
export * from './RequestView';
export * from './RiskRules';
