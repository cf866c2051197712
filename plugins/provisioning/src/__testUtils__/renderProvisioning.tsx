/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { identityApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  ScaffolderApi,
  scaffolderApiRef,
} from '@backstage/plugin-scaffolder-react';
import { ReactElement, Suspense } from 'react';
import { FixtureProvisioning } from '../__fixtures__/FixtureProvisioning';
import { provisioningApiRef } from '../api';
import {
  auditTrailRouteRef,
  rootRouteRef,
  scaffolderTaskRouteRef,
  templateRouteRef,
} from '../routes';
import { catalogEntities } from '../__fixtures__/entities';
import { people } from '../__fixtures__/runs';

/** Renders a part of the plugin over a backend in memory. */
export function renderProvisioning(
  element: ReactElement,
  provisioning: FixtureProvisioning,
  path: string = '/',
  teams: string[] = [],
  scaffolder: Partial<ScaffolderApi> = {},
) {
  // As around every extension of an app.
  return renderInTestApp(<Suspense fallback={null}>{element}</Suspense>, {
    apis: [
      [provisioningApiRef, provisioning.client],
      [
        identityApiRef,
        mockApis.identity({
          userEntityRef: people.ravi,
          ownershipEntityRefs: [people.ravi, ...teams],
        }),
      ],
      [permissionApiRef, mockApis.permission()],
      [scaffolderApiRef, scaffolder as ScaffolderApi],
      [catalogApiRef, catalogApiMock({ entities: catalogEntities })],
    ],
    initialRouteEntries: [path],
    mountedRoutes: {
      '/provisioning': rootRouteRef,
      '/create/templates/:namespace/:templateName': templateRouteRef,
      '/create/tasks/:taskId': scaffolderTaskRouteRef,
      '/audit-trail': auditTrailRouteRef,
      '/catalog/:namespace/:kind/:name': entityRouteRef,
    },
  });
}
