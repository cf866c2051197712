/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  auditEventConditions,
  createAuditEventConditionalDecision,
} from '@steward/backstage-plugin-audit-trail-backend';
import { auditEventReadPermission } from '@steward/backstage-plugin-audit-trail-common';
import { Router } from 'express';
import { Knex } from 'knex';

const OWNER = 'group:default/team-1';
const state = { limited: false };

/** What a team of the filled store owns. */
export function ownedEntities(): Entity[] {
  return Array.from({ length: 40 }, (_, index) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: `service-${index * 500}`, namespace: 'default' },
    relations: [{ type: 'ownedBy', targetRef: OWNER }],
  }));
}

/** Allows everything, or of events those of one person and their team. */
export const switchedPermissions = createServiceFactory({
  service: coreServices.permissions,
  deps: {},
  factory: () => ({
    authorize: async requests =>
      requests.map(() => ({ result: AuthorizeResult.ALLOW })),
    authorizeConditional: async requests =>
      requests.map(() =>
        state.limited
          ? createAuditEventConditionalDecision(auditEventReadPermission, {
              anyOf: [
                auditEventConditions.isActor({
                  refs: ['user:default/person-7'],
                }),
                auditEventConditions.ownsResource({ claims: [OWNER] }),
              ],
            })
          : { result: AuthorizeResult.ALLOW },
      ),
  }),
});

interface Query {
  __knexQueryUid: string;
  sql: string;
  bindings: readonly Knex.Value[];
}

/** Remembers the question for a page that took longest. */
function watchSlowest(knex: Knex) {
  const started = new Map<string, number>();
  const nothing = { sql: 'select', bindings: [] as readonly Knex.Value[] };
  let slowest = { ...nothing, ms: 0 };
  knex.on('query', ({ __knexQueryUid: id, sql }: Query) => {
    if (/^\(?select .*"audit_events".* order by "occurred_at"/.test(sql)) {
      started.set(id, performance.now());
    }
  });
  knex.on('query-response', (_: unknown, query: Query) => {
    const { __knexQueryUid: id, sql, bindings } = query;
    const at = started.get(id);
    started.delete(id);
    const ms = at === undefined ? 0 : performance.now() - at;
    if (ms > slowest.ms) {
      slowest = { sql, bindings, ms };
    }
  });
  return {
    take() {
      const taken = slowest;
      slowest = { ...nothing, ms: 0 };
      return taken;
    },
  };
}

/** Looks over the shoulder of the audit trail: its slowest query, its memory. */
export const auditProbe = createBackendModule({
  pluginId: 'audit-trail',
  moduleId: 'probe',
  register(reg) {
    reg.registerInit({
      deps: {
        database: coreServices.database,
        httpRouter: coreServices.httpRouter,
      },
      async init({ database, httpRouter }) {
        const knex: Knex = await database.getClient();
        const slow = watchSlowest(knex);
        const router = Router();
        // Of the slowest question for a page since the last time.
        router.get('/benchmark/plan', async (_, response) => {
          const { sql, bindings } = slow.take();
          const plan = await knex.raw(
            `explain (analyze, buffers) ${sql.replace(/\$\d+/g, '?')}`,
            [...bindings],
          );
          response.json(
            plan.rows.map((row: Record<string, string>) => row['QUERY PLAN']),
          );
        });
        router.get('/benchmark/memory', (_, response) => {
          response.json(process.memoryUsage());
        });
        router.post('/benchmark/limited/:on', (request, response) => {
          state.limited = request.params.on === 'true';
          response.json(state);
        });
        httpRouter.use(router);
      },
    });
  },
});
