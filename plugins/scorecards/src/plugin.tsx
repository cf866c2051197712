/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiMedalLine } from '@remixicon/react';
import { apis } from './extensions/apis';
import { entityColumns } from './extensions/entityColumns';
import { entityParts } from './extensions/entityParts';
import { homeWidgets } from './extensions/homeWidgets';
import { pages } from './extensions/pages';
import { provisioningRouteRef, rootRouteRef, templateRouteRef } from './routes';

/**
 * Scorecards in an app on the new frontend system.
 *
 * @public
 */
export const scorecardsPlugin = createFrontendPlugin({
  pluginId: 'scorecards',
  title: 'Scorecards',
  icon: <RiMedalLine />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef },
  externalRoutes: {
    template: templateRouteRef,
    provisioning: provisioningRouteRef,
  },
  extensions: [
    ...apis,
    ...pages,
    ...entityColumns,
    ...entityParts,
    ...homeWidgets,
  ],
});
