/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import {
  AssessAnswer,
  Run,
  RunDetail,
  RunFilter,
  RunKindInfo,
  RunLogLine,
  RunPage,
  RunRequest,
  RunSummary,
} from '@steward/backstage-plugin-provisioning-common';
import type {
  ProvisioningCallOptions,
  ProvisioningService,
} from './ProvisioningService';

/** {@link ProvisioningService} over HTTP, on behalf of the caller. */
export class ProvisioningClient implements ProvisioningService {
  static create(options: {
    auth: AuthService;
    discovery: DiscoveryService;
  }): ProvisioningClient {
    return new ProvisioningClient(options.auth, options.discovery);
  }

  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  private constructor(auth: AuthService, discovery: DiscoveryService) {
    this.#auth = auth;
    this.#discovery = discovery;
  }

  async listKinds(options: ProvisioningCallOptions): Promise<RunKindInfo[]> {
    const response = await this.#call('GET', '/kinds', options);
    const { items } = (await response.json()) as { items: RunKindInfo[] };
    return items;
  }

  async assess(
    request: RunRequest,
    options: ProvisioningCallOptions,
  ): Promise<AssessAnswer> {
    const response = await this.#call('POST', '/assess', options, request);
    return response.json() as Promise<AssessAnswer>;
  }

  async request(
    request: RunRequest,
    options: ProvisioningCallOptions,
  ): Promise<{ run: Run; created: boolean }> {
    const response = await this.#call('POST', '/runs', options, request);
    const run = (await response.json()) as Run;
    return { run, created: response.status === 201 };
  }

  async list(
    filter: RunFilter & { limit?: number; cursor?: string },
    options: ProvisioningCallOptions,
  ): Promise<RunPage<RunSummary>> {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(filter)) {
      for (const one of Array.isArray(value) ? value : [value]) {
        if (one !== undefined) {
          query.append(name, String(one));
        }
      }
    }
    const response = await this.#call('GET', `/runs?${query}`, options);
    return response.json() as Promise<RunPage<RunSummary>>;
  }

  async get(id: string, options: ProvisioningCallOptions): Promise<RunDetail> {
    const response = await this.#call(
      'GET',
      `/runs/${encodeURIComponent(id)}`,
      options,
    );
    return response.json() as Promise<RunDetail>;
  }

  async readLog(
    id: string,
    after: number,
    options: ProvisioningCallOptions,
  ): Promise<RunLogLine[]> {
    const response = await this.#call(
      'GET',
      `/runs/${encodeURIComponent(id)}/log?after=${after}`,
      options,
    );
    const { items } = (await response.json()) as { items: RunLogLine[] };
    return items;
  }

  async decommission(
    id: string,
    request: { reason?: string; idempotencyKey?: string },
    options: ProvisioningCallOptions,
  ): Promise<{ run: Run; created: boolean }> {
    const response = await this.#call(
      'POST',
      `/runs/${encodeURIComponent(id)}/decommission`,
      options,
      request,
    );
    const run = (await response.json()) as Run;
    return { run, created: response.status === 201 };
  }

  async #call(
    method: string,
    path: string,
    options: ProvisioningCallOptions,
    body?: object,
  ): Promise<Response> {
    const base = await this.#discovery.getBaseUrl('provisioning');
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: options.credentials,
      targetPluginId: 'provisioning',
    });
    const response = await fetch(`${base}${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        ...(body && { 'Content-Type': 'application/json' }),
      },
      body: body && JSON.stringify(body),
      signal: options.signal,
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}
