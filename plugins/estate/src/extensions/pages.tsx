/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiCloudLine } from '@remixicon/react';
import { createTabPage } from '@steward/backstage-plugin-portal-react';
import { rootRouteRef } from '../routes';
import { estateTranslationRef } from '../translation';

const estatePage = PageBlueprint.make({
  params: {
    path: '/estate',
    title: estateTranslationRef('title'),
    icon: <RiCloudLine />,
    routeRef: rootRouteRef,
  },
});

const explorerPage = createTabPage({
  name: 'explorer',
  title: estateTranslationRef('explorer.title'),
  loader: () => import('../components/ExplorerPage').then(m => m.ExplorerPage),
});

const syncPage = createTabPage({
  name: 'sync',
  title: estateTranslationRef('sync.title'),
  loader: () => import('../components/SyncPage').then(m => m.SyncPage),
});

export const pages = [estatePage, explorerPage, syncPage];
