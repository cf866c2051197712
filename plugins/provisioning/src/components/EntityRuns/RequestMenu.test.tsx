/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { screen, waitFor } from '@testing-library/react';
import { accountEntity } from '../../__fixtures__/entities';
import { rootRouteRef, templateRouteRef } from '../../routes';
import { RequestMenu } from './RequestMenu';

describe('RequestMenu', () => {
  it('offers nothing to those who may not ask', async () => {
    const permission = mockApis.permission({ authorize: AuthorizeResult.DENY });
    const authorize = jest.spyOn(permission, 'authorize');
    renderInTestApp(
      <EntityProvider entity={accountEntity}>
        <RequestMenu />
        <p>The card</p>
      </EntityProvider>,
      {
        apis: [[permissionApiRef, permission]],
        mountedRoutes: {
          '/provisioning': rootRouteRef,
          '/create/templates/:namespace/:templateName': templateRouteRef,
        },
      },
    );
    await screen.findByText('The card');
    await waitFor(() => expect(authorize).toHaveBeenCalled());
    await authorize.mock.results[0].value;
    expect(
      screen.queryByRole('button', { name: 'Request' }),
    ).not.toBeInTheDocument();
  });
});
