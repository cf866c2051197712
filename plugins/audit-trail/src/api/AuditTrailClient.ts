/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { DiscoveryApi, FetchApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import {
  AuditPage,
  AuditRecord,
  AwsCallsPage,
  EventHistogram,
  EventProof,
  EventSuggestions,
  exportFormatOf,
  LegalHold,
  ProofStatus,
  RetentionStatus,
  SavedSearch,
  SinkStatus,
  SuggestedQualifier,
  VerifyReport,
} from '@steward/backstage-plugin-audit-trail-common';
import { inWordsOfCause } from '@steward/backstage-plugin-portal-react';
import {
  AuditTrailApi,
  ExportedFile,
  ExportRequest,
  HistogramRequest,
  ListEventsRequest,
} from './AuditTrailApi';
import { readLines } from './readLines';

/** @public */
export interface AuditTrailClientOptions {
  discoveryApi: DiscoveryApi;
  fetchApi: FetchApi;
}

type Query = Record<string, string | number | undefined>;

/** {@link AuditTrailApi} over HTTP. @public */
export class AuditTrailClient implements AuditTrailApi {
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;

  constructor(options: AuditTrailClientOptions) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  listEvents(request: ListEventsRequest) {
    return this.#get<AuditPage<AuditRecord>>('/events', { ...request });
  }

  getEvent(id: string) {
    return this.#get<AuditRecord>(`/events/${encodeURIComponent(id)}`);
  }

  getEventProof(id: string) {
    return this.#get<EventProof>(`/events/${encodeURIComponent(id)}/proof`);
  }

  listAwsCalls(request: { id: string; cursor?: string }) {
    const { id, cursor } = request;
    return this.#get<AwsCallsPage>(
      `/events/${encodeURIComponent(id)}/aws-calls`,
      { cursor },
    );
  }

  getHistogram(request: HistogramRequest) {
    return this.#get<EventHistogram>('/histogram', { ...request });
  }

  suggest(request: { qualifier: SuggestedQualifier; prefix: string }) {
    return this.#get<EventSuggestions>('/suggestions', { ...request });
  }

  getProof() {
    return this.#get<ProofStatus>('/proof');
  }

  verify() {
    return this.#get<VerifyReport>('/verify');
  }

  async exportEvents(request: ExportRequest): Promise<ExportedFile> {
    const { q, format, signal, onProgress } = request;
    const response = await this.#fetch(
      pathWith('/export', { q, format }),
      signal && { signal },
    );
    const { parts, lines } = await readLines(response, onProgress);
    const { contentType, extension, header } = exportFormatOf(format);
    return {
      fileName: `audit-trail.${extension}`,
      content: new Blob(parts, { type: contentType }),
      lines: Math.max(0, header === undefined ? lines : lines - 1),
    };
  }

  async listSearches() {
    return (await this.#get<AuditPage<SavedSearch>>('/searches')).items;
  }

  saveSearch(request: { title: string; query: string; shared: boolean }) {
    return this.#send<SavedSearch>('POST', '/searches', request);
  }

  deleteSearch(id: string) {
    return this.#send<void>('DELETE', `/searches/${encodeURIComponent(id)}`);
  }

  async listHolds() {
    return (await this.#get<AuditPage<LegalHold>>('/holds')).items;
  }

  placeHold(request: { subject: LegalHold['subject']; reason: string }) {
    return this.#send<LegalHold>('POST', '/holds', request);
  }

  releaseHold(id: string) {
    return this.#send<void>('DELETE', `/holds/${encodeURIComponent(id)}`);
  }

  pseudonymise(ref: string) {
    return this.#send<void>('POST', '/actors/pseudonymise', { ref });
  }

  async listSinks() {
    return (await this.#get<AuditPage<SinkStatus>>('/sinks')).items;
  }

  getRetention() {
    return this.#get<RetentionStatus>('/retention');
  }

  #get<T>(path: string, query: Query = {}): Promise<T> {
    return this.#json<T>(pathWith(path, query));
  }

  #send<T>(method: string, path: string, body?: object): Promise<T> {
    return this.#json<T>(path, {
      method,
      ...(body && {
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
  }

  async #json<T>(path: string, init?: RequestInit): Promise<T> {
    const response = await this.#fetch(path, init);
    return (response.status === 204 ? undefined : await response.json()) as T;
  }

  async #fetch(path: string, init?: RequestInit): Promise<Response> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('audit-trail');
    const response = await this.#fetchApi.fetch(`${baseUrl}${path}`, init);
    if (!response.ok) {
      throw inWordsOfCause(await ResponseError.fromResponse(response));
    }
    return response;
  }
}

function pathWith(path: string, query: Query): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') {
      params.set(key, String(value));
    }
  }
  const search = params.toString();
  return search ? `${path}?${search}` : path;
}
