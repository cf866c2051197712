/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import {
  groupRef,
  RESOURCE_TYPE_RUN,
  Run,
} from '@steward/backstage-plugin-provisioning-common';
import { z } from 'zod';
import { RunCondition } from '../runs/RunCondition';

/** A run with the owners of what it is about, as of now. */
export interface RunResource {
  run: Run;
  owners: string[];
  /** To whom a right to decide on it was handed. */
  deputies: string[];
}

/** Runs in permission rules. */
export const runResourceRef = createPermissionResourceRef<
  RunResource,
  RunCondition
>().with({ pluginId: 'provisioning', resourceType: RESOURCE_TYPE_RUN });

const refs = z.array(z.string()).describe('Entity refs');

export const isRequesterRule = createPermissionRule({
  name: 'IS_REQUESTER',
  description: 'Runs that one of these asked for',
  resourceRef: runResourceRef,
  paramsSchema: z.object({ refs }),
  apply: ({ run }, params) => params.refs.includes(run.requestedBy),
  toQuery: params => ({ type: 'requester', refs: params.refs }),
});

export const isApproverRule = createPermissionRule({
  name: 'IS_APPROVER',
  description:
    'Runs that wait, or waited, for one of these, or for somebody who handed their right to one of these',
  resourceRef: runResourceRef,
  paramsSchema: z.object({ claims: refs }),
  apply: ({ run, deputies }, params) =>
    [
      ...deputies,
      ...(run.assessment?.approval.sets.flatMap(set => set.approvers) ?? []),
    ].some(ref => params.claims.includes(ref)),
  toQuery: params => ({ type: 'decides', claims: params.claims }),
});

export const ownsTargetRule = createPermissionRule({
  name: 'OWNS_TARGET',
  description: 'Runs for a team of these, or on entities that they own',
  resourceRef: runResourceRef,
  paramsSchema: z.object({ claims: refs }),
  apply: ({ run, owners }, params) =>
    owners.some(owner => params.claims.includes(owner)) ||
    (run.target.team !== undefined &&
      params.claims.includes(groupRef(run.target.team))),
  toQuery: params => ({ type: 'owned', claims: params.claims }),
});

export const inAccountRule = createPermissionRule({
  name: 'IN_ACCOUNT',
  description: 'Runs in one of these AWS accounts',
  resourceRef: runResourceRef,
  paramsSchema: z.object({ accountIds: z.array(z.string()) }),
  apply: ({ run }, params) =>
    params.accountIds.includes(run.target.accountId ?? ''),
  toQuery: params => ({ type: 'account', ids: params.accountIds }),
});

export const hasKindRule = createPermissionRule({
  name: 'HAS_KIND',
  description: 'Runs of one of these kinds',
  resourceRef: runResourceRef,
  paramsSchema: z.object({ kinds: z.array(z.string()) }),
  apply: ({ run }, params) => params.kinds.includes(run.kind),
  toQuery: params => ({ type: 'kind', names: params.kinds }),
});

export const runRules = [
  isRequesterRule,
  isApproverRule,
  ownsTargetRule,
  inAccountRule,
  hasKindRule,
];
