/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import {
  IndexedAccount,
  RESOURCE_TYPE_ESTATE_ACCOUNT,
} from '@steward/backstage-plugin-estate-common';
import { z } from 'zod';
import { AccountCondition } from './AccountCondition';

/** Accounts in permission rules. */
export const accountResourceRef = createPermissionResourceRef<
  IndexedAccount,
  AccountCondition
>().with({
  pluginId: 'estate',
  resourceType: RESOURCE_TYPE_ESTATE_ACCOUNT,
});

const isOwnedBy = createPermissionRule({
  name: 'IS_OWNED_BY',
  description: 'Accounts that one of these owns',
  resourceRef: accountResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string())
      .describe('Entity refs of a person and their groups'),
  }),
  apply: ({ owner }, { claims }) => claims.includes(owner),
  toQuery: ({ claims }) => ({ type: 'owner', refs: claims }),
});

const isInOrganizationalUnit = createPermissionRule({
  name: 'IS_IN_ORGANIZATIONAL_UNIT',
  description: 'Accounts in one of these organizational units, or below',
  resourceRef: accountResourceRef,
  paramsSchema: z.object({
    ids: z
      .array(z.string())
      .describe('IDs, such as ou-ab12-payments, or r-ab12 of a root'),
  }),
  apply: ({ organizationalUnits }, { ids }) =>
    organizationalUnits.some(({ id }) => ids.includes(id)),
  toQuery: ({ ids }) => ({ type: 'unit', ids }),
});

const hasAccountId = createPermissionRule({
  name: 'HAS_ACCOUNT_ID',
  description: 'Accounts with one of these IDs',
  resourceRef: accountResourceRef,
  paramsSchema: z.object({
    ids: z.array(z.string()).describe('AWS account IDs, 12 digits each'),
  }),
  apply: ({ id }, { ids }) => ids.includes(id),
  toQuery: ({ ids }) => ({ type: 'id', ids }),
});

/** The rules that accounts may be seen by. */
export const accountRules = {
  isOwnedBy,
  isInOrganizationalUnit,
  hasAccountId,
};
