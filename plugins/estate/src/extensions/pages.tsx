/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { RiCloudLine } from '@remixicon/react';
import { TabbedPageContent } from '@steward/backstage-plugin-portal-react';
import { rootRouteRef } from '../routes';

const estatePage = PageBlueprint.make({
  params: {
    path: '/estate',
    title: 'Estate',
    icon: <RiCloudLine />,
    routeRef: rootRouteRef,
  },
});

const explorerPage = SubPageBlueprint.make({
  name: 'explorer',
  params: {
    path: 'explorer',
    title: 'Explorer',
    loader: () =>
      import('../components/ExplorerPage').then(m => (
        <TabbedPageContent>
          <m.ExplorerPage />
        </TabbedPageContent>
      )),
  },
});

const syncPage = SubPageBlueprint.make({
  name: 'sync',
  params: {
    path: 'sync',
    title: 'Sync',
    loader: () =>
      import('../components/SyncPage').then(m => (
        <TabbedPageContent>
          <m.SyncPage />
        </TabbedPageContent>
      )),
  },
});

export const pages = [estatePage, explorerPage, syncPage];
