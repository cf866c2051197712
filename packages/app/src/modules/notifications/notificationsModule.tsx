/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  createFrontendModule,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import notificationsPlugin from '@backstage/plugin-notifications/alpha';
import { RiNotification3Line } from '@remixicon/react';

const page = PageBlueprint.make({
  params: {
    path: '/notifications',
    routeRef: notificationsPlugin.routes.root,
    title: 'Notifications',
    icon: <RiNotification3Line />,
    loader: () =>
      import('./NotificationsPage').then(m => <m.NotificationsPage />),
  },
});

/** What was told to the reader, in a list like all others of the portal. */
export const notificationsModule = createFrontendModule({
  pluginId: 'notifications',
  extensions: [page],
});
