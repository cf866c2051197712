/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ExternalRouteRef,
  RouteFunc,
  RouteRef,
  useRouteRef as useLegacyRouteRef,
} from '@backstage/core-plugin-api';
import {
  routeResolutionApiRef,
  useApiHolder,
  useRouteRef,
} from '@backstage/frontend-plugin-api';

type Params = { [name in string]: string } | undefined;

/**
 * Paths of a page of another plugin; undefined where it is not installed.
 *
 * @remarks
 * In the new frontend system this needs no router, unlike `useRouteRef` of
 * `@backstage/core-plugin-api`: it also works in headers, widgets and cards.
 * In the old one it is that hook.
 *
 * @public
 */
export function useRoute<P extends Params>(
  routeRef: ExternalRouteRef<P, true>,
): RouteFunc<P> | undefined;
/**
 * Paths of a page of this plugin.
 *
 * @throws Error when the app does not mount it.
 * @public
 */
export function useRoute<P extends Params>(routeRef: RouteRef<P>): RouteFunc<P>;
export function useRoute<P extends Params>(
  routeRef: RouteRef<P> | ExternalRouteRef<P, true>,
): RouteFunc<P> | undefined {
  const isNewSystem = useApiHolder().get(routeResolutionApiRef) !== undefined;
  // An app is of one system as long as it runs: the order of hooks stays.
  const useRouteOfSystem = (isNewSystem ? useRouteRef : useLegacyRouteRef) as (
    ref: typeof routeRef,
  ) => RouteFunc<P> | undefined;
  const route = useRouteOfSystem(routeRef);
  if (!route && routeRef.$$type === '@backstage/RouteRef') {
    throw new Error(`No path for ${routeRef}`);
  }
  return route;
}
