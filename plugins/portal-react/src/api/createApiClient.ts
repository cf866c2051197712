/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ResponseError } from '@backstage/errors';
import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import {
  ContractClient,
  createContractClient,
} from '@steward/backstage-plugin-portal-common';
import { inWordsOfCause } from '../format/inWordsOfCause';

/** The routes of a backend as its pages call them. @public */
export type ApiClient<Paths extends Record<string, any>> =
  ContractClient<Paths>;

/** @public */
export interface ApiClientOptions {
  /** Whose routes are called, such as `audit-trail`. */
  pluginId: string;
  discoveryApi: DiscoveryApi;
  fetchApi: FetchApi;
}

/**
 * A client of a backend's contract for its pages. A call that does not succeed
 * throws a ResponseError whose message is the reason that the backend gave.
 *
 * @typeParam Paths - the generated `…Paths` type of the backend
 * @public
 */
export function createApiClient<Paths extends Record<string, any>>(
  options: ApiClientOptions,
): ApiClient<Paths> {
  const { pluginId, discoveryApi, fetchApi } = options;
  return createContractClient<Paths>({
    baseUrl: () => discoveryApi.getBaseUrl(pluginId),
    send: async request => {
      const response = await fetchApi.fetch(...(await partsOf(request)));
      if (!response.ok) {
        throw inWords(await ResponseError.fromResponse(response));
      }
      return response;
    },
  });
}

/**
 * Backstage's fetch middlewares make a `Request` of what they get and hand the
 * original on, which a `Request` with a body does not survive.
 */
async function partsOf(request: Request): Promise<[string, RequestInit]> {
  const { url, method, headers, signal } = request;
  const body = await request.arrayBuffer();
  return [
    url,
    { method, headers, signal, body: body.byteLength > 0 ? body : undefined },
  ];
}

function inWords(error: ResponseError): ResponseError {
  return error.statusCode === 401
    ? Object.assign(error, {
        message: 'You were signed out. Sign in again.',
      })
    : inWordsOfCause(error);
}
