/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { screen } from '@testing-library/react';
import { FixtureAuditTrail } from '../../__fixtures__/FixtureAuditTrail';
import { auditTrailApiRef } from '../../api';
import { rootRouteRef } from '../../routes';
import { EventsPage } from './EventsPage';

// A file of its own: permissions are remembered for as long as the module lives.
describe('EventsPage for a reader', () => {
  it('says whose events these are, and offers nothing that they may not do', async () => {
    const trail = new FixtureAuditTrail();
    trail.isLimited = true;
    renderInTestApp(<EventsPage />, {
      apis: [
        [auditTrailApiRef, trail.client],
        [
          permissionApiRef,
          mockApis.permission({ authorize: AuthorizeResult.DENY }),
        ],
      ],
      mountedRoutes: {
        '/audit-trail': rootRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    });
    expect(
      await screen.findByText(
        'You see your own events and those of what your teams own.',
      ),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: 'Ravi Menon' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Filters' })).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Export' }),
    ).not.toBeInTheDocument();
  });
});
