/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AuditPage,
  AuditRecord,
  AwsCallsPage,
  EventHistogram,
  EventProof,
  EventSuggestions,
  ExportFormatName,
  LegalHold,
  ProofStatus,
  RetentionStatus,
  SavedSearch,
  SinkStatus,
  SuggestedQualifier,
  VerifyReport,
} from '@steward/backstage-plugin-audit-trail-common';

/** @public */
export interface ListEventsRequest {
  /** In the query language of the trail. */
  q: string;
  /** At most 500. @defaultValue 50 */
  limit?: number;
  cursor?: string;
}

/** @public */
export interface HistogramRequest {
  q: string;
  /** ISO instant, inclusive; without it 30 days before `to`. */
  from?: string;
  /** ISO instant, exclusive; without it now. */
  to?: string;
  /** 1 to 200. @defaultValue 60 */
  buckets?: number;
}

/** @public */
export interface ExportRequest {
  q: string;
  format: ExportFormatName;
  signal?: AbortSignal;
  /** Told as the answer comes in. */
  onProgress?: (progress: ExportProgress) => void;
}

/** How much of an export has come in. @public */
export interface ExportProgress {
  lines: number;
  bytes: number;
}

/** @public */
export interface ExportedFile {
  fileName: string;
  content: Blob;
  lines: number;
}

/**
 * The audit trail as its pages need it. Lists hold what the caller may see and
 * are paged by cursor, newest first.
 *
 * @public
 */
export interface AuditTrailApi {
  listEvents(request: ListEventsRequest): Promise<AuditPage<AuditRecord>>;
  getEvent(id: string): Promise<AuditRecord>;
  getEventProof(id: string): Promise<EventProof>;
  listAwsCalls(request: { id: string; cursor?: string }): Promise<AwsCallsPage>;
  getHistogram(request: HistogramRequest): Promise<EventHistogram>;
  suggest(request: {
    qualifier: SuggestedQualifier;
    prefix: string;
  }): Promise<EventSuggestions>;
  /** The result of the last scheduled check. */
  getProof(): Promise<ProofStatus>;
  /** Checks the whole store now; takes seconds for a million records. */
  verify(): Promise<VerifyReport>;
  exportEvents(request: ExportRequest): Promise<ExportedFile>;
  listSearches(): Promise<SavedSearch[]>;
  saveSearch(request: {
    title: string;
    query: string;
    shared: boolean;
  }): Promise<SavedSearch>;
  deleteSearch(id: string): Promise<void>;
  listHolds(): Promise<LegalHold[]>;
  placeHold(request: {
    subject: LegalHold['subject'];
    reason: string;
  }): Promise<LegalHold>;
  releaseHold(id: string): Promise<void>;
  /** Makes all names of an actor unreadable for ever. */
  pseudonymise(ref: string): Promise<void>;
  listSinks(): Promise<SinkStatus[]>;
  getRetention(): Promise<RetentionStatus>;
}
