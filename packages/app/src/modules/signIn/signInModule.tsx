/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { SignInPageBlueprint } from '@backstage/plugin-app-react';
import { oidcAuthApi } from './oidcAuthApi';
import { SignInPage } from './SignInPage';

const signInPage = SignInPageBlueprint.make({
  params: {
    // A part of the entry scripts: every visit begins with it.
    loader: async () => SignInPage,
  },
});

/** The sign-in page, and the OIDC client that it needs. */
export const signInModule = createFrontendModule({
  pluginId: 'app',
  extensions: [signInPage, oidcAuthApi],
});
