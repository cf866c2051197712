/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

const teamCosts = HomePageWidgetBlueprint.make({
  name: 'team-costs',
  params: {
    name: 'TeamCosts',
    title: 'Costs this month',
    description: 'What your teams cost this month, against their budgets',
    components: () =>
      import('../components/HomeWidget').then(m => ({
        Content: m.TeamCostsWidget,
      })),
  },
});

export const homeWidgets = [teamCosts];
