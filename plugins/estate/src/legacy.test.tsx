/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createApp } from '@backstage/app-defaults';
import { AppRouter, FlatRoutes } from '@backstage/core-app-api';
import {
  createApiFactory,
  createPlugin,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, useOutlet } from 'react-router-dom';
import { FixtureEstateApi } from './__fixtures__/FixtureEstateApi';
import { EntityAccountCard, estateApiRef, EstatePage } from './legacy';

const api = new FixtureEstateApi({ accounts: 40 });
const account = api.entities.find(
  ({ spec }) => spec?.type === 'cloud-account',
)!;

/** Stands for the catalog of an app on the old frontend system. */
const catalogPlugin = createPlugin({
  id: 'catalog',
  routes: { catalogEntity: entityRouteRef },
});
const CatalogEntityPage = catalogPlugin.provide(
  createRoutableExtension({
    name: 'CatalogEntityPage',
    component: async () => () =>
      <EntityProvider entity={account}>{useOutlet()}</EntityProvider>,
    mountPoint: entityRouteRef,
  }),
);

function renderApp(path: string) {
  window.history.pushState({}, '', path);
  const app = createApp({
    apis: [createApiFactory(estateApiRef, api)],
    configLoader: async () => [
      {
        context: 'test',
        data: { backend: { baseUrl: 'http://localhost:7007' } },
      },
    ],
  });
  const App = app.createRoot(
    <AppRouter>
      <FlatRoutes>
        <Route path="/aws" element={<EstatePage />} />
        <Route
          path="/catalog/:namespace/:kind/:name"
          element={<CatalogEntityPage />}
        >
          <EntityAccountCard />
        </Route>
      </FlatRoutes>
    </AppRouter>,
  );
  render(<App />);
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
  });

  it('has cards that lead to its pages', async () => {
    renderApp('/catalog/default/resource/any');
    expect(
      await screen.findByRole('heading', { name: 'AWS account' }),
    ).toBeInTheDocument();
    expect(
      (await screen.findAllByRole('link')).map(link =>
        link.getAttribute('href'),
      ),
    ).toContainEqual(expect.stringMatching(/^\/aws\//));
  });
});
