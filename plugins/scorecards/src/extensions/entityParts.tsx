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

/** What is scored. */
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
          'kubernetes-namespace',
        ],
      },
    },
    { kind: 'group', 'spec.type': 'team' },
    { kind: 'system' },
  ],
};

const scorecardCard = EntityCardBlueprint.make({
  name: 'scorecard',
  params: {
    type: 'content',
    filter,
    loader: () =>
      import('../components/EntityScorecardCard').then(m => (
        <m.EntityScorecardCard />
      )),
  },
});

const scorecardContent = EntityContentBlueprint.make({
  name: 'scorecard',
  params: {
    path: 'scorecard',
    title: 'Scorecard',
    filter,
    loader: () =>
      import('../components/EntityScorecardTab').then(m => (
        <m.EntityScorecardTab />
      )),
  },
});

const scorecardSummary = EntitySummaryBlueprint.make({
  name: 'scorecard',
  params: {
    filter,
    loader: () =>
      import('../components/EntityScorecardCard').then(m => (
        <m.EntityScorecardCard />
      )),
  },
});

export const entityParts = [scorecardCard, scorecardContent, scorecardSummary];
