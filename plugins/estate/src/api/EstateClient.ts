/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { DiscoveryApi, FetchApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import {
  EstateItem,
  Freshness,
  IndexedAccount,
  OrganizationNode,
  Page,
  PendingRemoval,
  SyncReport,
  UnresolvedOwner,
} from '@steward/backstage-plugin-estate-common';
import { inWordsOfCause } from '@steward/backstage-plugin-portal-react';
import {
  DoctorReport,
  EstateApi,
  EstateFacets,
  ListItemsRequest,
  ListShardsRequest,
  PageRequest,
  QuarantineItem,
  SyncOverview,
} from './EstateApi';

/** @public */
export interface EstateClientOptions {
  discoveryApi: DiscoveryApi;
  fetchApi: FetchApi;
}

type Query = Record<string, string | number | boolean | undefined>;

/** {@link EstateApi} over HTTP. @public */
export class EstateClient implements EstateApi {
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;

  constructor(options: EstateClientOptions) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  getFreshness() {
    return this.#get<Freshness>('/freshness');
  }

  getAccount(accountId: string) {
    return this.#get<IndexedAccount>(
      `/accounts/${encodeURIComponent(accountId)}`,
    );
  }

  searchAccounts(request: PageRequest & { q: string }) {
    return this.#get<Page<IndexedAccount>>('/accounts', { ...request });
  }

  listChildren(request: PageRequest & { parentId?: string }) {
    const { parentId, ...page } = request;
    return this.#get<Page<OrganizationNode>>('/tree', {
      parent: parentId,
      ...page,
    });
  }

  getPath(nodeId: string) {
    return this.#get<OrganizationNode[]>('/tree/path', { id: nodeId });
  }

  listItems(request: ListItemsRequest) {
    return this.#get<Page<EstateItem>>('/items', { ...request });
  }

  getFacets(request: ListItemsRequest) {
    return this.#get<EstateFacets>('/facets', { ...request });
  }

  getSyncOverview(request: ListShardsRequest) {
    return this.#get<SyncOverview>('/sync', { ...request });
  }

  startSync(request: { shardId?: string }) {
    return this.#post<{ id: string }>('/sync', request);
  }

  getSync(id: string) {
    return this.#get<SyncReport>(`/sync/${encodeURIComponent(id)}`);
  }

  listSyncs(request: PageRequest) {
    return this.#get<Page<SyncReport>>('/syncs', { ...request });
  }

  listRemovals(request: PageRequest) {
    return this.#get<Page<PendingRemoval>>('/removals', { ...request });
  }

  decideRemovals(request: { keys: string[]; decision: 'release' | 'keep' }) {
    return this.#post<{ decided: number; unknown: string[] }>(
      '/removals/decide',
      request,
    );
  }

  listQuarantine(request: PageRequest) {
    return this.#get<Page<QuarantineItem>>('/quarantine', { ...request });
  }

  listUnresolvedOwners(request: PageRequest) {
    return this.#get<Page<UnresolvedOwner>>('/unresolved-owners', {
      ...request,
    });
  }

  runDoctor(request: { source?: string }) {
    return this.#post<DoctorReport>('/doctor', request);
  }

  async getDoctorReport() {
    try {
      const report = await this.#get<DoctorReport | undefined>('/doctor');
      return report?.findings ? report : undefined;
    } catch (error) {
      if (error instanceof ResponseError && error.statusCode === 404) {
        return undefined;
      }
      throw error;
    }
  }

  #get<T>(path: string, query: Query = {}): Promise<T> {
    const params = new URLSearchParams();
    for (const [key, value] of Object.entries(query)) {
      if (value !== undefined && value !== '') {
        params.set(key, String(value));
      }
    }
    const search = params.toString();
    return this.#request<T>(search ? `${path}?${search}` : path);
  }

  #post<T>(path: string, body: object): Promise<T> {
    return this.#request<T>(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  async #request<T>(path: string, init?: RequestInit): Promise<T> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('estate');
    const response = await this.#fetchApi.fetch(`${baseUrl}${path}`, init);
    if (!response.ok) {
      throw inWordsOfCause(await ResponseError.fromResponse(response));
    }
    return (response.status === 204 ? undefined : await response.json()) as T;
  }
}
