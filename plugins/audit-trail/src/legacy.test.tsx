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
import { FixtureAuditTrailApi } from './__fixtures__/FixtureAuditTrailApi';
import { auditTrailApiRef, AuditTrailPage, EntityAuditContent } from './legacy';

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
        <EntityProvider
          entity={{
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Component',
            metadata: { namespace: 'default', name: 'payments-api' },
          }}
        >
          {useOutlet()}
        </EntityProvider>
      ),
    mountPoint: entityRouteRef,
  }),
);

function renderApp(path: string) {
  window.history.pushState({}, '', path);
  const app = createApp({
    apis: [createApiFactory(auditTrailApiRef, new FixtureAuditTrailApi())],
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
        <Route path="/trail" element={<AuditTrailPage />} />
        <Route
          path="/catalog/:namespace/:kind/:name"
          element={<CatalogEntityPage />}
        >
          <EntityAuditContent />
        </Route>
      </FlatRoutes>
    </AppRouter>,
  );
  render(<App />);
}

describe('the audit trail in an app on the old frontend system', () => {
  it('has its pages where the app mounts them', async () => {
    renderApp('/trail');
    expect(
      await screen.findByRole('grid', { name: 'Events' }),
    ).toBeInTheDocument();
    expect(window.location.pathname).toBe('/trail/events');
    await userEvent.click(
      screen.getByRole('tab', { name: 'Holds and retention' }),
    );
    expect(await screen.findByText('Legal holds')).toBeInTheDocument();
    expect(window.location.pathname).toBe('/trail/retention');
  });

  it('has a tab for entities that leads to its pages', async () => {
    renderApp('/catalog/default/component/payments-api');
    expect(
      await screen.findByRole('grid', { name: 'Events' }),
    ).toBeInTheDocument();
    expect(
      screen.getAllByRole('link').map(link => link.getAttribute('href')),
    ).toContainEqual(expect.stringMatching(/^\/trail\/events\?/));
  });
});
