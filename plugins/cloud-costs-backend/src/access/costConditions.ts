/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createConditionExports } from '@backstage/plugin-permission-node';
import { cloudCostResourceRef, costRules } from './costRules';

const { conditions, createConditionalDecision } = createConditionExports({
  resourceRef: cloudCostResourceRef,
  rules: costRules,
});

/** The rules `IS_COST_OWNER` and `IS_IN_ACCOUNT`, for a permission policy. @public */
export const cloudCostConditions = conditions;

/**
 * Lets a permission policy allow `cloud-costs.read` for some costs.
 *
 * @public
 */
export const createCloudCostConditionalDecision = createConditionalDecision;
