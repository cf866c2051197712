/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { screen, waitFor } from '@testing-library/react';
import { registerComponentRouteRef, rootRouteRef } from '../../routes';
import { RegisterLink } from './RegisterLink';

it('is not for those who only request things', async () => {
  const authorize = jest.fn((): AuthorizeResult.DENY => AuthorizeResult.DENY);
  renderInTestApp(
    <>
      <p>There</p>
      <RegisterLink />
    </>,
    {
      apis: [[permissionApiRef, mockApis.permission({ authorize })]],
      mountedRoutes: {
        '/provisioning': rootRouteRef,
        '/import': registerComponentRouteRef,
      },
    },
  );
  expect(await screen.findByText('There')).toBeInTheDocument();
  await waitFor(() => expect(authorize).toHaveBeenCalled());
  expect(
    screen.queryByRole('link', { name: 'Register existing component' }),
  ).not.toBeInTheDocument();
});
