/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiMoneyDollarCircleLine } from '@remixicon/react';
import { createTabPage } from '@steward/backstage-plugin-portal-react';
import { rootRouteRef } from '../routes';
import { cloudCostsTranslationRef } from '../translation';

const costsPage = PageBlueprint.make({
  params: {
    path: '/cloud-costs',
    title: cloudCostsTranslationRef('title'),
    icon: <RiMoneyDollarCircleLine />,
    routeRef: rootRouteRef,
  },
});

const overviewPage = createTabPage({
  name: 'overview',
  title: cloudCostsTranslationRef('overview.title'),
  loader: () => import('../components/OverviewPage').then(m => m.OverviewPage),
});

const explorePage = createTabPage({
  name: 'explore',
  title: cloudCostsTranslationRef('explore.title'),
  loader: () => import('../components/ExplorePage').then(m => m.ExplorePage),
});

const budgetsPage = createTabPage({
  name: 'budgets',
  title: cloudCostsTranslationRef('budgets.title'),
  loader: () => import('../components/BudgetsPage').then(m => m.BudgetsPage),
});

const anomaliesPage = createTabPage({
  name: 'anomalies',
  title: cloudCostsTranslationRef('anomalies.title'),
  loader: () =>
    import('../components/AnomaliesPage').then(m => m.AnomaliesPage),
});

const recommendationsPage = createTabPage({
  name: 'recommendations',
  title: cloudCostsTranslationRef('recommendations.title'),
  loader: () =>
    import('../components/RecommendationsPage').then(
      m => m.RecommendationsPage,
    ),
});

const sourcesPage = createTabPage({
  name: 'sources',
  title: cloudCostsTranslationRef('sources.title'),
  loader: () => import('../components/SourcesPage').then(m => m.SourcesPage),
});

export const pages = [
  costsPage,
  overviewPage,
  explorePage,
  budgetsPage,
  anomaliesPage,
  recommendationsPage,
  sourcesPage,
];
