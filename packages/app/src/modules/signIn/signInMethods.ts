/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  type ApiRef,
  type ConfigApi,
  githubAuthApiRef,
  gitlabAuthApiRef,
  googleAuthApiRef,
  microsoftAuthApiRef,
  oktaAuthApiRef,
  oneloginAuthApiRef,
} from '@backstage/frontend-plugin-api';
import { oidcAuthApiRef } from './oidcAuthApi';
import type { SignInApi } from './SignInApi';

/** A button of the sign-in page. */
export interface SignInMethod {
  id: string;
  title: string;
  message?: string;
  apiRef: ApiRef<SignInApi>;
}

const known: Record<string, { title: string; apiRef: ApiRef<SignInApi> }> = {
  oidc: { title: 'Sign in', apiRef: oidcAuthApiRef },
  github: { title: 'Sign in with GitHub', apiRef: githubAuthApiRef },
  gitlab: { title: 'Sign in with GitLab', apiRef: gitlabAuthApiRef },
  google: { title: 'Sign in with Google', apiRef: googleAuthApiRef },
  microsoft: { title: 'Sign in with Microsoft', apiRef: microsoftAuthApiRef },
  okta: { title: 'Sign in with Okta', apiRef: oktaAuthApiRef },
  onelogin: { title: 'Sign in with OneLogin', apiRef: oneloginAuthApiRef },
};

/** The ways to sign in that the configuration offers, in its order. */
export function listSignInMethods(config: ConfigApi): SignInMethod[] {
  const configured = config.getOptionalConfig('auth.providers')?.keys() ?? [];
  const words = config.getOptionalConfig('signIn.providers');
  return configured
    .filter(id => Object.hasOwn(known, id))
    .map(id => ({
      id,
      apiRef: known[id].apiRef,
      title: words?.getOptionalString(`${id}.title`) ?? known[id].title,
      message: words?.getOptionalString(`${id}.message`),
    }));
}
