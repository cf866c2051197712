/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createFrontendModule } from '@backstage/frontend-plugin-api';
import {
  HomePageLayoutBlueprint,
  HomePageWidgetBlueprint,
} from '@backstage/plugin-home-react/alpha';

const layout = HomePageLayoutBlueprint.make({
  params: {
    loader: () => import('./homeParts').then(module => module.HomeLayout),
  },
});

const news = HomePageWidgetBlueprint.make({
  name: 'news',
  params: {
    name: 'News',
    title: 'Recent activity',
    components: () =>
      import('./homeParts').then(module => ({ Content: module.NewsWidget })),
  },
});

const teams = HomePageWidgetBlueprint.make({
  name: 'teams',
  params: {
    name: 'Teams',
    title: 'Your teams',
    components: () =>
      import('./homeParts').then(module => ({ Content: module.TeamsWidget })),
  },
});

const requests = HomePageWidgetBlueprint.make({
  name: 'requests',
  params: {
    name: 'Requests',
    title: 'Request something',
    components: () =>
      import('./homeParts').then(module => ({
        Content: module.RequestsWidget,
      })),
  },
});

/** The home page: what is new, what is mine, what can I ask for. */
export const homeModule = createFrontendModule({
  pluginId: 'home',
  extensions: [layout, news, teams, requests],
});
