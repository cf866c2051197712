/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiMedalLine } from '@remixicon/react';
import { createTabPage } from '@steward/backstage-plugin-portal-react';
import { rootRouteRef } from '../routes';
import { scorecardsTranslationRef } from '../translation';

const scorecardsPage = PageBlueprint.make({
  params: {
    path: '/scorecards',
    title: scorecardsTranslationRef('title'),
    icon: <RiMedalLine />,
    routeRef: rootRouteRef,
  },
});

const overviewPage = createTabPage({
  name: 'overview',
  title: scorecardsTranslationRef('overview.title'),
  loader: () => import('../components/OverviewPage').then(m => m.OverviewPage),
});

const checksPage = createTabPage({
  name: 'checks',
  title: scorecardsTranslationRef('checks.title'),
  loader: () => import('../components/ChecksPage').then(m => m.ChecksPage),
});

const exemptionsPage = createTabPage({
  name: 'exemptions',
  title: scorecardsTranslationRef('exemptions.title'),
  loader: () =>
    import('../components/ExemptionsPage').then(m => m.ExemptionsPage),
});

const campaignsPage = createTabPage({
  name: 'campaigns',
  title: scorecardsTranslationRef('campaigns.title'),
  loader: () =>
    import('../components/CampaignsPage').then(m => m.CampaignsPage),
});

const reviewsPage = createTabPage({
  name: 'reviews',
  title: scorecardsTranslationRef('reviews.title'),
  loader: () => import('../components/ReviewsPage').then(m => m.ReviewsPage),
});

const packsPage = createTabPage({
  name: 'packs',
  title: scorecardsTranslationRef('packs.title'),
  loader: () => import('../components/PacksPage').then(m => m.PacksPage),
});

export const pages = [
  scorecardsPage,
  overviewPage,
  checksPage,
  exemptionsPage,
  campaignsPage,
  reviewsPage,
  packsPage,
];
