/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';
import { Entity } from '@backstage/catalog-model';
import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  ApiRef,
  createFrontendModule,
  createFrontendPlugin,
  FrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  IdentityPermissionApi,
  permissionApiRef,
} from '@backstage/plugin-permission-react';
import { ComponentType } from 'react';
import { chooseScenario, scenarioName, Scenarios } from './chooseScenario';
import { EntityPage } from './EntityPage';

/** @public */
export interface ScenarioAppOptions<T extends object> {
  plugin: FrontendPlugin;
  /** What the plugin reads from its backend. */
  api: ApiRef<T>;
  scenarios: Scenarios<T>;
  /** The catalog. */
  entities: Entity[];
  /** What the plugin draws on entity pages. */
  EntityContent: ComponentType<{ entity: Entity }>;
}

/**
 * The development app of a plugin over fixtures, without a backend. The address
 * chooses what the backend is like: `?scenario=empty`, and in each app also
 * `error`, `no-permission` and `reader`, who may change nothing.
 *
 * @throws Error for a scenario that the plugin does not have.
 * @public
 */
export function createScenarioApp<T extends object>(
  options: ScenarioAppOptions<T>,
) {
  const { plugin, entities, EntityContent } = options;
  const name = scenarioName();
  const api = chooseScenario(name, options.scenarios);
  const backend = createFrontendModule({
    pluginId: plugin.pluginId,
    extensions: [
      ApiBlueprint.make({
        params: defineParams =>
          defineParams<T, T, {}>({
            api: options.api,
            deps: {},
            factory: () => api,
          }),
      }),
    ],
  });
  const permissions = createFrontendModule({
    pluginId: 'app',
    extensions: [
      ApiBlueprint.make({
        name: 'permission',
        params: defineParams =>
          defineParams({
            api: permissionApiRef,
            deps: {},
            factory: () =>
              ({
                authorize: async () => ({
                  result: ['reader', 'no-permission'].includes(name)
                    ? AuthorizeResult.DENY
                    : AuthorizeResult.ALLOW,
                }),
              } as unknown as IdentityPermissionApi),
          }),
      }),
    ],
  });
  const catalog = createFrontendPlugin({
    pluginId: 'catalog',
    extensions: [
      ApiBlueprint.make({
        params: defineParams =>
          defineParams({
            api: catalogApiRef,
            deps: {},
            factory: () => new InMemoryCatalogClient({ entities }),
          }),
      }),
      PageBlueprint.make({
        params: {
          path: '/catalog/:namespace/:kind/:name',
          title: 'Entity',
          routeRef: entityRouteRef,
          loader: async () => (
            <EntityPage entities={entities} Content={EntityContent} />
          ),
        },
      }),
    ],
  });
  createDevApp({ features: [plugin, backend, permissions, catalog] });
}
