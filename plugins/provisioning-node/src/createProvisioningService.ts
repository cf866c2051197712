/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { createServiceClient } from '@steward/backstage-plugin-portal-node';
import {
  AssessAnswer,
  FindingPage,
  ProvisioningPaths,
  Run,
  RunDetail,
  RunFilter,
  RunKindInfo,
  RunLogLine,
  RunPage,
  RunRequest,
} from '@steward/backstage-plugin-provisioning-common';

/** With whose rights a call is made. @public */
export interface ProvisioningCallOptions {
  credentials: BackstageCredentials;
  signal?: AbortSignal;
}

/** Runs, for other backends: scaffolder actions and agents. @public */
export type ProvisioningService = ReturnType<typeof createProvisioningService>;

/**
 * The routes of provisioning that other backends call, with the rights of the
 * caller.
 *
 * @throws ResponseError, from each call that does not succeed.
 */
export function createProvisioningService(options: {
  auth: AuthService;
  discovery: DiscoveryService;
}) {
  const client = createServiceClient<ProvisioningPaths>({
    pluginId: 'provisioning',
    ...options,
  });
  return {
    async listKinds(call: ProvisioningCallOptions): Promise<RunKindInfo[]> {
      const { items } = await client
        .onBehalfOf(call.credentials)
        .get('/kinds', { signal: call.signal });
      return items;
    },

    /** What would happen. Writes nothing. */
    async assess(
      request: RunRequest,
      call: ProvisioningCallOptions,
    ): Promise<AssessAnswer> {
      return client
        .onBehalfOf(call.credentials)
        .post('/assess', { body: request, signal: call.signal });
    },

    /**
     * Asks for something, or finds the identical request. Fails with 400 and
     * the problems, with 409 when another run holds the target.
     */
    async request(
      request: RunRequest,
      call: ProvisioningCallOptions,
    ): Promise<{ run: Run; created: boolean }> {
      const { data, response } = await client
        .onBehalfOf(call.credentials)
        .request('post', '/runs', { body: request, signal: call.signal });
      return { run: data, created: response.status === 201 };
    },

    async list(
      filter: RunFilter & { limit?: number; cursor?: string },
      call: ProvisioningCallOptions,
    ): Promise<RunPage> {
      return client
        .onBehalfOf(call.credentials)
        .get('/runs', { params: { query: filter }, signal: call.signal });
    },

    /** What is stuck or disagrees with AWS, newest first. */
    async findings(
      page: { limit?: number; cursor?: string },
      call: ProvisioningCallOptions,
    ): Promise<FindingPage> {
      return client
        .onBehalfOf(call.credentials)
        .get('/findings', { params: { query: page }, signal: call.signal });
    },

    async get(id: string, call: ProvisioningCallOptions): Promise<RunDetail> {
      return client.onBehalfOf(call.credentials).get('/runs/{id}', {
        params: { path: { id } },
        signal: call.signal,
      });
    },

    async readLog(
      id: string,
      after: number,
      call: ProvisioningCallOptions,
    ): Promise<RunLogLine[]> {
      const { items } = await client
        .onBehalfOf(call.credentials)
        .get('/runs/{id}/log', {
          params: { path: { id }, query: { after } },
          signal: call.signal,
        });
      return items;
    },

    /** Asks for the effects of a run to be taken back. */
    async decommission(
      id: string,
      request: { reason?: string; idempotencyKey?: string },
      call: ProvisioningCallOptions,
    ): Promise<{ run: Run; created: boolean }> {
      const { data, response } = await client
        .onBehalfOf(call.credentials)
        .request('post', '/runs/{id}/decommission', {
          params: { path: { id } },
          body: request,
          signal: call.signal,
        });
      return { run: data, created: response.status === 201 };
    },
  };
}
