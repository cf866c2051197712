/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { QuarantinedRecord } from '@steward/backstage-plugin-estate-common';
import { plain } from './plain';
import { QuarantineItem } from './QuarantineStore';

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

const KEY_LENGTH = 700;

export function toQuarantineRow(
  record: QuarantinedRecord,
  shardId: string,
  stage: QuarantineRow['stage'],
  now: Date,
): QuarantineRow {
  return {
    shard_id: shardId,
    key: plain(record.key).slice(0, KEY_LENGTH),
    stage,
    kind: record.kind,
    field: record.field ? plain(record.field) : null,
    value: record.value ? plain(record.value).slice(0, 200) : null,
    reason: plain(record.reason),
    fix: record.fix ? plain(record.fix) : null,
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
