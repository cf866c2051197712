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
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { EstateClient, estateApiRef } from './api';
import { rootRouteRef } from './routes';

/** @public */
export const estatePlugin = createPlugin({
  id: 'estate',
  routes: { root: rootRouteRef },
  apis: [
    createApiFactory({
      api: estateApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new EstateClient(deps),
    }),
  ],
});

/** Explorer and sync page with a header of their own. @public */
export const EstatePage = estatePlugin.provide(
  createRoutableExtension({
    name: 'EstatePage',
    component: () =>
      import('./components/LegacyEstatePage').then(m => m.LegacyEstatePage),
    mountPoint: rootRouteRef,
  }),
);

/** @public */
export const EntityAccountCard = estatePlugin.provide(
  createComponentExtension({
    name: 'EntityAccountCard',
    component: {
      lazy: () => import('./components/AccountCard').then(m => m.AccountCard),
    },
  }),
);

/** @public */
export const EntityOrganizationalUnitCard = estatePlugin.provide(
  createComponentExtension({
    name: 'EntityOrganizationalUnitCard',
    component: {
      lazy: () =>
        import('./components/OrganizationalUnitCard').then(
          m => m.OrganizationalUnitCard,
        ),
    },
  }),
);

/** @public */
export const EntityClusterCard = estatePlugin.provide(
  createComponentExtension({
    name: 'EntityClusterCard',
    component: {
      lazy: () => import('./components/ClusterCard').then(m => m.ClusterCard),
    },
  }),
);

/** @public */
export const EntityEnclaveCard = estatePlugin.provide(
  createComponentExtension({
    name: 'EntityEnclaveCard',
    component: {
      lazy: () => import('./components/EnclaveCard').then(m => m.EnclaveCard),
    },
  }),
);

/** @public */
export const EntityEnvironmentCard = estatePlugin.provide(
  createComponentExtension({
    name: 'EntityEnvironmentCard',
    component: {
      lazy: () =>
        import('./components/EnvironmentCard').then(m => m.EnvironmentCard),
    },
  }),
);

/** @public */
export const EntityEnvironmentComponentsCard = estatePlugin.provide(
  createComponentExtension({
    name: 'EntityEnvironmentComponentsCard',
    component: {
      lazy: () =>
        import('./components/EnvironmentCard').then(
          m => m.EnvironmentComponentsCard,
        ),
    },
  }),
);

/** @public */
export const EntityNamespaceCard = estatePlugin.provide(
  createComponentExtension({
    name: 'EntityNamespaceCard',
    component: {
      lazy: () =>
        import('./components/NamespaceCard').then(m => m.NamespaceCard),
    },
  }),
);

/** @public */
export const EntityTeamCard = estatePlugin.provide(
  createComponentExtension({
    name: 'EntityTeamCard',
    component: {
      lazy: () => import('./components/TeamCard').then(m => m.TeamCard),
    },
  }),
);

export { EstateClient, estateApiRef, rootRouteRef };
export type { EstateApi } from './api';
