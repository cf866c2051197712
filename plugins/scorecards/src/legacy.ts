/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Scorecards in an app on `@backstage/core-plugin-api`: the same pages
 * and parts of entity pages.
 *
 * @packageDocumentation
 */
import { Entity } from '@backstage/catalog-model';
import { filterPredicateToFilterFunction } from '@backstage/filter-predicates';
import { createApiClient } from '@steward/backstage-plugin-portal-react';
import { createLegacyPlugin } from '@steward/backstage-plugin-portal-react/legacy';
import { ScorecardsApi, scorecardsApiRef } from './api';
import { scorecardFilter } from './entity/scorecardFilter';
import { provisioningRouteRef, rootRouteRef, templateRouteRef } from './routes';

const legacy = createLegacyPlugin({
  id: 'scorecards',
  rootRouteRef,
  externalRoutes: {
    template: templateRouteRef,
    provisioning: provisioningRouteRef,
  },
  api: scorecardsApiRef,
  createClient: (options): ScorecardsApi =>
    createApiClient({ pluginId: 'scorecards', ...options }),
});

/** @public */
export const scorecardsPlugin = legacy.plugin;

/** All scorecard pages with a header of their own. @public */
export const ScorecardsPage = legacy.providePage('ScorecardsPage', () =>
  import('./components/LegacyScorecardsPage').then(m => m.LegacyScorecardsPage),
);

/** A card on an entity page. @public */
export const EntityScorecardCard = legacy.provideComponent(
  'EntityScorecardCard',
  () =>
    import('./components/EntityScorecardCard').then(m => m.EntityScorecardCard),
);

/** Content of a tab on an entity page. @public */
export const EntityScorecardContent = legacy.provideComponent(
  'EntityScorecardContent',
  () =>
    import('./components/EntityScorecardTab').then(m => m.EntityScorecardTab),
);

/** A widget for a home page: the scores of the reader's teams. @public */
export const TeamScoresWidget = legacy.provideComponent(
  'TeamScoresWidget',
  () => import('./components/HomeWidget').then(m => m.TeamScoresWidget),
);

/** A widget for a home page: what fell most. @public */
export const ScoreDropsWidget = legacy.provideComponent(
  'ScoreDropsWidget',
  () => import('./components/HomeWidget').then(m => m.ScoreDropsWidget),
);

/** For `EntitySwitch.Case` and tabs: whether an entity has a scorecard. @public */
export const hasScorecard: (entity: Entity) => boolean =
  filterPredicateToFilterFunction(scorecardFilter);

export { scorecardsApiRef, rootRouteRef };
export type { ScorecardsApi } from './api';
