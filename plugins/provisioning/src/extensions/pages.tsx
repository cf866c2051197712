/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  PageBlueprint,
  PluginHeaderActionBlueprint,
} from '@backstage/frontend-plugin-api';
import { RiRocketLine } from '@remixicon/react';
import { createTabPage } from '@steward/backstage-plugin-portal-react';
import { rootRouteRef } from '../routes';
import { provisioningTranslationRef } from '../translation';

const provisioningPage = PageBlueprint.make({
  params: {
    path: '/provisioning',
    title: provisioningTranslationRef('title'),
    icon: <RiRocketLine />,
    routeRef: rootRouteRef,
  },
});

const runsPage = createTabPage({
  name: 'runs',
  title: provisioningTranslationRef('runs.title'),
  loader: () => import('../components/RunsRoutes').then(m => m.RunsRoutes),
});

const approvalsPage = createTabPage({
  name: 'approvals',
  title: provisioningTranslationRef('approvals.title'),
  loader: () =>
    import('../components/ApprovalsPage').then(m => m.ApprovalsPage),
});

const findingsPage = createTabPage({
  name: 'findings',
  title: provisioningTranslationRef('findings.title'),
  loader: () => import('../components/FindingsPage').then(m => m.FindingsPage),
});

const delegationsPage = createTabPage({
  name: 'delegations',
  title: provisioningTranslationRef('delegations.title'),
  loader: () =>
    import('../components/DelegationsPage').then(m => m.DelegationsPage),
});

/** How many approvals wait, on every tab: the header's tabs take plain text only. */
const waitingAction = PluginHeaderActionBlueprint.make({
  name: 'waiting',
  params: {
    loader: () =>
      import('../components/WaitingLink').then(m => <m.WaitingLink />),
  },
});

export const pages = [
  provisioningPage,
  runsPage,
  approvalsPage,
  findingsPage,
  delegationsPage,
  waitingAction,
];
