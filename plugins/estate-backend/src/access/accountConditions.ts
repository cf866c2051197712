/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createConditionExports } from '@backstage/plugin-permission-node';
import { accountResourceRef, accountRules } from './accountRules';

const { conditions, createConditionalDecision } = createConditionExports({
  resourceRef: accountResourceRef,
  rules: accountRules,
});

/**
 * The rules `IS_OWNED_BY`, `IS_IN_ORGANIZATIONAL_UNIT` and `HAS_ACCOUNT_ID`, for
 * a permission policy.
 *
 * @public
 */
export const accountConditions = conditions;

/**
 * Lets a permission policy allow `estate.account.read` for some accounts.
 *
 * @public
 */
export const createAccountConditionalDecision = createConditionalDecision;
