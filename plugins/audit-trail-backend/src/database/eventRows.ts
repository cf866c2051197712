/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { JsonValue } from '@backstage/types';
import {
  AuditRecord,
  canonicalForm,
  describeEvent,
  wordsOf,
} from '@steward/backstage-plugin-audit-trail-common';
import { sha256 } from '@steward/backstage-plugin-audit-trail-proof-node';

/** A row of `audit_events`: the record as hashed, and columns to find it by. */
export interface EventRow {
  seq: number | string;
  id: string;
  occurred_at: string;
  recorded_at: string;
  person_ref: string | null;
  actor_ref: string | null;
  plugin: string;
  action: string;
  resource_ref: string | null;
  entity_ref: string | null;
  account_id: string | null;
  outcome: string;
  severity: string;
  correlation_id: string;
  words: string;
  record: string;
  prev_hash: string;
  hash: string;
}

const MAX_WORDS = 200;

/** Columns that a record says, but for its words, which only help to find it. */
export function columnsOf(record: Omit<AuditRecord, 'prevHash' | 'hash'>) {
  const { actor, resource } = record;
  return {
    id: record.id,
    occurred_at: record.occurredAt,
    recorded_at: record.recordedAt,
    person_ref: actor.onBehalfOf ?? actor.ref ?? null,
    actor_ref: actor.ref ?? null,
    plugin: record.plugin,
    action: record.action,
    resource_ref: resource?.entityRef ?? resource?.id ?? resource?.type ?? null,
    entity_ref: resource?.entityRef ?? null,
    account_id: resource?.accountId ?? null,
    outcome: record.outcome,
    severity: record.severity,
    correlation_id: record.correlationId,
  };
}

/** The row of a record that follows the one with this hash. */
export function toEventRow(
  record: Omit<AuditRecord, 'prevHash' | 'hash'>,
  prevHash: string,
): EventRow {
  const text = canonicalForm(record);
  return {
    seq: record.seq,
    ...columnsOf(record),
    words: searchWords(record),
    record: text,
    prev_hash: prevHash,
    hash: sha256(prevHash + text),
  };
}

export function fromEventRow(
  row: Pick<EventRow, 'record' | 'prev_hash' | 'hash'>,
): AuditRecord {
  return {
    ...JSON.parse(row.record),
    prevHash: row.prev_hash,
    hash: row.hash,
  };
}

/** The name is left out, so that it goes with its key. */
function searchWords(record: Omit<AuditRecord, 'prevHash' | 'hash'>): string {
  const { name, ...actor } = record.actor;
  return wordsOf(
    [
      describeEvent({ ...record, actor }),
      record.plugin,
      record.eventId,
      record.action,
      record.resource?.type,
      record.resource?.id,
      record.error?.name,
      ...leavesOf(record.metadata),
    ].join(' '),
  )
    .slice(0, MAX_WORDS)
    .join(' ');
}

/** Values in an order that does not depend on that of keys. */
function leavesOf(value: JsonValue | undefined): string[] {
  if (typeof value !== 'object' || value === null) {
    return typeof value === 'string' || typeof value === 'number'
      ? [String(value)]
      : [];
  }
  return Array.isArray(value)
    ? value.flatMap(leavesOf)
    : Object.keys(value)
        .sort()
        .flatMap(name => leavesOf(value[name]));
}
