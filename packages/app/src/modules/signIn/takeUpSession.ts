/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { UserIdentity } from '@backstage/core-components';
import type { IdentityApi } from '@backstage/frontend-plugin-api';
import { forgetMethod } from './rememberedMethod';
import type { SignInApi } from './SignInApi';

/** The identity of the session that this browser has, or undefined when it has none. */
export async function takeUpSession(
  authApi: SignInApi,
): Promise<IdentityApi | undefined> {
  const response = await authApi.getBackstageIdentity({ optional: true });
  if (!response) {
    return undefined;
  }
  const identity = UserIdentity.create({
    identity: response.identity,
    profile: await authApi.getProfile(),
    authApi,
  });
  return {
    getBackstageIdentity: () => identity.getBackstageIdentity(),
    getCredentials: () => identity.getCredentials(),
    getProfileInfo: () => identity.getProfileInfo(),
    signOut: async () => {
      forgetMethod();
      await identity.signOut();
    },
  };
}
