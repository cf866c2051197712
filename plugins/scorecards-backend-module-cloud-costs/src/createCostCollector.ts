/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuthService } from '@backstage/backend-plugin-api';
import {
  RELATION_HAS_PART,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { FactDeclaration } from '@steward/backstage-plugin-scorecards-common';
import {
  CatalogFactCollector,
  FactCollector,
} from '@steward/backstage-plugin-scorecards-node';
import { CostLists, readCosts } from './readCosts';

const maximumAge = { days: 2 };

/** The facts of cloud costs. */
export const COST_FACTS: FactDeclaration[] = [
  {
    name: 'cloudCosts.untaggedShare',
    type: 'number',
    unit: '%',
    description:
      'Share of its usage of the last 30 days that lacks a tag of cloudCosts.tags',
    maximumAge,
  },
  {
    name: 'cloudCosts.budgetState',
    type: 'string',
    description:
      'The worst of its budgets: within, fast, at-risk or exceeded; none without a budget',
    maximumAge,
  },
  {
    name: 'cloudCosts.budgetUsed',
    type: 'number',
    unit: '%',
    description:
      'Share of the budget that is spent, of the one that is spent most',
    maximumAge,
  },
  {
    name: 'cloudCosts.openSavingsShare',
    type: 'number',
    unit: '%',
    description:
      'What its open recommendations save a month, as a share of its usage of the last 30 days',
    maximumAge,
  },
  {
    name: 'cloudCosts.daysPastEnd',
    type: 'number',
    unit: 'days',
    description:
      'Days since the last day that it names; 0 before it and without one',
    maximumAge,
  },
];

/** Collects what accounts, clusters, environments, enclaves, projects and teams cost. */
export function createCostCollector(options: {
  auth: AuthService;
  catalog: Pick<CatalogService, 'queryEntities'>;
  costs: CostLists;
  clock?: () => Date;
}): FactCollector {
  return new CatalogFactCollector({
    auth: options.auth,
    catalog: options.catalog,
    clock: options.clock,
    id: 'cloudCosts',
    facts: COST_FACTS,
    every: { hours: 6 },
    filter: [
      {
        kind: 'resource',
        'spec.type': [
          'cloud-account',
          'environment',
          'kubernetes-cluster',
          'nitro-enclave',
        ],
      },
      { kind: 'system' },
      { kind: 'group', 'spec.type': 'team' },
    ],
    read: call => readCosts(options.costs, call),
    factsOf(entity, record, now) {
      const parts = (entity.relations ?? [])
        .filter(({ type }) => type === RELATION_HAS_PART)
        .map(({ targetRef }) => targetRef);
      return record.factsOf([stringifyEntityRef(entity), ...parts], now);
    },
  });
}
