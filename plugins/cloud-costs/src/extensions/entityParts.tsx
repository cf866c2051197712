/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { EntitySummaryBlueprint } from '@steward/backstage-plugin-portal-react';
import { costFilter } from '../entity/costFilter';
import { cloudCostsTranslationRef } from '../translation';

const costCard = EntityCardBlueprint.make({
  name: 'cost',
  params: {
    type: 'content',
    filter: costFilter,
    loader: () =>
      import('../components/EntityCostCard').then(m => <m.EntityCostCard />),
  },
});

const costContent = EntityContentBlueprint.make({
  name: 'cost',
  params: {
    path: 'cost',
    title: cloudCostsTranslationRef('common.cost'),
    filter: costFilter,
    loader: () =>
      import('../components/EntityCostTab').then(m => <m.EntityCostTab />),
  },
});

const costSummary = EntitySummaryBlueprint.make({
  name: 'cost',
  params: {
    filter: costFilter,
    loader: () =>
      import('../components/EntityCostCard').then(m => <m.EntityCostCard />),
  },
});

export const entityParts = [costCard, costContent, costSummary];
