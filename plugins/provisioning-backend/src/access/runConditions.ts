/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createConditionExports } from '@backstage/plugin-permission-node';
import {
  hasKindRule,
  inAccountRule,
  isApproverRule,
  isRequesterRule,
  ownsTargetRule,
  runResourceRef,
} from './runRules';

const { conditions, createConditionalDecision } = createConditionExports({
  resourceRef: runResourceRef,
  rules: {
    isRequester: isRequesterRule,
    isApprover: isApproverRule,
    ownsTarget: ownsTargetRule,
    inAccount: inAccountRule,
    hasKind: hasKindRule,
  },
});

/**
 * The rules `IS_REQUESTER`, `IS_APPROVER`, `OWNS_TARGET`, `IN_ACCOUNT` and
 * `HAS_KIND`, for a permission policy.
 *
 * @public
 */
export const runConditions = conditions;

/**
 * Lets a permission policy allow something for some runs.
 *
 * @public
 */
export const createRunConditionalDecision = createConditionalDecision;
