/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ConfigServiceClient } from '@aws-sdk/client-config-service';
import { EKSClient } from '@aws-sdk/client-eks';
import {
  AccountMatch,
  DoctorFinding,
  EstateRecord,
} from '@steward/backstage-plugin-estate-common';
import {
  AwsEvent,
  EstateShard,
  EstateSource,
  EstateSourceContext,
  ShardReading,
} from '@steward/backstage-plugin-estate-node';
import { Confirmation } from '../confirmation';
import { fractionOf } from '../turns';
import { AccountRegions } from './AccountRegions';
import { accountsToRead } from './accountsToRead';
import { ClusterIndex, ConfigAggregatorOptions } from './ClusterIndex';
import { confirmClusters } from './confirmClusters';
import { diagnoseEks } from './diagnoseEks';
import { placeOfEksEvent, placeOfRegionEvent } from './eksEvents';
import { readClusterShard } from './readClusterShard';

/** What `estate.clusters` says. @public */
export interface EksSourceOptions {
  /** Stands in where AWS does not tell the enabled regions of an account. */
  regions?: string[];
  /** Only these of the enabled regions; all when absent. */
  includeRegions?: string[];
  /** Never these. */
  excludeRegions?: string[];
  /** Shards that are read at once. Default 32. */
  concurrency?: number;
  /** Only these accounts; all when absent. */
  includeAccounts?: AccountMatch;
  excludeAccounts?: AccountMatch;
  /** Tells where clusters are, so that empty shards are asked rarely. */
  index?: { configAggregator: ConfigAggregatorOptions };
  /** How often a shard without clusters is read. Default 6 hours. */
  emptyShardEveryMs?: number;
  /** How long enabled regions are remembered. Default 3 days. */
  regionCacheForMs?: number;
  /** Shards that hold the organizational units, for selecting by their names. */
  organizationShards?: string[];
}

/** Clusters of one shard that are described at once. */
const CLUSTERS_AT_ONCE = 8;
const HOUR_MS = 60 * 60 * 1000;
/** A shard that the index knows nothing of is asked directly every so many times that it is due. */
const DIRECT_EVERY = 4;

/**
 * EKS clusters of every open account in every enabled region: one shard for
 * each account and region.
 *
 * @public
 */
export class EksSource implements EstateSource {
  static create(options: EksSourceOptions = {}): EksSource {
    return new EksSource(options);
  }

  readonly id = 'eks';
  readonly title = 'EKS clusters';
  readonly stage = 1;
  readonly concurrency: number | undefined;
  readonly #options: EksSourceOptions;
  readonly #emptyShardEveryMs: number;
  readonly #regions: AccountRegions;
  /** Shards that an event named; they are asked directly. */
  readonly #named = new Set<string>();
  #index: ClusterIndex | undefined;
  /** The round in which an index was read for the first time. */
  #firstRound = 0;

  private constructor(options: EksSourceOptions) {
    this.#options = options;
    this.concurrency = options.concurrency;
    this.#emptyShardEveryMs = options.emptyShardEveryMs ?? 6 * HOUR_MS;
    this.#regions = AccountRegions.create({
      configured: options.regions ?? [],
      cacheForMs: options.regionCacheForMs ?? 72 * HOUR_MS,
    });
  }

  async listShards(context: EstateSourceContext): Promise<EstateShard[]> {
    const { organizationShards = ['organization'] } = this.#options;
    const byUnitName =
      this.#options.includeAccounts ?? this.#options.excludeAccounts;
    const units = byUnitName
      ? await Promise.all(organizationShards.map(id => context.previous(id)))
      : [];
    const accounts = accountsToRead({
      accounts: await context.accounts(),
      units: units.flat(),
      include: this.#options.includeAccounts,
      exclude: this.#options.excludeAccounts,
    });
    await Promise.all([
      this.#regions.load(accounts, context),
      this.#readIndex(context),
    ]);
    return accounts.flatMap(account =>
      this.#regions
        .regionsOf(account)
        .filter(region => this.#reads(region))
        .map(region => ({
          id: shardId(account.id, region),
          accountId: account.id,
          region,
        })),
    );
  }

  #reads(region: string): boolean {
    const { includeRegions, excludeRegions } = this.#options;
    return (
      (includeRegions?.includes(region) ?? true) &&
      !excludeRegions?.includes(region)
    );
  }

  async readShard(
    shard: EstateShard,
    context: EstateSourceContext,
  ): Promise<ShardReading> {
    const { accountId, region } = placeOf(shard);
    const facts = { regions: this.#regions.answeredBy(accountId) };
    if (await this.#indexSuffices(shard, context)) {
      return {
        outcome: 'complete',
        records: [],
        quarantined: [],
        facts: { ...facts, index: 'knows no cluster here; not asked directly' },
      };
    }
    const reading = await readClusterShard({
      client: client(context, shard),
      accountId,
      region,
      concurrency: CLUSTERS_AT_ONCE,
      index: this.#index,
    });
    this.#named.delete(shard.id);
    return { ...reading, facts: { ...facts, ...reading.facts } };
  }

  async confirmRemoval(
    records: EstateRecord[],
    shard: EstateShard,
    context: EstateSourceContext,
  ): Promise<Map<string, Confirmation>> {
    return confirmClusters(client(context, shard), records);
  }

  dueAfterMs(shard: EstateShard, lastRecordCount: number): number | undefined {
    const { accountId, region } = placeOf(shard);
    const expected = this.#index?.clustersOf(accountId, region).size ?? 0;
    return lastRecordCount > 0 || expected > 0 || this.#named.has(shard.id)
      ? undefined
      : this.#emptyShardEveryMs;
  }

  shardsOfEvent(event: AwsEvent): string[] {
    const changedRegion = placeOfRegionEvent(event);
    if (changedRegion) {
      const { accountId, region } = changedRegion;
      this.#regions.forget(accountId);
      return region ? [shardId(accountId, region)] : [];
    }
    const place = placeOfEksEvent(event);
    if (!place) return [];
    const id = shardId(place.accountId, place.region);
    this.#named.add(id);
    return [id];
  }

  async diagnose(context: EstateSourceContext): Promise<DoctorFinding[]> {
    const accounts = accountsToRead({
      accounts: await context.accounts(),
      units: [],
    });
    return diagnoseEks({
      source: this.id,
      accounts,
      configured: this.#options.regions ?? [],
      session: context.session,
      signal: context.signal,
    });
  }

  async #readIndex(context: EstateSourceContext): Promise<void> {
    const aggregator = this.#options.index?.configAggregator;
    if (!aggregator) return;
    try {
      this.#index = await ClusterIndex.read(
        context.session.client(ConfigServiceClient, {
          accountId: aggregator.accountId,
          region: aggregator.region,
        }),
        aggregator.name,
      );
      const firstRound = await context.memory.get<number>('first-round');
      this.#firstRound = firstRound ?? this.#round();
      if (firstRound === undefined) {
        await context.memory.set('first-round', this.#firstRound);
      }
    } catch (error) {
      this.#index = undefined;
      context.logger.warn(
        `The Config aggregator "${aggregator.name}" in ${aggregator.region} (estate.clusters.index.configAggregator) does not answer; every account is asked directly: ${error}`,
      );
    }
  }

  /**
   * Whether the index alone says that there is nothing: it knows no cluster
   * here, none was known before, no event named the shard, and it is not the
   * shard's turn to be asked directly, which is every fourth round, so that an
   * index that lacks an account is found out. The first round believes the
   * index, so that the first sync of a large organization is soon over.
   */
  async #indexSuffices(
    shard: EstateShard,
    context: EstateSourceContext,
  ): Promise<boolean> {
    const { accountId, region } = placeOf(shard);
    if (!this.#index || this.#named.has(shard.id)) return false;
    if (this.#index.clustersOf(accountId, region).size > 0) return false;
    const round = this.#round();
    const own = Math.floor(fractionOf(shard.id) * DIRECT_EVERY);
    const itsTurn = (round + own) % DIRECT_EVERY === 0;
    if (itsTurn && round !== this.#firstRound) return false;
    return (await context.previous(shard.id)).length === 0;
  }

  #round(): number {
    return Math.floor(Date.now() / this.#emptyShardEveryMs);
  }
}

function shardId(accountId: string, region: string): string {
  return `eks/${accountId}/${region}`;
}

function placeOf(shard: EstateShard): { accountId: string; region: string } {
  const [, accountId, region] = shard.id.split('/');
  return {
    accountId: shard.accountId ?? accountId,
    region: shard.region ?? region,
  };
}

function client(context: EstateSourceContext, shard: EstateShard): EKSClient {
  return context.session.client(EKSClient, placeOf(shard));
}
