/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createApp } from '@backstage/frontend-defaults';
import { createPagesModule } from '@steward/backstage-plugin-provisioning';
import { appearanceModule } from './modules/appearance';
import { catalogModule } from './modules/catalog';
import { createModule } from './modules/create';
import { entityPageModule } from './modules/entityPage';
import { homeModule } from './modules/home';
import { navigationModule } from './modules/navigation';
import { notificationsModule } from './modules/notifications';
import { pageStatesModule } from './modules/pageStates';
import { pageTitlesModule } from './modules/pageTitles';
import {
  documentationResultModule,
  entityResultModule,
  searchModule,
} from './modules/search';
import { signInModule } from './modules/signIn';
import { wordsModule } from './modules/words';

/** The portal; its plugins are found through `app.packages` in app-config.yaml. */
export default createApp({
  features: [
    appearanceModule,
    catalogModule,
    createModule,
    createPagesModule,
    documentationResultModule,
    entityPageModule,
    entityResultModule,
    homeModule,
    navigationModule,
    notificationsModule,
    pageStatesModule,
    pageTitlesModule,
    searchModule,
    signInModule,
    wordsModule,
  ],
});
