/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { configApiRef, identityApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { ReactElement, Suspense } from 'react';
import { catalogEntities } from '../__fixtures__/entities';
import { FixtureCosts } from '../__fixtures__/FixtureCosts';
import { cloudCostsApiRef } from '../api';
import {
  auditTrailRouteRef,
  provisioningRouteRef,
  rootRouteRef,
  templateRouteRef,
} from '../routes';

export interface RenderOptions {
  costs?: FixtureCosts;
  /** Of the reader. */
  groups?: string[];
  path?: string;
  permission?: ReturnType<typeof mockApis.permission>;
}

/** Renders a part of the plugin over a backend in memory. */
export function renderCosts(
  element: ReactElement,
  options: RenderOptions = {},
) {
  const {
    costs = new FixtureCosts(),
    groups = ['group:default/payments'],
    path = '/',
    permission = mockApis.permission(),
  } = options;
  // As around every extension of an app.
  return renderInTestApp(<Suspense fallback={null}>{element}</Suspense>, {
    apis: [
      [cloudCostsApiRef, costs.client],
      [
        configApiRef,
        mockApis.config({ data: { cloudCosts: { tags: ['environment'] } } }),
      ],
      [
        identityApiRef,
        mockApis.identity({
          userEntityRef: 'user:default/ravi',
          ownershipEntityRefs: ['user:default/ravi', ...groups],
        }),
      ],
      [permissionApiRef, permission],
      [catalogApiRef, catalogApiMock({ entities: catalogEntities })],
    ],
    initialRouteEntries: [path],
    mountedRoutes: {
      '/cloud-costs': rootRouteRef,
      '/provisioning': provisioningRouteRef,
      '/audit-trail': auditTrailRouteRef,
      '/create/templates/:namespace/:templateName': templateRouteRef,
      '/catalog/:namespace/:kind/:name': entityRouteRef,
    },
  });
}
