/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EstateRecord } from './records';

/** When removals wait. @public */
export interface RemovalGuard {
  /** So many removals of one kind always pass. */
  minimum: number;
  /** Above the minimum, so many percent of the previous set pass. */
  percentage: number;
  /** Further complete listings that confirm a removal which is held back. */
  confirmations: number;
  /** Confirmations count only when the record has been missing this long, in milliseconds. */
  confirmAfterMs: number;
  /** Days that a vanished account is remembered as a tombstone; 0 for none. */
  tombstoneDays: number;
}

/** A record as it is stored. @public */
export interface StoredRecord {
  record: EstateRecord;
  shardId: string;
  /** ISO 8601, UTC: since when this is only a tombstone. */
  vanishedAt?: string;
}
