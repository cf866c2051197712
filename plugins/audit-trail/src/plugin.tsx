/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiFileList3Line } from '@remixicon/react';
import { apis } from './extensions/apis';
import { entityContents } from './extensions/entityContents';
import { homeWidgets } from './extensions/homeWidgets';
import { pages } from './extensions/pages';
import {
  provisioningRouteRef,
  rootRouteRef,
  scaffolderTaskRouteRef,
} from './routes';

/**
 * The audit trail in an app on the new frontend system: events, holds and
 * retention, and a tab on entity pages.
 *
 * @public
 */
export const auditTrailPlugin = createFrontendPlugin({
  pluginId: 'audit-trail',
  title: 'Audit trail',
  icon: <RiFileList3Line />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef },
  externalRoutes: {
    scaffolderTask: scaffolderTaskRouteRef,
    provisioning: provisioningRouteRef,
  },
  extensions: [...apis, ...pages, ...entityContents, ...homeWidgets],
});
