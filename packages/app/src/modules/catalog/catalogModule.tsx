/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  createFrontendModule,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { RiStackLine } from '@remixicon/react';

/** One list for everything, in place of the catalog's own list of one kind. */
const page = PageBlueprint.make({
  params: {
    path: '/catalog',
    routeRef: catalogPlugin.routes.catalogIndex,
    title: 'Catalog',
    icon: <RiStackLine />,
    loader: () => import('./CatalogListPage').then(m => <m.CatalogListPage />),
  },
});

/** The catalog as the portal has it. */
export const catalogModule = createFrontendModule({
  pluginId: 'catalog',
  extensions: [page],
});
