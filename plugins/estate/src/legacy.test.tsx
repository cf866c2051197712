/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createApiFactory } from '@backstage/core-plugin-api';
import { renderLegacyApp } from '@steward/backstage-plugin-portal-react/testUtils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route } from 'react-router-dom';
import { FixtureEstate } from './__fixtures__/FixtureEstate';
import { EntityAccountCard, estateApiRef, EstatePage } from './legacy';

const estate = new FixtureEstate({ accounts: 40 });
const account = estate.entities.find(
  ({ spec }) => spec?.type === 'cloud-account',
)!;

function renderApp(path: string) {
  return renderLegacyApp({
    path,
    apis: [createApiFactory(estateApiRef, estate.client)],
    routes: <Route path="/aws" element={<EstatePage />} />,
    entityPage: { entity: account, content: <EntityAccountCard /> },
  });
}

describe('the estate in an app on the old frontend system', () => {
  it('has its pages where the app mounts them', async () => {
    renderApp('/aws');
    expect(
      await screen.findByRole('treeitem', { name: /Root/ }),
    ).toBeInTheDocument();
    expect(window.location.pathname).toBe('/aws/explorer');
    await userEvent.click(screen.getByRole('tab', { name: 'Sync' }));
    expect(
      await screen.findByRole('table', { name: 'shards' }),
    ).toBeInTheDocument();
    expect(window.location.pathname).toBe('/aws/sync');
    await waitFor(() => expect(document.title).toBe('Sync · Test app'));
  });

  it('has cards that lead to its pages', async () => {
    renderApp('/catalog/default/resource/any');
    expect(
      await screen.findByRole('heading', { name: 'AWS account' }),
    ).toBeInTheDocument();
    await waitFor(() =>
      expect(
        screen.getAllByRole('link').map(link => link.getAttribute('href')),
      ).toContainEqual(expect.stringMatching(/^\/aws\//)),
    );
  });
});
