/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createConditionExports } from '@backstage/plugin-permission-node';
import {
  auditEventResourceRef,
  inAccountRule,
  isActorRule,
  ownsResourceRule,
} from './eventRules';

const { conditions, createConditionalDecision } = createConditionExports({
  resourceRef: auditEventResourceRef,
  rules: {
    isActor: isActorRule,
    ownsResource: ownsResourceRule,
    inAccount: inAccountRule,
  },
});

/** The rules `IS_ACTOR`, `OWNS_RESOURCE` and `IN_ACCOUNT`, for a permission policy. @public */
export const auditEventConditions = conditions;

/**
 * Lets a permission policy allow `audit-trail.event.read` for some events.
 *
 * @public
 */
export const createAuditEventConditionalDecision = createConditionalDecision;
