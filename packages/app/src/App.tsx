/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createApp } from '@backstage/frontend-defaults';
import { createPagesModule } from '@steward/backstage-plugin-provisioning';
import { appearanceModule } from './modules/appearance';
import { createModule } from './modules/create';
import { homeModule } from './modules/home';
import { navigationModule } from './modules/navigation';
import { pageTitlesModule } from './modules/pageTitles';
import { signInModule } from './modules/signIn';

/** The portal; its plugins are found through `app.packages` in app-config.yaml. */
export default createApp({
  features: [
    appearanceModule,
    createModule,
    createPagesModule,
    homeModule,
    navigationModule,
    pageTitlesModule,
    signInModule,
  ],
});
