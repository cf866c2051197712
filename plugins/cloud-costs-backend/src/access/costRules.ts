/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_CLOUD_COST } from '@steward/backstage-plugin-cloud-costs-common';
import { z } from 'zod';
import { CostCondition } from '../rows/CostFilter';

/** Who a cost belongs to, as permission rules see it. */
export interface CostResource {
  team: string;
  account: string;
}

/** @public */
export const cloudCostResourceRef = createPermissionResourceRef<
  CostResource,
  CostCondition
>().with({
  pluginId: 'cloud-costs',
  resourceType: RESOURCE_TYPE_CLOUD_COST,
});

const isCostOwner = createPermissionRule({
  name: 'IS_COST_OWNER',
  description: 'Allow costs of teams that the person belongs to',
  resourceRef: cloudCostResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string())
      .describe('Entity refs of the teams, as the identity claims them'),
  }),
  apply: ({ team }, { claims }) => claims.includes(team),
  toQuery: ({ claims }) => ({ column: 'team', values: claims }),
});

const isInAccount = createPermissionRule({
  name: 'IS_IN_ACCOUNT',
  description: 'Allow costs of AWS accounts',
  resourceRef: cloudCostResourceRef,
  paramsSchema: z.object({
    accounts: z.array(z.string()).describe('AWS account IDs'),
  }),
  apply: ({ account }, { accounts }) => accounts.includes(account),
  toQuery: ({ accounts }) => ({ column: 'account', values: accounts }),
});

/** The rules that costs may be read by. */
export const costRules = { isCostOwner, isInAccount };
