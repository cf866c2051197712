/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

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

export const homeWidgets = [waiting, yourRuns];
