/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import {
  ContractClient,
  createContractClient,
} from '@steward/backstage-plugin-portal-common';

/** Another plugin's routes, for backends. @public */
export interface ServiceClient<Paths extends Record<string, any>> {
  /**
   * The routes with the rights of the caller.
   *
   * @throws ResponseError, from each call that does not succeed.
   */
  onBehalfOf(credentials: BackstageCredentials): ContractClient<Paths>;
}

/** @public */
export interface ServiceClientOptions {
  /** Whose routes are called, such as `audit-trail`. */
  pluginId: string;
  auth: AuthService;
  discovery: DiscoveryService;
}

/**
 * A client of another plugin's contract, over HTTP with plugin tokens.
 *
 * @typeParam Paths - the generated `…Paths` type of that plugin
 * @public
 */
export function createServiceClient<Paths extends Record<string, any>>(
  options: ServiceClientOptions,
): ServiceClient<Paths> {
  const { pluginId, auth, discovery } = options;
  return {
    onBehalfOf: credentials =>
      createContractClient<Paths>({
        baseUrl: () => discovery.getBaseUrl(pluginId),
        send: async request => {
          const { token } = await auth.getPluginRequestToken({
            onBehalfOf: credentials,
            targetPluginId: pluginId,
          });
          request.headers.set('Authorization', `Bearer ${token}`);
          const response = await fetch(request);
          if (!response.ok) {
            throw await ResponseError.fromResponse(response);
          }
          return response;
        },
      }),
  };
}
