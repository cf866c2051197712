/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import {
  EntityHeaderActionBlueprint,
  EntitySummaryBlueprint,
} from '@steward/backstage-plugin-portal-react';
import { runsFilter } from '../entity/runsFilter';
import { provisioningTranslationRef } from '../translation';

const runsCard = EntityCardBlueprint.make({
  name: 'runs',
  params: {
    type: 'content',
    filter: runsFilter,
    loader: () => import('../components/EntityRuns').then(m => <m.RunsCard />),
  },
});

const runsContent = EntityContentBlueprint.make({
  name: 'runs',
  params: {
    path: 'runs',
    title: provisioningTranslationRef('entityRuns.title'),
    filter: runsFilter,
    loader: () =>
      import('../components/EntityRuns').then(m => <m.EntityRuns />),
  },
});

const runsSummary = EntitySummaryBlueprint.make({
  name: 'runs',
  params: {
    filter: runsFilter,
    loader: () =>
      import('../components/EntityRuns').then(m => (
        <m.RunsCard isWithoutRequests />
      )),
  },
});

const requestAction = EntityHeaderActionBlueprint.make({
  name: 'request',
  params: {
    loader: () =>
      import('../components/EntityRuns').then(m => <m.RequestMenu />),
  },
});

export const entityParts = [runsCard, runsContent, runsSummary, requestAction];
