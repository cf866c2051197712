/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useCallback, useEffect, useRef, useState } from 'react';
import {
  type IdentityApi,
  configApiRef,
  useApi,
  useApiHolder,
} from '@backstage/frontend-plugin-api';
import { toError } from '@backstage/errors';
import { forgetMethod, rememberedMethod, signInWith } from './signIn';
import { type SignInMethod, listSignInMethods } from './signInMethods';

/** State of the sign-in page. */
export interface SignInState {
  methods: SignInMethod[];
  /** A session of an earlier visit is being taken up, or the issuer is at work. */
  pending: boolean;
  error?: Error;
  start(method: SignInMethod): Promise<void>;
}

function errorFromRedirect(): Error | undefined {
  const message = new URLSearchParams(window.location.search).get('error');
  return message ? new Error(message) : undefined;
}

/** Signs a person in, at once when this browser was signed in before. */
export function useSignIn(
  onSignInSuccess: (identityApi: IdentityApi) => void,
): SignInState {
  const config = useApi(configApiRef);
  const apis = useApiHolder();
  const [methods] = useState(() => listSignInMethods(config));
  const [error, setError] = useState(errorFromRedirect);
  const [pending, setPending] = useState(
    () => !error && rememberedMethod() !== undefined,
  );
  const begun = useRef(false);

  const attempt = useCallback(
    async (method: SignInMethod, optional: boolean) => {
      setPending(true);
      setError(undefined);
      try {
        const authApi = apis.get(method.apiRef);
        if (!authApi) {
          throw new Error(
            `The portal has no client for the sign-in provider "${method.id}"`,
          );
        }
        const identity = await signInWith(
          { id: method.id, authApi },
          { optional },
        );
        if (identity) {
          onSignInSuccess(identity);
          return;
        }
        forgetMethod();
      } catch (cause) {
        forgetMethod();
        setError(toError(cause));
      }
      setPending(false);
    },
    [apis, onSignInSuccess],
  );

  useEffect(() => {
    if (begun.current) {
      return;
    }
    begun.current = true;
    const method = methods.find(({ id }) => id === rememberedMethod());
    if (method && pending) {
      attempt(method, true);
    } else {
      forgetMethod();
      setPending(false);
    }
  }, [attempt, methods, pending]);

  return {
    methods,
    pending,
    error,
    start: method => attempt(method, false),
  };
}
