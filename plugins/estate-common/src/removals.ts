/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** A removal that the guard holds back, or that waits for its confirmation. @public */
export interface PendingRemoval {
  key: string;
  kind: string;
  title: string;
  shardId: string;
  /** ISO 8601, UTC. */
  firstMissedAt: string;
  /** Complete listings in a row that lacked the record. */
  timesMissed: number;
  /** Why it is held back, in words. */
  reason: string;
  decision?: 'release' | 'keep';
  decidedBy?: string;
}
