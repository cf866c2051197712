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

/** The types of what `openapi.yaml` describes. */
export type AuditTrailEndpoints = {
  '#post|/ingest': {
    body: { events: object[] };
    response: { refused: { id: string; reason: string }[] };
  };
  '#get|/events': {
    query: { q: string; limit: number; cursor?: string };
    response: AuditPage<AuditRecord>;
  };
  '#get|/events/{id}': { path: { id: string }; response: AuditRecord };
  '#get|/events/{id}/proof': { path: { id: string }; response: EventProof };
  '#get|/events/{id}/aws-calls': {
    path: { id: string };
    query: { cursor?: string };
    response: AwsCallsPage;
  };
  '#get|/verify': { response: VerifyReport };
  '#get|/proof': { response: ProofStatus };
  '#get|/histogram': {
    query: { q: string; from?: string; to?: string; buckets: number };
    response: EventHistogram;
  };
  '#get|/suggestions': {
    query: { qualifier: SuggestedQualifier; prefix: string };
    response: EventSuggestions;
  };
  '#get|/sinks': { response: { items: SinkStatus[] } };
  '#get|/retention': { response: RetentionStatus };
  '#get|/export': {
    query: { q: string; format: ExportFormatName };
    response: string;
  };
  '#get|/searches': { response: { items: SavedSearch[] } };
  '#post|/searches': {
    body: { title: string; query: string; shared: boolean };
    response: SavedSearch;
  };
  '#_delete|/searches/{id}': { path: { id: string }; response: void };
  '#get|/holds': { response: { items: LegalHold[] } };
  '#post|/holds': {
    body: Pick<LegalHold, 'subject' | 'reason'>;
    response: LegalHold;
  };
  '#_delete|/holds/{id}': { path: { id: string }; response: void };
  '#post|/actors/pseudonymise': { body: { ref: string }; response: void };
};
