/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** @public */
export type SyncState =
  | 'queued'
  | 'running'
  | 'done'
  | 'failed'
  | 'interrupted';

/** One sync and what it did. @public */
export interface SyncReport {
  id: string;
  state: SyncState;
  trigger: 'schedule' | 'request' | 'event' | 'start';
  requestedBy?: string;
  /** The one shard that was asked for, if any. */
  shardId?: string;
  requestedAt: string;
  startedAt?: string;
  finishedAt?: string;
  /** Shards to read and shards read so far. */
  progress: { shardsTotal: number; shardsDone: number };
  result?: {
    outcomes: Record<string, number>;
    entities: {
      total: number;
      added: number;
      changed: number;
      removed: number;
    };
    heldBack: number;
    quarantined: number;
    unresolvedOwners: number;
    calls: number;
    throttles: number;
    retries: number;
    paidCalls: number;
    assumeRoles: number;
    durationMs: number;
  };
  /** Why it failed or what stays stale, one sentence each. */
  messages: string[];
}

/** A name that no Group or User could be found for. @public */
export interface NameAttempt {
  /** Where the name stands: a tag, a field of a file. */
  rule: string;
  value: string;
  /** Why nobody was taken; absent when nobody in the catalog answers to the name. */
  reason?: string;
}

/** An entity with an owner or members that the catalog does not know. @public */
export interface UnresolvedOwner {
  entityRef: string;
  title: string;
  /** What was tried, in the order of the rules. */
  attempts: NameAttempt[];
  /** The owner that the entity has meanwhile; absent for a team, which lacks members. */
  owner?: string;
}

/** A fault in the configuration: the key, the value and the fix. @public */
export interface ConfigurationProblem {
  key: string;
  value?: string;
  message: string;
  fix: string;
}
