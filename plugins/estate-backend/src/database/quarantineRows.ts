/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  QuarantinedRecord,
  QuarantineItem,
} from '@steward/backstage-plugin-estate-common';
import {
  printableText,
  storableText,
} from '@steward/backstage-plugin-portal-node';
import { KEY_BYTES } from './recordRows';

export interface QuarantineRow {
  shard_id: string;
  key: string;
  stage: 'reading' | 'composition';
  kind: string;
  field: string | null;
  value: string | null;
  reason: string;
  fix: string | null;
  first_seen_at: string;
  last_seen_at: string;
}

export function toQuarantineRow(
  record: QuarantinedRecord,
  shardId: string,
  stage: QuarantineRow['stage'],
  now: Date,
): QuarantineRow {
  return {
    shard_id: shardId,
    key: printableText(record.key, KEY_BYTES),
    stage,
    kind: record.kind,
    field: record.field ? printableText(record.field) : null,
    value: record.value ? printableText(record.value) : null,
    reason: storableText(record.reason),
    fix: record.fix ? storableText(record.fix) : null,
    first_seen_at: now.toISOString(),
    last_seen_at: now.toISOString(),
  };
}

export function fromQuarantineRow(row: QuarantineRow): QuarantineItem {
  return {
    key: row.key,
    kind: row.kind,
    shardId: row.shard_id,
    field: row.field ?? undefined,
    value: row.value ?? undefined,
    reason: row.reason,
    fix: row.fix ?? undefined,
    firstSeenAt: row.first_seen_at,
    lastSeenAt: row.last_seen_at,
  };
}
