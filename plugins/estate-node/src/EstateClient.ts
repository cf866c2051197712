/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import {
  IndexedAccount,
  Page,
  SnapshotLine,
  SyncReport,
} from '@steward/backstage-plugin-estate-common';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { ReadableStream } from 'node:stream/web';
import { EstateService, EstateSnapshot } from './EstateService';

/** {@link EstateService} over the HTTP API of the estate plugin. @public */
export class EstateClient implements EstateService {
  readonly #discovery: DiscoveryService;
  readonly #auth: AuthService;

  private constructor(options: {
    discovery: DiscoveryService;
    auth: AuthService;
  }) {
    this.#discovery = options.discovery;
    this.#auth = options.auth;
  }

  static create(options: {
    discovery: DiscoveryService;
    auth: AuthService;
  }): EstateClient {
    return new EstateClient(options);
  }

  async selectAccounts(
    ...[request, options]: Parameters<EstateService['selectAccounts']>
  ): Promise<Page<IndexedAccount>> {
    const { limit, cursor, ...selector } = request;
    const query = new URLSearchParams({
      ...(limit !== undefined && { limit: String(limit) }),
      ...(cursor !== undefined && { cursor }),
    });
    return this.#json(`/accounts/select?${query}`, options.credentials, {
      method: 'POST',
      body: JSON.stringify(selector),
    });
  }

  async getAccount(
    ...[id, options]: Parameters<EstateService['getAccount']>
  ): Promise<IndexedAccount> {
    return this.#json(
      `/accounts/${encodeURIComponent(id)}`,
      options.credentials,
    );
  }

  async requestSync(
    ...[request, options]: Parameters<EstateService['requestSync']>
  ): Promise<{ id: string }> {
    return this.#json('/sync', options.credentials, {
      method: 'POST',
      body: JSON.stringify(request),
    });
  }

  async getSync(
    ...[id, options]: Parameters<EstateService['getSync']>
  ): Promise<SyncReport> {
    return this.#json(`/sync/${encodeURIComponent(id)}`, options.credentials);
  }

  async getSnapshot(
    ...[request, options]: Parameters<EstateService['getSnapshot']>
  ): Promise<EstateSnapshot | undefined> {
    const response = await this.#fetch('/snapshot', options.credentials, {
      headers: request.etag ? { 'If-None-Match': request.etag } : {},
    });
    if (response.status === 304 || response.status === 404) {
      await response.body?.cancel();
      return undefined;
    }
    if (!response.ok || !response.body) {
      throw await ResponseError.fromResponse(response);
    }
    return {
      etag: response.headers.get('etag') ?? '',
      entities: await readSnapshot(response.body as ReadableStream),
    };
  }

  async #json<T>(
    path: string,
    credentials: BackstageCredentials,
    init?: RequestInit,
  ): Promise<T> {
    const response = await this.#fetch(path, credentials, init);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json() as Promise<T>;
  }

  async #fetch(
    path: string,
    credentials: BackstageCredentials,
    init: RequestInit = {},
  ): Promise<Response> {
    const [baseUrl, { token }] = await Promise.all([
      this.#discovery.getBaseUrl('estate'),
      this.#auth.getPluginRequestToken({
        onBehalfOf: credentials,
        targetPluginId: 'estate',
      }),
    ]);
    return fetch(`${baseUrl}${path}`, {
      ...init,
      headers: {
        ...init.headers,
        ...(init.body ? { 'Content-Type': 'application/json' } : {}),
        Authorization: `Bearer ${token}`,
      },
    });
  }
}

async function readSnapshot(body: ReadableStream): Promise<Entity[]> {
  const entities: Entity[] = [];
  const lines = createInterface({ input: Readable.fromWeb(body) });
  for await (const text of lines) {
    const line = JSON.parse(text) as SnapshotLine;
    if (line.end) {
      if (line.end.count !== entities.length) {
        break;
      }
      return entities;
    }
    entities.push(line.entity);
  }
  throw new Error(
    `The snapshot of the estate broke off after ${entities.length} entities; the next refresh tries again`,
  );
}
