/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AnyExternalRoutes,
  ApiRef,
  BackstagePlugin,
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  DiscoveryApi,
  discoveryApiRef,
  FetchApi,
  fetchApiRef,
  RouteRef,
} from '@backstage/core-plugin-api';

type Component = (props: any) => JSX.Element | null;

/** @public */
export interface LegacyPluginOptions<
  TApi,
  TExternalRoutes extends AnyExternalRoutes,
> {
  id: string;
  /** Where the app mounts the plugin's page. */
  rootRouteRef: RouteRef;
  externalRoutes?: TExternalRoutes;
  /** What the plugin reads from its backend. */
  api: ApiRef<TApi>;
  createClient: (options: {
    discoveryApi: DiscoveryApi;
    fetchApi: FetchApi;
  }) => TApi;
}

/** @public */
export interface LegacyPlugin<TExternalRoutes extends AnyExternalRoutes> {
  plugin: BackstagePlugin<{ root: RouteRef }, TExternalRoutes>;
  /** The plugin's page, mounted at its root. */
  providePage: <T extends Component>(name: string, load: () => Promise<T>) => T;
  /** A card, a tab or a widget on a page of others. */
  provideComponent: <T extends Component>(
    name: string,
    load: () => Promise<T>,
  ) => T;
}

/**
 * A plugin for apps on `@backstage/core-plugin-api`: its client over the
 * discovery and fetch APIs of the app, its page, and its parts on other pages.
 *
 * @public
 */
export function createLegacyPlugin<
  TApi,
  TExternalRoutes extends AnyExternalRoutes = {},
>(
  options: LegacyPluginOptions<TApi, TExternalRoutes>,
): LegacyPlugin<TExternalRoutes> {
  const { id, rootRouteRef, api, createClient } = options;
  const plugin = createPlugin({
    id,
    routes: { root: rootRouteRef },
    externalRoutes: options.externalRoutes,
    apis: [
      createApiFactory({
        api,
        deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
        factory: createClient,
      }),
    ],
  });
  return {
    plugin,
    providePage: (name, load) =>
      plugin.provide(
        createRoutableExtension({
          name,
          component: load,
          mountPoint: rootRouteRef,
        }),
      ),
    provideComponent: (name, load) =>
      plugin.provide(
        createComponentExtension({ name, component: { lazy: load } }),
      ),
  };
}
