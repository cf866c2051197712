/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Cloud costs in an app on `@backstage/core-plugin-api`: the same pages and
 * parts of entity pages.
 *
 * @packageDocumentation
 */
import { Entity } from '@backstage/catalog-model';
import { filterPredicateToFilterFunction } from '@backstage/filter-predicates';
import { createApiClient } from '@steward/backstage-plugin-portal-react';
import { createLegacyPlugin } from '@steward/backstage-plugin-portal-react/legacy';
import { CloudCostsApi, cloudCostsApiRef } from './api';
import { costFilter } from './entity/costFilter';
import {
  auditTrailRouteRef,
  provisioningRouteRef,
  rootRouteRef,
  templateRouteRef,
} from './routes';

const legacy = createLegacyPlugin({
  id: 'cloud-costs',
  rootRouteRef,
  externalRoutes: {
    template: templateRouteRef,
    provisioning: provisioningRouteRef,
    auditTrail: auditTrailRouteRef,
  },
  api: cloudCostsApiRef,
  createClient: (options): CloudCostsApi =>
    createApiClient({ pluginId: 'cloud-costs', ...options }),
});

/** @public */
export const cloudCostsPlugin = legacy.plugin;

/** All cost pages with a header of their own. @public */
export const CloudCostsPage = legacy.providePage('CloudCostsPage', () =>
  import('./components/LegacyCloudCostsPage').then(m => m.LegacyCloudCostsPage),
);

/** A card on an entity page. @public */
export const EntityCostCard = legacy.provideComponent('EntityCostCard', () =>
  import('./components/EntityCostCard').then(m => m.EntityCostCard),
);

/** Content of a tab on an entity page. @public */
export const EntityCostContent = legacy.provideComponent(
  'EntityCostContent',
  () => import('./components/EntityCostTab').then(m => m.EntityCostTab),
);

/** A widget for a home page: what the reader's teams cost this month. @public */
export const TeamCostsWidget = legacy.provideComponent('TeamCostsWidget', () =>
  import('./components/HomeWidget').then(m => m.TeamCostsWidget),
);

/** A widget for a home page: costs out of the ordinary. @public */
export const OpenAnomaliesWidget = legacy.provideComponent(
  'OpenAnomaliesWidget',
  () => import('./components/HomeWidget').then(m => m.OpenAnomaliesWidget),
);

/** For `EntitySwitch.Case` and tabs: whether an entity has costs. @public */
export const hasCosts: (entity: Entity) => boolean =
  filterPredicateToFilterFunction(costFilter);

export { cloudCostsApiRef, rootRouteRef };
export type { CloudCostsApi } from './api';
