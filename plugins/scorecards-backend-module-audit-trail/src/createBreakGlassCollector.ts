/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AuditEventsService } from '@steward/backstage-plugin-audit-trail-node';
import { FactDeclaration } from '@steward/backstage-plugin-scorecards-common';
import {
  CatalogFactCollector,
  FactCollector,
} from '@steward/backstage-plugin-scorecards-node';

const PAGE = 500;
const DAYS = 90;
const DAY_MS = 86_400_000;
const TYPES = [
  'cloud-account',
  'environment',
  'kubernetes-namespace',
  'nitro-enclave',
];

/** The facts of the audit trail. */
export const AUDIT_TRAIL_FACTS: FactDeclaration[] = [
  {
    name: 'auditTrail.breakGlassCount',
    type: 'number',
    unit: 'approvals',
    description: `Runs on it that were approved by break-glass in the last ${DAYS} days; of an account those in it`,
    maximumAge: { days: 2 },
  },
];

/** Counts break-glass approvals of each account, environment, namespace and enclave. */
export function createBreakGlassCollector(options: {
  auth: AuthService;
  catalog: Pick<CatalogService, 'queryEntities'>;
  events: AuditEventsService;
  clock?: () => Date;
}): FactCollector {
  return new CatalogFactCollector({
    auth: options.auth,
    catalog: options.catalog,
    clock: options.clock,
    id: 'auditTrail',
    facts: AUDIT_TRAIL_FACTS,
    every: { minutes: 15 },
    filter: { kind: 'resource', 'spec.type': TYPES },
    read: call => readBreakGlass(options.events, call),
    factsOf(entity, runs) {
      const account =
        entity.spec?.type === 'cloud-account'
          ? entity.metadata.annotations?.['amazonaws.com/account-id']
          : undefined;
      const key = account ?? stringifyEntityRef(entity);
      return { 'auditTrail.breakGlassCount': runs.get(key)?.size ?? 0 };
    },
  });
}

/** Ids of the runs, by entity ref and by account. */
async function readBreakGlass(
  events: AuditEventsService,
  call: { credentials: BackstageCredentials; signal: AbortSignal; now: Date },
): Promise<Map<string, Set<string>>> {
  const { now, ...rest } = call;
  const since = new Date(now.getTime() - DAYS * DAY_MS).toISOString();
  // Provisioning records a break-glass approval, and nothing else of approvals, as critical.
  const q = `action:run.approve severity:critical created:>=${since}`;
  const runs = new Map<string, Set<string>>();
  let cursor: string | undefined;
  do {
    const page = await events.list({ q, limit: PAGE, cursor }, rest);
    for (const { resource, id, metadata } of page.items) {
      if (metadata?.decision === 'break-glass') {
        for (const key of [resource?.entityRef, resource?.accountId]) {
          if (key) {
            runs.set(
              key,
              (runs.get(key) ?? new Set<string>()).add(resource?.id ?? id),
            );
          }
        }
      }
    }
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return runs;
}
