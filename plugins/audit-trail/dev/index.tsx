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
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import {
  IdentityPermissionApi,
  permissionApiRef,
} from '@backstage/plugin-permission-react';
import { Container } from '@backstage/ui';
import auditTrailPlugin, { auditTrailApiRef } from '../src';
import { createScenarioApi, createScenarioPermissions } from './scenarios';

const api = createScenarioApi();

const fixtures = createFrontendModule({
  pluginId: 'audit-trail',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({ api: auditTrailApiRef, deps: {}, factory: () => api }),
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

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { namespace: 'default', name: 'payments-api' },
  spec: { type: 'service' },
};

const entityPage = createFrontendPlugin({
  pluginId: 'dev-entity',
  extensions: [
    PageBlueprint.make({
      params: {
        path: '/catalog/:namespace/:kind/:name',
        title: 'Entity',
        routeRef: entityRouteRef,
        loader: () =>
          import('../src/components/EntityAuditContent').then(m => (
            <EntityProvider entity={entity}>
              <Container>
                <m.EntityAuditContent />
              </Container>
            </EntityProvider>
          )),
      },
    }),
  ],
});

createDevApp({
  features: [auditTrailPlugin, fixtures, permissions, entityPage],
});
