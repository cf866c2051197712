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
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  ScaffolderFieldExtensions,
  useCustomFieldExtensions,
} from '@backstage/plugin-scaffolder-react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, useOutlet } from 'react-router-dom';
import { catalogEntities, enclaveEntity } from './__fixtures__/entities';
import { FixtureProvisioningApi } from './__fixtures__/FixtureProvisioningApi';
import {
  EntityRunsCard,
  provisioningApiRef,
  ProvisioningPage,
  StewardAccountPicker,
  StewardAssessmentPanel,
} from './legacy';

/** Stands for the catalog of an app on the old frontend system. */
const catalogPlugin = createPlugin({
  id: 'catalog',
  routes: { catalogEntity: entityRouteRef },
});
const CatalogEntityPage = catalogPlugin.provide(
  createRoutableExtension({
    name: 'CatalogEntityPage',
    component: async () => () =>
      (
        <EntityProvider entity={enclaveEntity('DEPLOYED')}>
          {useOutlet()}
        </EntityProvider>
      ),
    mountPoint: entityRouteRef,
  }),
);

/** The fields that a scaffolder page would find. */
function Fields() {
  const fields = useCustomFieldExtensions<{ name: string }>(useOutlet());
  return <>{fields.map(({ name }) => name).join(', ')}</>;
}

function renderApp(path: string) {
  window.history.pushState({}, '', path);
  const app = createApp({
    apis: [
      createApiFactory(provisioningApiRef, new FixtureProvisioningApi()),
      createApiFactory(
        catalogApiRef,
        catalogApiMock({ entities: catalogEntities }),
      ),
    ],
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
        <Route path="/requests" element={<ProvisioningPage />} />
        <Route path="/create" element={<Fields />}>
          <ScaffolderFieldExtensions>
            <StewardAccountPicker />
            <StewardAssessmentPanel />
          </ScaffolderFieldExtensions>
        </Route>
        <Route
          path="/catalog/:namespace/:kind/:name"
          element={<CatalogEntityPage />}
        >
          <EntityRunsCard />
        </Route>
      </FlatRoutes>
    </AppRouter>,
  );
  render(<App />);
}

describe('provisioning in an app on the old frontend system', () => {
  it('has its pages where the app mounts them', async () => {
    renderApp('/requests');
    const run = await screen.findByRole('link', { name: /fx-stage/ });
    expect(window.location.pathname).toBe('/requests/runs');
    await userEvent.click(run);
    expect(
      await screen.findByRole('heading', { name: /fx-stage in dev-payments/ }),
    ).toBeInTheDocument();
    expect(window.location.pathname).toBe('/requests/runs/run-failed');
    await userEvent.click(screen.getByRole('tab', { name: 'Findings' }));
    expect(await screen.findByText(/Runs for 22 min/)).toBeInTheDocument();
    expect(window.location.pathname).toBe('/requests/findings');
  });

  it('has a card for entities that leads to its pages', async () => {
    renderApp('/catalog/default/resource/any');
    expect(
      (await screen.findAllByRole('link')).map(link =>
        link.getAttribute('href'),
      ),
    ).toContainEqual(expect.stringMatching(/^\/requests\/runs/));
  });

  it('gives its fields to the scaffolder', async () => {
    renderApp('/create');
    expect(
      await screen.findByText('StewardAccountPicker, StewardAssessmentPanel'),
    ).toBeInTheDocument();
  });
});
