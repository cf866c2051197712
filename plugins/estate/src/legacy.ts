/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * The estate in an app on `@backstage/core-plugin-api`: the same pages and
 * cards.
 *
 * @packageDocumentation
 */
import { Entity } from '@backstage/catalog-model';
import { filterPredicateToFilterFunction } from '@backstage/filter-predicates';
import { createLegacyPlugin } from '@steward/backstage-plugin-portal-react/legacy';
import { createApiClient } from '@steward/backstage-plugin-portal-react';
import { estateApiRef } from './api';
import { entityFilters } from './entity/entityFilters';
import { catalogRouteRef, rootRouteRef } from './routes';

const legacy = createLegacyPlugin({
  id: 'estate',
  rootRouteRef,
  externalRoutes: { catalog: catalogRouteRef },
  api: estateApiRef,
  createClient: options => createApiClient({ pluginId: 'estate', ...options }),
});

/** @public */
export const estatePlugin = legacy.plugin;

/** Explorer and sync page with a header of their own. @public */
export const EstatePage = legacy.providePage('EstatePage', () =>
  import('./components/LegacyEstatePage').then(m => m.LegacyEstatePage),
);

/** For the home page: how current the estate is. @public */
export const EstateSync = legacy.provideComponent('EstateSync', () =>
  import('./components/HomeWidget').then(m => m.SyncWidget),
);

/** @public */
export const EntityAccountCard = legacy.provideComponent(
  'EntityAccountCard',
  () => import('./components/AccountCard').then(m => m.AccountCard),
);
/** @public */
export const EntityContainmentCard = legacy.provideComponent(
  'EntityContainmentCard',
  () => import('./components/ContainmentCard').then(m => m.ContainmentCard),
);

/** @public */
export const EntityOrganizationalUnitCard = legacy.provideComponent(
  'EntityOrganizationalUnitCard',
  () =>
    import('./components/OrganizationalUnitCard').then(
      m => m.OrganizationalUnitCard,
    ),
);

/** @public */
export const EntityClusterCard = legacy.provideComponent(
  'EntityClusterCard',
  () => import('./components/ClusterCard').then(m => m.ClusterCard),
);

/** @public */
export const EntityEnclaveCard = legacy.provideComponent(
  'EntityEnclaveCard',
  () => import('./components/EnclaveCard').then(m => m.EnclaveCard),
);

/** @public */
export const EntityEnvironmentCard = legacy.provideComponent(
  'EntityEnvironmentCard',
  () => import('./components/EnvironmentCard').then(m => m.EnvironmentCard),
);

/** @public */
export const EntityEnvironmentComponentsCard = legacy.provideComponent(
  'EntityEnvironmentComponentsCard',
  () =>
    import('./components/EnvironmentCard').then(
      m => m.EnvironmentComponentsCard,
    ),
);

/** @public */
export const EntityNamespaceCard = legacy.provideComponent(
  'EntityNamespaceCard',
  () => import('./components/NamespaceCard').then(m => m.NamespaceCard),
);

/** @public */
export const EntityTeamCard = legacy.provideComponent('EntityTeamCard', () =>
  import('./components/TeamCard').then(m => m.TeamCard),
);

/** For `EntitySwitch.Case`: whether an entity is an AWS account. @public */
export const isAccount: (entity: Entity) => boolean =
  filterPredicateToFilterFunction(entityFilters.account);

/** For `EntitySwitch.Case`: whether an entity is an organizational unit. @public */
export const isOrganizationalUnit: (entity: Entity) => boolean =
  filterPredicateToFilterFunction(entityFilters.organizationalUnit);

/** For `EntitySwitch.Case`: whether an entity is an EKS cluster. @public */
export const isCluster: (entity: Entity) => boolean =
  filterPredicateToFilterFunction(entityFilters.cluster);

/** For `EntitySwitch.Case`: whether an entity is an enclave. @public */
export const isEnclave: (entity: Entity) => boolean =
  filterPredicateToFilterFunction(entityFilters.enclave);

/** For `EntitySwitch.Case`: whether an entity is an environment. @public */
export const isEnvironment: (entity: Entity) => boolean =
  filterPredicateToFilterFunction(entityFilters.environment);

/** For `EntitySwitch.Case`: whether an entity is a Kubernetes namespace. @public */
export const isNamespace: (entity: Entity) => boolean =
  filterPredicateToFilterFunction(entityFilters.namespace);

/** For `EntitySwitch.Case`: whether an entity is a team. @public */
export const isTeam: (entity: Entity) => boolean =
  filterPredicateToFilterFunction(entityFilters.team);

export { estateApiRef, rootRouteRef };
export type { EstateApi } from './api';
