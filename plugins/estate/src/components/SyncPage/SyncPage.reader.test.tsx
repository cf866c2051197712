/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { screen } from '@testing-library/react';
import { FixtureEstate } from '../../__fixtures__/FixtureEstate';
import { estateApiRef } from '../../api';
import { rootRouteRef } from '../../routes';
import { SyncPage } from './SyncPage';

// In a file of its own: usePermission remembers answers across tests.
describe('SyncPage for a reader', () => {
  it('shows a reader everything and offers nothing', async () => {
    renderInTestApp(<SyncPage />, {
      apis: [
        [estateApiRef, new FixtureEstate({ accounts: 40 }).client],
        [
          permissionApiRef,
          mockApis.permission({ authorize: AuthorizeResult.DENY }),
        ],
      ],
      mountedRoutes: {
        '/estate': rootRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    });
    expect(
      await screen.findByRole('table', { name: 'held-back removals' }),
    ).toHaveTextContent('kyc-prod');
    expect(
      await screen.findByRole('table', {
        name: 'owners and members not found',
      }),
    ).toHaveTextContent('account tag "owner": nobody-knows');
    for (const name of ['Sync now', 'Run doctor', 'Release', 'Keep']) {
      expect(screen.queryByRole('button', { name })).not.toBeInTheDocument();
    }
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  });
});
