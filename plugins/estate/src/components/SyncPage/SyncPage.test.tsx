/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FixtureEstate } from '../../__fixtures__/FixtureEstate';
import { estateApiRef } from '../../api';
import { rootRouteRef } from '../../routes';
import { SyncPage } from './SyncPage';

function renderSyncPage(estate: FixtureEstate) {
  return renderInTestApp(<SyncPage />, {
    apis: [
      [estateApiRef, estate.client],
      [permissionApiRef, mockApis.permission()],
    ],
    mountedRoutes: {
      '/estate': rootRouteRef,
      '/catalog/:namespace/:kind/:name': entityRouteRef,
    },
  });
}

describe('SyncPage', () => {
  it('says first what is stale and why, and shows the fix of a shard', async () => {
    const estate = new FixtureEstate({ accounts: 40 });
    const startSync = jest.spyOn(estate.routes, 'POST /sync');
    renderSyncPage(estate);
    expect(
      await screen.findByRole('heading', {
        name: '3 of 18 shards are not current',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        '2 shards: access denied, eks:ListClusters is not allowed',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/An AWS account id has exactly 12 digits/),
    ).toBeInTheDocument();

    const table = await screen.findByRole('table', { name: 'shards' });
    const worst = within(table).getAllByRole('row')[1];
    expect(worst).toHaveTextContent('access denied');
    await userEvent.click(
      within(worst).getByRole('button', { name: 'Detail' }),
    );
    expect(
      screen.getByText(/Allow eks:ListClusters on \* in the role/),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Sync this shard' }),
    );
    expect(startSync).toHaveBeenCalledWith(
      expect.objectContaining({
        body: { shardId: expect.stringMatching(/^eks\//) },
      }),
    );
    expect(
      await screen.findByRole('progressbar', { name: /Reading eks/ }),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Sync now' })).toBeDisabled();

    jest
      .spyOn(estate.routes, 'GET /sync/{id}')
      .mockRejectedValueOnce(new Error('502 Bad Gateway'));
    await screen.findByText(/502 Bad Gateway/);
    await waitFor(
      () =>
        expect(screen.queryByText(/502 Bad Gateway/)).not.toBeInTheDocument(),
      { timeout: 10_000 },
    );
  });

  it('releases a held-back removal after naming what is removed', async () => {
    const estate = new FixtureEstate({ accounts: 40 });
    const decide = jest.spyOn(estate.routes, 'POST /removals/decide');
    renderSyncPage(estate);
    const panel = await screen.findByRole('region', {
      name: 'Removals held back',
    });
    const release = await within(panel).findByRole('button', {
      name: 'Release',
    });
    expect(release).toBeDisabled();
    await userEvent.click(
      within(panel).getByRole('checkbox', { name: 'Select kyc-prod' }),
    );
    await userEvent.click(release);

    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('Release 1 removal?');
    expect(dialog).toHaveTextContent('enclave kyc-prod');
    expect(dialog).not.toHaveTextContent('orders-signer');
    expect(decide).not.toHaveBeenCalled();
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Release' }),
    );
    expect(decide).toHaveBeenCalledWith(
      expect.objectContaining({
        body: { keys: ['nitro-enclave:enc_1'], decision: 'release' },
      }),
    );
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    await waitFor(() =>
      expect(
        within(panel).queryByRole('checkbox', { name: 'Select kyc-prod' }),
      ).not.toBeInTheDocument(),
    );
    expect(
      within(panel).getByRole('checkbox', { name: 'Select orders-signer' }),
    ).toBeInTheDocument();
  });

  it('shows the outcome of a sync that is over before anybody asks', async () => {
    const estate = new FixtureEstate({ accounts: 4 });
    const overview = jest.spyOn(estate.routes, 'GET /sync');
    estate.routes['POST /sync'] = () => ({ id: 'sync-1' });
    renderSyncPage(estate);
    await screen.findByRole('table', { name: 'shards' });
    const before = overview.mock.calls.length;
    await userEvent.click(screen.getByRole('button', { name: 'Sync now' }));
    await waitFor(() =>
      expect(overview.mock.calls.length).toBeGreaterThan(before),
    );
    expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Sync now' })).toBeEnabled();
  });

  it('runs the doctor', async () => {
    renderSyncPage(new FixtureEstate({ accounts: 4 }));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Run doctor' }),
    );
    const findings = await screen.findByRole('table', { name: 'findings' });
    expect(within(findings).getAllByRole('row')).toHaveLength(2);
    expect(findings).toHaveTextContent('must be fixed');
    expect(findings).toHaveTextContent('eks:ListClusters');
  });
});
