/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AccountRecord,
  SyncReport,
} from '@steward/backstage-plugin-estate-common';
import {
  EstateShard,
  EstateSource,
} from '@steward/backstage-plugin-estate-node';
import { StoredShard } from '../database/shardRows';

/** The row that says why the shards of a source could not be listed; it goes when they can. */
export function listingShardId(source: Pick<EstateSource, 'id'>): string {
  return `${source.id}/listing`;
}

export interface PlanShardsOptions {
  source: EstateSource;
  /** What the source lists now; undefined when it could not tell. */
  listed?: EstateShard[];
  stored: StoredShard[];
  accounts: AccountRecord[];
  trigger: SyncReport['trigger'];
  resumesSince?: string;
  now: Date;
}

export interface ShardPlan {
  read: EstateShard[];
  retire: StoredShard[];
  /** Listed, but not due yet or read already by the sync that this one goes on with. */
  skipped: number;
}

/**
 * Decides what a full sync does with the shards of a source. A shard of an
 * account that is suspended or closed stays as it is: it cannot be read, and
 * what it held is not gone.
 */
export function planShards(options: PlanShardsOptions): ShardPlan {
  const { stored, now } = options;
  const known = new Map(stored.map(shard => [shard.id, shard]));
  const listed =
    options.listed ??
    stored.filter(
      shard => !shard.retired && shard.id !== listingShardId(options.source),
    );
  const listedIds = new Set(listed.map(shard => shard.id));
  const accounts = new Map(options.accounts.map(a => [a.id, a]));

  const read = listed.filter(shard =>
    isDue(known.get(shard.id), options, now.toISOString()),
  );
  const retire = options.listed
    ? stored.filter(
        shard => !listedIds.has(shard.id) && !isDormant(shard, accounts),
      )
    : [];
  return { read, retire, skipped: listed.length - read.length };
}

function isDue(
  shard: StoredShard | undefined,
  { trigger, resumesSince }: PlanShardsOptions,
  now: string,
): boolean {
  if (!shard || shard.retired || shard.outcome !== 'complete') {
    return true;
  }
  if (
    resumesSince &&
    shard.lastCompleteAt &&
    shard.lastCompleteAt >= resumesSince
  ) {
    return false;
  }
  return trigger === 'request' || !shard.nextDueAt || shard.nextDueAt <= now;
}

function isDormant(
  shard: StoredShard,
  accounts: Map<string, AccountRecord>,
): boolean {
  const account = shard.accountId && accounts.get(shard.accountId);
  return account ? account.state !== 'ACTIVE' : false;
}
