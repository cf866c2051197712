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

function provideCard<T extends (props: any) => JSX.Element | null>(
  name: string,
  lazy: () => Promise<T>,
) {
  return estatePlugin.provide(
    createComponentExtension({ name, component: { lazy } }),
  );
}

/** @public */
export const EntityAccountCard = provideCard('EntityAccountCard', () =>
  import('./components/AccountCard').then(m => m.AccountCard),
);

/** @public */
export const EntityOrganizationalUnitCard = provideCard(
  'EntityOrganizationalUnitCard',
  () =>
    import('./components/OrganizationalUnitCard').then(
      m => m.OrganizationalUnitCard,
    ),
);

/** @public */
export const EntityClusterCard = provideCard('EntityClusterCard', () =>
  import('./components/ClusterCard').then(m => m.ClusterCard),
);

/** @public */
export const EntityEnclaveCard = provideCard('EntityEnclaveCard', () =>
  import('./components/EnclaveCard').then(m => m.EnclaveCard),
);

/** @public */
export const EntityEnvironmentCard = provideCard('EntityEnvironmentCard', () =>
  import('./components/EnvironmentCard').then(m => m.EnvironmentCard),
);

/** @public */
export const EntityEnvironmentComponentsCard = provideCard(
  'EntityEnvironmentComponentsCard',
  () =>
    import('./components/EnvironmentCard').then(
      m => m.EnvironmentComponentsCard,
    ),
);

/** @public */
export const EntityNamespaceCard = provideCard('EntityNamespaceCard', () =>
  import('./components/NamespaceCard').then(m => m.NamespaceCard),
);

/** @public */
export const EntityTeamCard = provideCard('EntityTeamCard', () =>
  import('./components/TeamCard').then(m => m.TeamCard),
);

export { EstateClient, estateApiRef, rootRouteRef };
export type { EstateApi } from './api';
