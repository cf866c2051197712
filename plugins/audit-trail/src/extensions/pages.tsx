/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { RiFileList3Line } from '@remixicon/react';
import { TabbedPageContent } from '@steward/backstage-plugin-portal-react';
import { rootRouteRef } from '../routes';

const auditTrailPage = PageBlueprint.make({
  params: {
    path: '/audit-trail',
    title: 'Audit trail',
    icon: <RiFileList3Line />,
    routeRef: rootRouteRef,
  },
});

const eventsPage = SubPageBlueprint.make({
  name: 'events',
  params: {
    path: 'events',
    title: 'Events',
    loader: () =>
      import('../components/EventsPage').then(m => (
        <TabbedPageContent>
          <m.EventsPage />
        </TabbedPageContent>
      )),
  },
});

const retentionPage = SubPageBlueprint.make({
  name: 'retention',
  params: {
    path: 'retention',
    title: 'Holds and retention',
    loader: () =>
      import('../components/RetentionPage').then(m => (
        <TabbedPageContent>
          <m.RetentionPage />
        </TabbedPageContent>
      )),
  },
});

export const pages = [auditTrailPage, eventsPage, retentionPage];
