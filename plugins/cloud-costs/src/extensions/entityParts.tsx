/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { FilterPredicate } from '@backstage/filter-predicates';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { EntitySummaryBlueprint } from '@steward/backstage-plugin-portal-react';

/** What has a cost. */
const filter: FilterPredicate = {
  $any: [
    {
      kind: 'resource',
      'spec.type': {
        $in: [
          'cloud-account',
          'kubernetes-cluster',
          'nitro-enclave',
          'environment',
        ],
      },
    },
    { kind: 'group', 'spec.type': 'team' },
    { kind: 'system' },
  ],
};

const costCard = EntityCardBlueprint.make({
  name: 'cost',
  params: {
    type: 'content',
    filter,
    loader: () =>
      import('../components/EntityCostCard').then(m => <m.EntityCostCard />),
  },
});

const costContent = EntityContentBlueprint.make({
  name: 'cost',
  params: {
    path: 'cost',
    title: 'Cost',
    filter,
    loader: () =>
      import('../components/EntityCostTab').then(m => <m.EntityCostTab />),
  },
});

const costSummary = EntitySummaryBlueprint.make({
  name: 'cost',
  params: {
    filter,
    loader: () =>
      import('../components/EntityCostCard').then(m => <m.EntityCostCard />),
  },
});

export const entityParts = [costCard, costContent, costSummary];
