/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PendingRemoval } from '@steward/backstage-plugin-estate-common';
import { storableText } from '@steward/backstage-plugin-portal-node';

export interface RemovalRow {
  shard_id: string;
  key: string;
  kind: string;
  title: string;
  first_missed_at: string;
  times_missed: number;
  confirmation: string | null;
  empty_listing: boolean | number;
  reason: string;
  decision: string | null;
  decided_by: string | null;
}

export function toRemovalRow(removal: PendingRemoval): RemovalRow {
  return {
    shard_id: removal.shardId,
    key: removal.key,
    kind: removal.kind,
    title: storableText(removal.title),
    first_missed_at: removal.firstMissedAt,
    times_missed: removal.timesMissed,
    confirmation: removal.confirmation ?? null,
    empty_listing: removal.emptyListing,
    reason: removal.reason,
    decision: removal.decision ?? null,
    decided_by: removal.decidedBy ?? null,
  };
}

export function fromRemovalRow(row: RemovalRow): PendingRemoval {
  return {
    key: row.key,
    kind: row.kind,
    title: row.title,
    shardId: row.shard_id,
    firstMissedAt: row.first_missed_at,
    timesMissed: row.times_missed,
    emptyListing: Boolean(row.empty_listing),
    reason: row.reason,
    ...(row.confirmation && {
      confirmation: row.confirmation as PendingRemoval['confirmation'],
    }),
    ...(row.decision && {
      decision: row.decision as PendingRemoval['decision'],
    }),
    ...(row.decided_by && { decidedBy: row.decided_by }),
  };
}
