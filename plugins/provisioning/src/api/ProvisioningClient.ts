/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { DiscoveryApi, FetchApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import {
  AssessAnswer,
  Delegation,
  Finding,
  Run,
  RunCounts,
  RunDetail,
  RunKindInfo,
  RunPage,
  RunRequest,
  RunStreamEvent,
  RunSummary,
  RunTransitionRecord,
} from '@steward/backstage-plugin-provisioning-common';
import { inWordsOfCause } from '@steward/backstage-plugin-portal-react';
import {
  CidrSuggestion,
  FollowRunRequest,
  ListRunsRequest,
  ProvisioningApi,
  RunStreamMessage,
} from './ProvisioningApi';
import { readEventStream } from './readEventStream';

/** @public */
export interface ProvisioningClientOptions {
  discoveryApi: DiscoveryApi;
  fetchApi: FetchApi;
}

type QueryValue = string | number | boolean | undefined;
type Query = Record<string, QueryValue | readonly QueryValue[]>;
type Items<T> = { items: T[] };

/** {@link ProvisioningApi} over HTTP. @public */
export class ProvisioningClient implements ProvisioningApi {
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;

  constructor(options: ProvisioningClientOptions) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  async listKinds() {
    return (await this.#get<Items<RunKindInfo>>('/kinds')).items;
  }

  assess(request: RunRequest) {
    return this.#post<AssessAnswer>('/assess', request);
  }

  listRuns(request: ListRunsRequest) {
    return this.#get<RunPage<RunSummary>>('/runs', { ...request });
  }

  getCounts() {
    return this.#get<RunCounts>('/runs/counts');
  }

  getRun(id: string) {
    return this.#get<RunDetail>(pathOf(id));
  }

  async listTransitions(id: string) {
    const path = pathOf(id, 'transitions');
    return (await this.#get<Items<RunTransitionRecord>>(path)).items;
  }

  async downloadLog(id: string) {
    return (await this.#fetch(pathOf(id, 'log.txt'))).blob();
  }

  async *followRun(
    id: string,
    request: FollowRunRequest,
  ): AsyncGenerator<RunStreamMessage> {
    const response = await this.#fetch(pathOf(id, 'events'), {
      headers: {
        Accept: 'text/event-stream',
        ...(request.after && { 'Last-Event-ID': request.after }),
      },
      signal: request.signal,
    });
    if (!response.body) {
      throw new Error('The server answered without a stream');
    }
    request.onOpen();
    for await (const { id: eventId, data } of readEventStream(response.body)) {
      yield { id: eventId, event: JSON.parse(data) as RunStreamEvent };
    }
  }

  approveRun(
    id: string,
    request: { digest: string; comment?: string; breakGlass?: boolean },
  ) {
    return this.#post<Run>(pathOf(id, 'approve'), request);
  }

  rejectRun(id: string, request: { digest: string; comment: string }) {
    return this.#post<Run>(pathOf(id, 'reject'), request);
  }

  cancelRun(id: string, request: { comment?: string; stop?: boolean }) {
    return this.#post<Run>(pathOf(id, 'cancel'), request);
  }

  retryRun(id: string, request: { comment?: string }) {
    return this.#post<Run>(pathOf(id, 'retry'), request);
  }

  decommissionRun(id: string, request: { reason?: string }) {
    return this.#post<Run>(pathOf(id, 'decommission'), request);
  }

  listFindings(request: { limit?: number; cursor?: string }) {
    return this.#get<RunPage<Finding>>('/findings', request);
  }

  async resolveFinding(id: string) {
    await this.#fetch(`/findings/${encodeURIComponent(id)}/resolve`, post({}));
  }

  async listDelegations() {
    return (await this.#get<Items<Delegation>>('/delegations')).items;
  }

  async createDelegation(request: {
    to: string;
    until: string;
    reason?: string;
  }) {
    await this.#fetch('/delegations', post(request));
  }

  async removeDelegation(id: string) {
    await this.#fetch(`/delegations/${encodeURIComponent(id)}`, {
      method: 'DELETE',
    });
  }

  suggestCidr(request: { prefix: number }) {
    return this.#get<CidrSuggestion>('/suggest/cidr', request);
  }

  async #get<T>(path: string, query: Query = {}): Promise<T> {
    const params = new URLSearchParams();
    for (const [key, value] of Object.entries(query)) {
      for (const one of Array.isArray(value) ? value : [value]) {
        if (one !== undefined && one !== '') {
          params.append(key, String(one));
        }
      }
    }
    const search = params.toString();
    const response = await this.#fetch(search ? `${path}?${search}` : path);
    return response.json() as Promise<T>;
  }

  async #post<T>(path: string, body: object): Promise<T> {
    return (await this.#fetch(path, post(body))).json() as Promise<T>;
  }

  async #fetch(path: string, init?: RequestInit): Promise<Response> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('provisioning');
    const response = await this.#fetchApi.fetch(`${baseUrl}${path}`, init);
    if (!response.ok) {
      throw inWordsOfCause(await ResponseError.fromResponse(response));
    }
    return response;
  }
}

function pathOf(id: string, ...rest: string[]): string {
  return ['', 'runs', encodeURIComponent(id), ...rest].join('/');
}

function post(body: object): RequestInit {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  };
}
