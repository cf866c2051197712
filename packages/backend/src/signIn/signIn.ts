/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createBackendModule } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  oidcAuthenticator,
  oidcSignInResolvers,
} from '@backstage/plugin-auth-backend-module-oidc-provider';
import {
  authOwnershipResolutionExtensionPoint,
  authProvidersExtensionPoint,
  createOAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { catalogDirectoryServiceRef } from '@steward/backstage-plugin-portal-node';
import { trustedUsersOnly } from './trustedUsersOnly';

/**
 * Backstage's OIDC provider, with the same names of resolvers in the
 * configuration. Who signs in, and which groups their token names, is answered
 * by the directory that the permission policy and approvals ask too.
 */
export default createBackendModule({
  pluginId: 'auth',
  moduleId: 'trusted-sign-in',
  register(env) {
    env.registerInit({
      deps: {
        directory: catalogDirectoryServiceRef,
        ownership: authOwnershipResolutionExtensionPoint,
        providers: authProvidersExtensionPoint,
      },
      async init({ directory, ownership, providers }) {
        providers.registerProvider({
          providerId: 'oidc',
          factory: createOAuthProviderFactory({
            authenticator: oidcAuthenticator,
            signInResolverFactories: {
              emailMatchingUserEntityProfileEmail: trustedUsersOnly(
                oidcSignInResolvers.emailMatchingUserEntityProfileEmail,
                directory,
              ),
              emailLocalPartMatchingUserEntityName: trustedUsersOnly(
                oidcSignInResolvers.emailLocalPartMatchingUserEntityName,
                directory,
              ),
            },
          }),
        });
        ownership.setAuthOwnershipResolver({
          resolveOwnershipEntityRefs: async user => ({
            ownershipEntityRefs: await directory.claimsOf(
              stringifyEntityRef(user),
            ),
          }),
        });
      },
    });
  },
});
