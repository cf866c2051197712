/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createApp } from '@backstage/app-defaults';
import { Entity } from '@backstage/catalog-model';
import { AppRouter, FlatRoutes } from '@backstage/core-app-api';
import {
  AnyApiFactory,
  createPlugin,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { render, RenderResult } from '@testing-library/react';
import { ReactElement } from 'react';
import { Route, useOutlet } from 'react-router-dom';

/** @public */
export interface LegacyAppOptions {
  /** Where the visitor is: `/aws`. */
  path: string;
  apis: AnyApiFactory[];
  /** `Route` elements of the plugin under test. */
  routes: ReactElement | ReactElement[];
  /** The entity on every entity page, and what the plugin draws there. */
  entityPage: { entity: Entity; content: ReactElement };
}

/**
 * Renders an app on the old frontend system around a plugin: its pages where
 * the test mounts them, and an entity page in place of the catalog's.
 *
 * @public
 */
export function renderLegacyApp(options: LegacyAppOptions): RenderResult {
  const { entity, content } = options.entityPage;
  const catalogPlugin = createPlugin({
    id: 'catalog',
    routes: { catalogEntity: entityRouteRef },
  });
  const CatalogEntityPage = catalogPlugin.provide(
    createRoutableExtension({
      name: 'CatalogEntityPage',
      component: async () => () =>
        <EntityProvider entity={entity}>{useOutlet()}</EntityProvider>,
      mountPoint: entityRouteRef,
    }),
  );
  window.history.pushState({}, '', options.path);
  const App = createApp({
    apis: options.apis,
    configLoader: async () => [
      {
        context: 'test',
        data: {
          app: { title: 'Test app' },
          backend: { baseUrl: 'http://localhost:7007' },
        },
      },
    ],
  }).createRoot(
    <AppRouter>
      <FlatRoutes>
        {options.routes}
        <Route
          path="/catalog/:namespace/:kind/:name"
          element={<CatalogEntityPage />}
        >
          {content}
        </Route>
      </FlatRoutes>
    </AppRouter>,
  );
  return render(<App />);
}
