/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { identityApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { ReactElement, Suspense } from 'react';
import { catalogEntities } from '../__fixtures__/entities';
import { FixtureScorecards } from '../__fixtures__/FixtureScorecards';
import { scorecardsApiRef } from '../api';
import { SWRConfig } from 'swr';
import {
  provisioningRouteRef,
  rootRouteRef,
  templateRouteRef,
} from '../routes';

export interface RenderOptions {
  scorecards?: FixtureScorecards;
  path?: string;
  /** Entity ref of the visitor. */
  user?: string;
  permission?: ReturnType<typeof mockApis.permission>;
}

/** Renders a part of the plugin over a backend in memory. */
export function renderScorecards(
  element: ReactElement,
  options: RenderOptions = {},
) {
  const {
    scorecards = new FixtureScorecards(),
    path = '/',
    user = 'user:default/ravi',
    permission = mockApis.permission(),
  } = options;
  const isolated = (
    // What a reader of an earlier test was allowed is not what this one is.
    <SWRConfig value={{ provider: () => new Map() }}>
      {/* As around every extension of an app. */}
      <Suspense fallback={null}>{element}</Suspense>
    </SWRConfig>
  );
  return renderInTestApp(isolated, {
    apis: [
      [scorecardsApiRef, scorecards.client],
      [
        identityApiRef,
        mockApis.identity({
          userEntityRef: user,
          ownershipEntityRefs: [user, 'group:default/payments'],
        }),
      ],
      [permissionApiRef, permission],
      [catalogApiRef, catalogApiMock({ entities: catalogEntities })],
    ],
    initialRouteEntries: [path],
    mountedRoutes: {
      '/scorecards': rootRouteRef,
      '/provisioning': provisioningRouteRef,
      '/create/templates/:namespace/:templateName': templateRouteRef,
      '/catalog/:namespace/:kind/:name': entityRouteRef,
    },
  });
}
