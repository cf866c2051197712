/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  recordKey,
  StoredRecord,
} from '@steward/backstage-plugin-estate-common';

export interface RecordRow {
  shard_id: string;
  key: string;
  kind: string;
  payload: string;
  vanished_at: string | null;
}

/** What a key has at most: it is in an index, whose entries PostgreSQL bounds. */
export const KEY_BYTES = 700;

export function toRecordRow(stored: StoredRecord, shardId: string): RecordRow {
  return {
    shard_id: shardId,
    key: recordKey(stored.record),
    kind: stored.record.kind,
    payload: JSON.stringify(stored.record),
    vanished_at: stored.vanishedAt ?? null,
  };
}

export function fromRecordRow(row: RecordRow): StoredRecord {
  return {
    record: JSON.parse(row.payload),
    shardId: row.shard_id,
    ...(row.vanished_at && { vanishedAt: row.vanished_at }),
  };
}
