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
import { ProvisioningService } from '@steward/backstage-plugin-provisioning-node';
import { FactDeclaration } from '@steward/backstage-plugin-scorecards-common';
import {
  CatalogFactCollector,
  FactCollector,
} from '@steward/backstage-plugin-scorecards-node';
import { FAILED_DAYS, HISTORY_DAYS, RunHistory } from './RunHistory';

const PAGE = 100;
const maximumAge = { days: 2 };

/** What runs change. */
const TYPES = [
  'cloud-account',
  'environment',
  'kubernetes-namespace',
  'nitro-enclave',
];

/** The facts of provisioning. */
export const PROVISIONING_FACTS: FactDeclaration[] = [
  {
    name: 'provisioning.failedRunCount',
    type: 'number',
    unit: 'runs',
    description: `Runs on it that failed in the last ${FAILED_DAYS} days; of an account those in it`,
    maximumAge,
  },
  {
    name: 'provisioning.driftCount',
    type: 'number',
    unit: 'findings',
    description:
      'Open findings of provisioning: runs whose record and AWS say different things',
    maximumAge,
  },
  {
    name: 'provisioning.lastChangeDays',
    type: 'number',
    unit: 'days',
    description: `Days since a run last changed it; ${HISTORY_DAYS} for longer ago and for never`,
    maximumAge,
  },
];

type Provisioning = Pick<ProvisioningService, 'list' | 'findings'>;

/** Collects what provisioning did to each account, environment, namespace and enclave. */
export function createProvisioningCollector(options: {
  auth: AuthService;
  catalog: Pick<CatalogService, 'queryEntities'>;
  provisioning: Provisioning;
  clock?: () => Date;
}): FactCollector {
  return new CatalogFactCollector({
    auth: options.auth,
    catalog: options.catalog,
    clock: options.clock,
    id: 'provisioning',
    facts: PROVISIONING_FACTS,
    every: { minutes: 15 },
    filter: { kind: 'resource', 'spec.type': TYPES },
    read: call => readHistory(options.provisioning, call),
    factsOf(entity, history) {
      const known = history.of(stringifyEntityRef(entity));
      return {
        'provisioning.failedRunCount': known.failedRunCount,
        'provisioning.driftCount': known.driftCount,
        'provisioning.lastChangeDays': known.lastChangeDays,
      };
    },
  });
}

async function readHistory(
  provisioning: Provisioning,
  call: { credentials: BackstageCredentials; signal: AbortSignal; now: Date },
): Promise<RunHistory> {
  const { now, ...rest } = call;
  const history = new RunHistory(now);
  let cursor: string | undefined;
  do {
    const page = await provisioning.list({ limit: PAGE, cursor }, rest);
    const goesOn = page.items.every(run => history.addRun(run));
    cursor = goesOn ? page.nextCursor : undefined;
  } while (cursor !== undefined);
  do {
    const page = await provisioning.findings({ limit: PAGE, cursor }, rest);
    page.items.forEach(finding => history.addFinding(finding));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return history;
}
