/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { cloudCostsBudgetManagePermission } from '@steward/backstage-plugin-cloud-costs-common';

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

const openAnomalies = HomePageWidgetBlueprint.make({
  name: 'open-anomalies',
  if: { permissions: { $contains: cloudCostsBudgetManagePermission.name } },
  params: {
    name: 'OpenAnomalies',
    title: 'Cost anomalies',
    description: 'Costs out of the ordinary, for those who look after them',
    components: () =>
      import('../components/HomeWidget').then(m => ({
        Content: m.OpenAnomaliesWidget,
      })),
  },
});

export const homeWidgets = [teamCosts, openAnomalies];
