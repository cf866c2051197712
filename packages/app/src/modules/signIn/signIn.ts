/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { UserIdentity } from '@backstage/core-components';
import type { IdentityApi } from '@backstage/frontend-plugin-api';
import type { SignInApi } from './SignInApi';

const rememberedKey = 'steward.signIn.method';

/** The method of the last sign-in in this browser, until sign-out. */
export function rememberedMethod(): string | undefined {
  return localStorage.getItem(rememberedKey) ?? undefined;
}

/** Forgets the method, so that the next visit begins at the sign-in page. */
export function forgetMethod() {
  localStorage.removeItem(rememberedKey);
}

/**
 * Signs in, or takes up the session that is already there.
 *
 * @param method - the id of the method and its API
 * @param options - `optional` takes up a session but never asks the person
 * @returns the identity, or undefined when there is no session to take up
 */
export async function signInWith(
  method: { id: string; authApi: SignInApi },
  options: { optional: boolean },
): Promise<IdentityApi | undefined> {
  const { id, authApi } = method;
  // Before the person is sent away: with the redirect flow the page comes back anew.
  localStorage.setItem(rememberedKey, id);
  const response = await authApi.getBackstageIdentity(
    options.optional ? { optional: true } : { instantPopup: true },
  );
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
