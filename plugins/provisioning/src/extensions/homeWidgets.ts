/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { findingReadPermission } from '@steward/backstage-plugin-provisioning-common';

const waiting = HomePageWidgetBlueprint.make({
  name: 'waiting',
  params: {
    name: 'Waiting',
    title: 'Waiting for you',
    description: 'Approvals that wait for your decision',
    components: () =>
      import('../components/HomeWidgets').then(m => ({
        Content: m.WaitingWidget,
      })),
  },
});

const yourRuns = HomePageWidgetBlueprint.make({
  name: 'your-runs',
  params: {
    name: 'YourRuns',
    title: 'Your runs',
    description: 'What you asked for and how it goes',
    components: () =>
      import('../components/HomeWidgets').then(m => ({
        Content: m.YourRunsWidget,
      })),
  },
});

const failedRuns = HomePageWidgetBlueprint.make({
  name: 'failed-runs',
  if: { permissions: { $contains: findingReadPermission.name } },
  params: {
    name: 'FailedRuns',
    title: 'Failed runs',
    description:
      'Runs of everybody that failed, for those who run the platform',
    components: () =>
      import('../components/HomeWidgets').then(m => ({
        Content: m.FailedRunsWidget,
      })),
  },
});

export const homeWidgets = [waiting, yourRuns, failedRuns];
