/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiFileList3Line } from '@remixicon/react';
import { createTabPage } from '@steward/backstage-plugin-portal-react';
import { rootRouteRef } from '../routes';
import { auditTrailTranslationRef } from '../translation';

const auditTrailPage = PageBlueprint.make({
  params: {
    path: '/audit-trail',
    title: auditTrailTranslationRef('title'),
    icon: <RiFileList3Line />,
    routeRef: rootRouteRef,
  },
});

const eventsPage = createTabPage({
  name: 'events',
  title: auditTrailTranslationRef('events.title'),
  loader: () => import('../components/EventsPage').then(m => m.EventsPage),
});

const retentionPage = createTabPage({
  name: 'retention',
  title: auditTrailTranslationRef('retention.title'),
  loader: () =>
    import('../components/RetentionPage').then(m => m.RetentionPage),
});

export const pages = [auditTrailPage, eventsPage, retentionPage];
