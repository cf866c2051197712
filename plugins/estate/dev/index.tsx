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
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  IdentityPermissionApi,
  permissionApiRef,
} from '@backstage/plugin-permission-react';
import estatePlugin, { estateApiRef } from '../src';
import { createScenarioApi, createScenarioPermissions } from './scenarios';

const api = createScenarioApi();

const fixtures = createFrontendModule({
  pluginId: 'estate',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({ api: estateApiRef, deps: {}, factory: () => api }),
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
          factory: () => createScenarioPermissions() as IdentityPermissionApi,
        }),
    }),
  ],
});

const entityPage = createFrontendPlugin({
  pluginId: 'dev-entity',
  extensions: [
    PageBlueprint.make({
      params: {
        path: '/catalog/:namespace/:kind/:name',
        title: 'Entity',
        routeRef: entityRouteRef,
        loader: () =>
          import('./EntityPage').then(m => <m.EntityPage api={api} />),
      },
    }),
  ],
});

createDevApp({ features: [estatePlugin, fixtures, permissions, entityPage] });
