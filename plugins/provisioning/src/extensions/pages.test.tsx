/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FixtureProvisioning } from '../__fixtures__/FixtureProvisioning';
import { provisioningApiRef } from '../api';
import provisioningPlugin from '../index';

// The test app cannot wait for permissions that decide what there is.
const withoutPermissions = provisioningPlugin.withOverrides({
  extensions: [
    provisioningPlugin
      .getExtension('home-page-widget:provisioning/failed-runs')
      .override({ if: { featureFlags: { $contains: 'none' } } }),
  ],
});

describe('the pages of provisioning', () => {
  const warn = jest.spyOn(console, 'warn');
  const environment = process.env;
  beforeEach(() => {
    // Backstage warns of implicit routing in development only.
    process.env = { ...environment, NODE_ENV: 'development' };
  });
  afterEach(() => {
    process.env = environment;
  });

  it('name the tab of the browser and say which router they use', async () => {
    renderTestApp({
      features: [withoutPermissions],
      apis: [
        [provisioningApiRef, new FixtureProvisioning().client],
        [permissionApiRef, mockApis.permission()],
        [catalogApiRef, catalogApiMock()],
      ],
      config: { app: { title: 'Steward' } },
      initialRouteEntries: ['/provisioning'],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    });
    const run = await screen.findByRole('link', { name: /fx-stage/ });
    await waitFor(() => expect(document.title).toBe('Runs · Steward'));
    expect(
      await screen.findByRole('link', { name: '2 approvals waiting for you' }),
    ).toHaveAttribute('href', '/provisioning/approvals');

    await userEvent.click(run);
    await waitFor(() =>
      expect(document.title).toBe(
        'Create enclave fx-stage in dev-payments · Steward',
      ),
    );
    for (const title of ['Approvals', 'Findings', 'Delegations']) {
      await userEvent.click(screen.getByRole('tab', { name: title }));
      await waitFor(() => expect(document.title).toBe(`${title} · Steward`));
    }
    expect(
      await screen.findByRole('list', { name: 'Delegations' }),
    ).toBeInTheDocument();
    expect(warn).not.toHaveBeenCalledWith(
      expect.stringContaining('implicit React Router'),
    );
  });
});
