/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

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

export const homeWidgets = [teamScores];
