/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useEffect, useRef, useState } from 'react';
import {
  type IdentityApi,
  configApiRef,
  discoveryApiRef,
  useApi,
  useApiHolder,
} from '@backstage/frontend-plugin-api';
import { toError } from '@backstage/errors';
import {
  forgetMethod,
  rememberMethod,
  rememberedMethod,
} from './rememberedMethod';
import { signInAddress } from './signInAddress';
import { type SignInMethod, listSignInMethods } from './signInMethods';
import { takeUpSession } from './takeUpSession';

/** State of the sign-in page. */
export interface SignInState {
  methods: SignInMethod[];
  /** A session is being taken up, or the person is on the way to the provider. */
  pending: boolean;
  error?: Error;
  start(method: SignInMethod): void;
}

function errorFromRedirect(): Error | undefined {
  const message = new URLSearchParams(window.location.search).get('error');
  return message ? new Error(message) : undefined;
}

/** Signs a person in, at once when this browser was signed in before. */
export function useSignIn(
  onSignInSuccess: (identityApi: IdentityApi) => void,
): SignInState {
  const configApi = useApi(configApiRef);
  const discoveryApi = useApi(discoveryApiRef);
  const apis = useApiHolder();
  const [methods] = useState(() => listSignInMethods(configApi));
  const [error, setError] = useState(errorFromRedirect);
  const [remembered] = useState(() =>
    error ? undefined : methods.find(({ id }) => id === rememberedMethod()),
  );
  const [pending, setPending] = useState(remembered !== undefined);
  const begun = useRef(false);

  function run(work: () => Promise<void>) {
    setPending(true);
    setError(undefined);
    work().catch(cause => {
      forgetMethod();
      setError(toError(cause));
      setPending(false);
    });
  }

  useEffect(() => {
    if (begun.current) {
      return;
    }
    begun.current = true;
    const authApi = remembered && apis.get(remembered.apiRef);
    if (!authApi) {
      forgetMethod();
      return;
    }
    run(async () => {
      const identity = await takeUpSession(authApi);
      if (identity) {
        onSignInSuccess(identity);
        return;
      }
      forgetMethod();
      setPending(false);
    });
  });

  return {
    methods,
    pending,
    error,
    start: ({ id }) =>
      run(async () => {
        const address = await signInAddress(id, { configApi, discoveryApi });
        rememberMethod(id);
        window.location.assign(address);
      }),
  };
}
