/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  PageBlueprint,
  PluginHeaderActionBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { RiRocketLine } from '@remixicon/react';
import { TabbedPageContent } from '@steward/backstage-plugin-portal-react';
import { rootRouteRef } from '../routes';

const provisioningPage = PageBlueprint.make({
  params: {
    path: '/provisioning',
    title: 'Provisioning',
    icon: <RiRocketLine />,
    routeRef: rootRouteRef,
  },
});

const runsPage = SubPageBlueprint.make({
  name: 'runs',
  params: {
    path: 'runs',
    title: 'Runs',
    loader: () =>
      import('../components/RunsRoutes').then(m => (
        <TabbedPageContent>
          <m.RunsRoutes />
        </TabbedPageContent>
      )),
  },
});

const approvalsPage = SubPageBlueprint.make({
  name: 'approvals',
  params: {
    path: 'approvals',
    title: 'Approvals',
    loader: () =>
      import('../components/ApprovalsPage').then(m => (
        <TabbedPageContent>
          <m.ApprovalsPage />
        </TabbedPageContent>
      )),
  },
});

const findingsPage = SubPageBlueprint.make({
  name: 'findings',
  params: {
    path: 'findings',
    title: 'Findings',
    loader: () =>
      import('../components/FindingsPage').then(m => (
        <TabbedPageContent>
          <m.FindingsPage />
        </TabbedPageContent>
      )),
  },
});

const delegationsPage = SubPageBlueprint.make({
  name: 'delegations',
  params: {
    path: 'delegations',
    title: 'Delegations',
    loader: () =>
      import('../components/DelegationsPage').then(m => (
        <TabbedPageContent>
          <m.DelegationsPage />
        </TabbedPageContent>
      )),
  },
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
