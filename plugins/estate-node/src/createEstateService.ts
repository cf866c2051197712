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
  AccountPage,
  AccountSelection,
  EstatePaths,
  IndexedAccount,
  SyncReport,
  SyncStart,
} from '@steward/backstage-plugin-estate-common';
import { createServiceClient } from '@steward/backstage-plugin-portal-node';
import { EstateSnapshot, readSnapshot } from './readSnapshot';

/** @public */
export interface EstateRequestOptions {
  credentials: BackstageCredentials;
}

/** The estate for other backend plugins. @public */
export type EstateService = ReturnType<typeof createEstateService>;

/**
 * The routes of the estate that other backends call, with the rights of the
 * caller.
 *
 * @throws ResponseError, from each call that does not succeed.
 */
export function createEstateService(options: {
  discovery: DiscoveryService;
  auth: AuthService;
}) {
  const client = createServiceClient<EstatePaths>({
    pluginId: 'estate',
    ...options,
  });
  return {
    /** One page of the accounts that a selector means, at most 1000. */
    async selectAccounts(
      request: AccountSelection & { limit?: number; cursor?: string },
      { credentials }: EstateRequestOptions,
    ): Promise<AccountPage> {
      const { limit, cursor, ...body } = request;
      return client.onBehalfOf(credentials).post('/accounts/select', {
        params: { query: { limit, cursor } },
        body,
      });
    },

    /** Fails with 404 when the estate has no such account. */
    async getAccount(
      id: string,
      { credentials }: EstateRequestOptions,
    ): Promise<IndexedAccount> {
      return client
        .onBehalfOf(credentials)
        .get('/accounts/{id}', { params: { path: { id } } });
    },

    /** Asks for a sync of everything, of one source or of one shard. */
    async requestSync(
      request: { source?: string; shardId?: string },
      { credentials }: EstateRequestOptions,
    ): Promise<SyncStart> {
      return client.onBehalfOf(credentials).post('/sync', { body: request });
    },

    async getSync(
      id: string,
      { credentials }: EstateRequestOptions,
    ): Promise<SyncReport> {
      return client
        .onBehalfOf(credentials)
        .get('/sync/{id}', { params: { path: { id } } });
    },

    /**
     * All entities, or undefined when nothing changed since `etag` or when
     * there was no sync yet.
     *
     * @throws when the stream breaks off, and ResponseError 404 when no plugin
     * answers there.
     */
    async getSnapshot(
      request: { etag?: string },
      { credentials }: EstateRequestOptions,
    ): Promise<EstateSnapshot | undefined> {
      try {
        const { data, response } = await client
          .onBehalfOf(credentials)
          .request('get', '/snapshot', {
            params: { header: { 'If-None-Match': request.etag } },
            parseAs: 'stream',
          });
        return await readSnapshot(data, response.headers.get('etag') ?? '');
      } catch (error) {
        if (
          error instanceof ResponseError &&
          (error.statusCode === 304 ||
            // Said by the estate, and not by a backend that has none
            (error.statusCode === 404 && error.cause.name === 'NotFoundError'))
        ) {
          return undefined;
        }
        throw error;
      }
    },
  };
}
