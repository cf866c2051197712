/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { ConfigApi, DiscoveryApi } from '@backstage/frontend-plugin-api';

/**
 * Where to send a person who is to sign in: the provider's start address in the
 * backend, from which the person comes back to the page that is open now.
 *
 * @remarks
 *
 * The APIs of Backstage ask for an existing session first, and that request
 * fails for everybody who is not signed in.
 */
export async function signInAddress(
  methodId: string,
  apis: { configApi: ConfigApi; discoveryApi: DiscoveryApi },
): Promise<string> {
  const { configApi, discoveryApi } = apis;
  const query = new URLSearchParams({
    env: configApi.getOptionalString('auth.environment') ?? 'development',
    flow: 'redirect',
    origin: window.location.origin,
    redirectUrl: window.location.href,
    scope: '',
  });
  return `${await discoveryApi.getBaseUrl('auth')}/${methodId}/start?${query}`;
}
