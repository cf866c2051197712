/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * How a listing ended. Only `complete` may remove entities; after every other
 * outcome the last known good is replayed.
 *
 * - `complete`: everything was listed.
 * - `partial`: it began and could not be finished, or its answer contradicts itself.
 * - `denied`: the credentials may not list it.
 * - `throttled`: AWS refused for its rate, beyond our retries.
 * - `gone`: the thing to be listed does not exist (any more).
 *
 * @public
 */
export type ShardOutcome =
  | 'complete'
  | 'partial'
  | 'denied'
  | 'throttled'
  | 'gone';

/** A record that no entity can be made of. @public */
export interface QuarantinedRecord {
  /** `<kind>:<id>` as far as it is known, else the place: a file, a row. */
  key: string;
  kind: string;
  /** Path of the offending field, dots between: `tags.owner`. */
  field?: string;
  /** The offending value, cut at 200 characters. */
  value?: string;
  reason: string;
  /** What to do about it. */
  fix?: string;
}

/** Why a shard is not complete, in terms a platform engineer can act on. @public */
export interface ShardProblem {
  code: string;
  message: string;
  /** The missing IAM action, e.g. `eks:ListClusters`. */
  missingAction?: string;
  fix?: string;
}

/** What a listing cost. @public */
export interface ShardSpending {
  calls: number;
  throttles: number;
  retries: number;
  paidCalls: number;
  assumeRoles: number;
}

/** One row of the sync page. @public */
export interface ShardStatus {
  /** e.g. `eks/123456789012/eu-central-1`. */
  id: string;
  source: string;
  accountId?: string;
  region?: string;
  /** Absent before the first attempt. */
  outcome?: ShardOutcome;
  problem?: ShardProblem;
  /** ISO 8601, UTC. */
  lastAttemptAt?: string;
  lastCompleteAt?: string;
  durationMs?: number;
  spending: ShardSpending;
  recordCount: number;
  heldBackCount: number;
  quarantinedCount: number;
  /** Facts worth showing, e.g. which API answered the enabled regions. */
  facts: Record<string, string>;
  /** ISO 8601, UTC: when it is read next by schedule. */
  nextDueAt?: string;
}
