/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  createConditionExports,
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_EXEMPTION } from '@steward/backstage-plugin-scorecards-common';
import { z } from 'zod';
import { ExemptionRow } from './ExemptionStore';

/** What rules look at. */
export interface ExemptionResource {
  row: ExemptionRow;
  /** Owner of the entity. */
  owner?: string;
}

/** Which exemptions a rule means. */
export interface ExemptionCondition {
  /** Owners of the entity. */
  claims?: string[];
  checkIds?: string[];
}

export const exemptionResourceRef = createPermissionResourceRef<
  ExemptionResource,
  ExemptionCondition
>().with({ pluginId: 'scorecards', resourceType: RESOURCE_TYPE_EXEMPTION });

const ownsEntity = createPermissionRule({
  name: 'OWNS_ENTITY',
  description: 'Exemptions of entities that one of these owns',
  resourceRef: exemptionResourceRef,
  paramsSchema: z.object({
    claims: z.array(z.string()).describe('Entity refs of owners'),
  }),
  apply: ({ owner }, { claims }) =>
    owner !== undefined && claims.includes(owner),
  toQuery: ({ claims }) => ({ claims }),
});

const hasCheck = createPermissionRule({
  name: 'HAS_CHECK',
  description: 'Exemptions from one of these checks',
  resourceRef: exemptionResourceRef,
  paramsSchema: z.object({
    checkIds: z.array(z.string()).describe('Ids of checks'),
  }),
  apply: ({ row }, { checkIds }) => checkIds.includes(row.check_id),
  toQuery: ({ checkIds }) => ({ checkIds }),
});

export const exemptionRules = { ownsEntity, hasCheck };

/** Conditions of policies on exemptions. */
export const {
  conditions: exemptionConditions,
  createConditionalDecision: createExemptionConditionalDecision,
} = createConditionExports({
  resourceRef: exemptionResourceRef,
  rules: exemptionRules,
});
