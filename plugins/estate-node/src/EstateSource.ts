/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import {
  AwsAccess,
  AwsSession,
} from '@steward/backstage-plugin-aws-access-node';
import {
  AccountRecord,
  DoctorFinding,
  EstateRecord,
  QuarantinedRecord,
  ShardOutcome,
  ShardProblem,
} from '@steward/backstage-plugin-estate-common';

/** A listing that succeeds or fails alone. @public */
export interface EstateShard {
  /** Stable over restarts: `<source id>/<account id>/<region>` or the like. */
  readonly id: string;
  readonly accountId?: string;
  readonly region?: string;
}

/** What reading a shard gave. @public */
export interface ShardReading {
  outcome: ShardOutcome;
  /** Everything that was read; may be more or less than before. */
  records: EstateRecord[];
  /** Records that no entity can be made of; their last known good is kept. */
  quarantined: QuarantinedRecord[];
  problem?: ShardProblem;
  /** Nothing answered in time; after some of these in a row the engine spares the rest of the region. */
  timedOut?: boolean;
  /** Facts worth showing on the sync page. */
  facts?: Record<string, string>;
}

/** Small memory of a source between reads (tags read in turn, enabled regions, tokens). @public */
export interface SourceMemory {
  /** The value, or undefined when it is not there or older than `maxAgeMs`. */
  get<T>(key: string, options?: { maxAgeMs?: number }): Promise<T | undefined>;
  set<T>(key: string, value: T): Promise<void>;
}

/** What a source works with. @public */
export interface EstateSourceContext {
  readonly aws: AwsAccess;
  /** Counts its calls for the shard that is being read. */
  readonly session: AwsSession;
  readonly logger: LoggerService;
  readonly memory: SourceMemory;
  /** The accounts as last known good, for sources that go through them. */
  accounts(): Promise<AccountRecord[]>;
  /** Last known good records of one shard. */
  previous(shardId: string): Promise<EstateRecord[]>;
  readonly signal: AbortSignal;
}

/** A message from EventBridge as the Backstage events backend hands it on. @public */
export interface AwsEvent {
  source: string;
  'detail-type': string;
  account?: string;
  region?: string;
  detail: Record<string, unknown>;
}

/**
 * A place that the estate is read from. Add one through
 * {@link estateSourcesExtensionPoint}.
 *
 * @public
 */
export interface EstateSource {
  /** Unique and stable; the first part of its shard ids: `organization`, `eks`. */
  readonly id: string;
  /** What the sync page calls it. */
  readonly title: string;
  /** Sources are read by stage, lowest first: 0 organization, 1 all that needs accounts. */
  readonly stage: number;
  /** How many of its shards are read at once. Default: 32. */
  readonly concurrency?: number;
  /** The shards there are now. Throws when that cannot be told; nothing is then removed. */
  listShards(context: EstateSourceContext): Promise<EstateShard[]>;
  /** Reads one shard. May throw: the error is classified and the shard is then not complete. */
  readShard(
    shard: EstateShard,
    context: EstateSourceContext,
  ): Promise<ShardReading>;
  /**
   * Asks the source about records that a complete listing lacked, so that a
   * truncated listing is told from a removal. Records it says nothing about
   * are `unknown`.
   */
  confirmRemoval?(
    records: EstateRecord[],
    shard: EstateShard,
    context: EstateSourceContext,
  ): Promise<Map<string, 'gone' | 'present' | 'unknown'>>;
  /** How often a shard is read by schedule; undefined means at every scheduled sync. */
  dueAfterMs?(shard: EstateShard, lastRecordCount: number): number | undefined;
  /** Ids of the shards that an event makes stale. */
  shardsOfEvent?(event: AwsEvent): string[];
  /** Dry run: which rights are missing. Reads only. */
  diagnose?(context: EstateSourceContext): Promise<DoctorFinding[]>;
}
