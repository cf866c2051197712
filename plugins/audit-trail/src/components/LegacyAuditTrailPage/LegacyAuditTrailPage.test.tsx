/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FixtureAuditTrailApi } from '../../__fixtures__/FixtureAuditTrailApi';
import { auditTrailApiRef } from '../../api';
import { rootRouteRef } from '../../routes';
import { LegacyAuditTrailPage } from './LegacyAuditTrailPage';

describe('LegacyAuditTrailPage', () => {
  it('leads from the events to holds and retention', async () => {
    renderInTestApp(<LegacyAuditTrailPage />, {
      apis: [
        [auditTrailApiRef, new FixtureAuditTrailApi()],
        [permissionApiRef, mockApis.permission()],
      ],
      mountedRoutes: {
        '/': rootRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    });
    expect(
      await screen.findByRole('grid', { name: 'Events' }),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('tab', { name: 'Holds and retention' }),
    );
    expect(await screen.findByText('Legal holds')).toBeInTheDocument();
  });
});
