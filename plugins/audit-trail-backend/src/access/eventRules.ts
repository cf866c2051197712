/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import {
  AuditRecord,
  RESOURCE_TYPE_AUDIT_EVENT,
} from '@steward/backstage-plugin-audit-trail-common';
import { z } from 'zod';
import { EventCondition } from '../database/EventCondition';

/** An event with the owners of what it touched, as of now. */
export interface EventResource {
  record: AuditRecord;
  owners: string[];
}

/** Audit events in permission rules. */
export const auditEventResourceRef = createPermissionResourceRef<
  EventResource,
  EventCondition
>().with({ pluginId: 'audit-trail', resourceType: RESOURCE_TYPE_AUDIT_EVENT });

const refs = z.array(z.string()).describe('Entity refs');

export const isActorRule = createPermissionRule({
  name: 'IS_ACTOR',
  description: 'Events of what one of these did, or had a service do',
  resourceRef: auditEventResourceRef,
  paramsSchema: z.object({ refs }),
  apply: ({ record: { actor } }, params) =>
    params.refs.includes(actor.onBehalfOf ?? actor.ref ?? ''),
  toQuery: params => ({ type: 'person', refs: params.refs }),
});

export const ownsResourceRule = createPermissionRule({
  name: 'OWNS_RESOURCE',
  description: 'Events on catalog entities that one of these owns',
  resourceRef: auditEventResourceRef,
  paramsSchema: z.object({ claims: refs }),
  apply: ({ owners }, params) =>
    owners.some(owner => params.claims.includes(owner)),
  toQuery: params => ({ type: 'owned', claims: params.claims }),
});

export const inAccountRule = createPermissionRule({
  name: 'IN_ACCOUNT',
  description: 'Events on resources in one of these AWS accounts',
  resourceRef: auditEventResourceRef,
  paramsSchema: z.object({ accountIds: z.array(z.string()) }),
  apply: ({ record }, params) =>
    params.accountIds.includes(record.resource?.accountId ?? ''),
  toQuery: params => ({ type: 'account', ids: params.accountIds }),
});

export const eventRules = [isActorRule, ownsResourceRule, inAccountRule];
