/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { reviewManagePermission } from '@steward/backstage-plugin-scorecards-common';

const teamScores = HomePageWidgetBlueprint.make({
  name: 'team-scores',
  params: {
    name: 'TeamScores',
    title: 'Scorecards of your teams',
    description:
      'Mean score of what your teams own, and what is below its tier',
    components: () =>
      import('../components/HomeWidget').then(m => ({
        Content: m.TeamScoresWidget,
      })),
  },
});

const scoreDrops = HomePageWidgetBlueprint.make({
  name: 'score-drops',
  if: { permissions: { $contains: reviewManagePermission.name } },
  params: {
    name: 'ScoreDrops',
    title: 'Scores that fell',
    description: 'What lost most in the last 30 days, for those who review it',
    components: () =>
      import('../components/HomeWidget').then(m => ({
        Content: m.ScoreDropsWidget,
      })),
  },
});

export const homeWidgets = [teamScores, scoreDrops];
