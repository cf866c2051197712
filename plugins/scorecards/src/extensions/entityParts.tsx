/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { EntitySummaryBlueprint } from '@steward/backstage-plugin-portal-react';
import { scorecardFilter } from '../entity/scorecardFilter';
import { scorecardsTranslationRef } from '../translation';

const scorecardCard = EntityCardBlueprint.make({
  name: 'scorecard',
  params: {
    type: 'content',
    filter: scorecardFilter,
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
    title: scorecardsTranslationRef('entityScorecard.title'),
    filter: scorecardFilter,
    loader: () =>
      import('../components/EntityScorecardTab').then(m => (
        <m.EntityScorecardTab />
      )),
  },
});

const scorecardSummary = EntitySummaryBlueprint.make({
  name: 'scorecard',
  params: {
    filter: scorecardFilter,
    loader: () =>
      import('../components/EntityScorecardCard').then(m => (
        <m.EntityScorecardCard />
      )),
  },
});

export const entityParts = [scorecardCard, scorecardContent, scorecardSummary];
