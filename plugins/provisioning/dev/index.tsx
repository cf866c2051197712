/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ApiBlueprint,
  createFrontendModule,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { createDevApp } from '@backstage/frontend-dev-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  IdentityPermissionApi,
  permissionApiRef,
} from '@backstage/plugin-permission-react';
import provisioningPlugin, { provisioningApiRef } from '../src';
import { createCatalog } from './catalog';
import { createScenarioApi, createScenarioPermissions } from './scenarios';

const api = createScenarioApi();

const fixtures = createFrontendModule({
  pluginId: 'provisioning',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({ api: provisioningApiRef, deps: {}, factory: () => api }),
    }),
  ],
});

const surroundings = createFrontendModule({
  pluginId: 'app',
  extensions: [
    ApiBlueprint.make({
      name: 'permission',
      params: defineParams =>
        defineParams({
          api: permissionApiRef,
          deps: {},
          factory: () => createScenarioPermissions() as IdentityPermissionApi,
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
          factory: () => createCatalog(),
        }),
    }),
    PageBlueprint.make({
      params: {
        path: '/catalog/:namespace/:kind/:name',
        title: 'Entity',
        routeRef: entityRouteRef,
        loader: () => import('./EntityPage').then(m => <m.EntityPage />),
      },
    }),
  ],
});

createDevApp({
  features: [provisioningPlugin, fixtures, surroundings, catalog],
});
