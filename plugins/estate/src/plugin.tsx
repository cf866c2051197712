/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiCloudLine } from '@remixicon/react';
import { apis } from './extensions/apis';
import { entityCards } from './extensions/entityCards';
import { entityColumns } from './extensions/entityColumns';
import { entityPage } from './extensions/entityPage';
import { homeWidgets } from './extensions/homeWidgets';
import { pages } from './extensions/pages';
import { catalogRouteRef, rootRouteRef } from './routes';

/**
 * The AWS estate in an app on the new frontend system: explorer, sync page and
 * entity cards.
 *
 * @public
 */
export const estatePlugin = createFrontendPlugin({
  pluginId: 'estate',
  title: 'Estate',
  icon: <RiCloudLine />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef },
  externalRoutes: { catalog: catalogRouteRef },
  extensions: [
    ...apis,
    ...pages,
    ...entityCards,
    ...entityColumns,
    ...entityPage,
    ...homeWidgets,
  ],
});
