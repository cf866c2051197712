/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { StoredRecord } from '@steward/backstage-plugin-estate-common';
import {
  EstateShard,
  EstateSource,
} from '@steward/backstage-plugin-estate-node';
import pLimit from 'p-limit';
import { EstateStores } from '../database/EstateStores';
import { StoredShard } from '../database/shardRows';
import { StoredSync } from '../database/syncRows';
import { classifyProblem } from './classifyProblem';
import { listingShardId, planShards, ShardPlan } from './ShardPlanner';
import { ShardReader, ShardWork } from './ShardReader';
import { ShardResultWriter } from './ShardResultWriter';
import { SyncContext } from './SyncContext';
import { SyncTally } from './SyncTally';
import { withDeadline } from './withDeadline';

export interface SourceReaderOptions {
  context: SyncContext;
  logger: LoggerService;
  stores: EstateStores;
  writer: ShardResultWriter;
  tally: SyncTally;
  tombstoneDays: number;
  shardTimeoutMs: number;
  clock: () => Date;
}

/** Shards of one source that are read at once, where it does not say. */
const SHARDS_AT_ONCE = 32;

/** Reads those shards of a source that a sync asks for. */
export class SourceReader {
  static create(options: SourceReaderOptions): SourceReader {
    return new SourceReader(options, ShardReader.create(options));
  }

  readonly #options: SourceReaderOptions;
  readonly #reader: ShardReader;

  private constructor(options: SourceReaderOptions, reader: ShardReader) {
    this.#options = options;
    this.#reader = reader;
  }

  async read(
    source: EstateSource,
    sync: StoredSync,
    signal: AbortSignal,
  ): Promise<void> {
    const plan = sync.scope.shardIds
      ? await this.#planOf(source, sync.scope.shardIds)
      : await this.#planAll(source, sync, signal);
    this.#options.tally.plan(plan.read.length, plan.skipped);
    const works = await this.#loadWorks(plan.read, source);
    const limit = pLimit(source.concurrency ?? SHARDS_AT_ONCE);
    await Promise.all(
      works.map(work =>
        limit(async () => {
          signal.throwIfAborted();
          const result = await this.#reader.read({ ...work, source }, signal);
          this.#options.tally.shardDone(result.shard);
          await this.#options.writer.add(result);
        }),
      ),
    );
    await this.retire(plan.retire, source);
  }

  /** Retires shards that nobody lists any more. */
  async retire(shards: StoredShard[], source?: EstateSource): Promise<void> {
    for (const work of await this.#loadWorks(shards, source)) {
      await this.#options.writer.add(this.#reader.retire(work));
    }
  }

  /** Asked for by id: read whether due or not. */
  async #planOf(source: EstateSource, ids: string[]): Promise<ShardPlan> {
    const stored = await this.#options.stores.shards.list({
      source: source.id,
      ids,
    });
    return {
      read: stored.filter(shard => !shard.retired),
      retire: [],
      skipped: 0,
    };
  }

  async #planAll(
    source: EstateSource,
    sync: StoredSync,
    signal: AbortSignal,
  ): Promise<ShardPlan> {
    const { stores, clock, context } = this.#options;
    const stored = await stores.shards.list({ source: source.id });
    const listed = await this.#list(source, stored, signal);
    return planShards({
      source,
      listed,
      stored,
      accounts: await context.accounts(),
      trigger: sync.trigger,
      resumesSince: sync.resumesSince,
      now: clock(),
    });
  }

  /** When the shards cannot be listed, those known are read and a row of the source's own says why. */
  async #list(
    source: EstateSource,
    stored: StoredShard[],
    signal: AbortSignal,
  ): Promise<EstateShard[] | undefined> {
    const { context, shardTimeoutMs, tally, writer, clock } = this.#options;
    const startedAt = clock();
    const spent: (() => StoredShard['spending'])[] = [];
    try {
      return await withDeadline(
        {
          what: `Listing the shards of ${source.id}`,
          timeoutMs: shardTimeoutMs,
          signal,
        },
        inner => {
          const metered = context.forWork(source, inner);
          spent.push(metered.spending);
          return source.listShards(metered.context);
        },
      );
    } catch (error) {
      signal.throwIfAborted();
      const { outcome, problem } = classifyProblem(error);
      tally.say(
        `${source.title}: its shards could not be listed, those known are read: ${problem.message}`,
      );
      const before = stored.find(shard => shard.id === listingShardId(source));
      await writer.add({
        shard: {
          id: listingShardId(source),
          source: source.id,
          outcome: outcome === 'complete' ? 'partial' : outcome,
          problem,
          lastAttemptAt: clock().toISOString(),
          lastCompleteAt: before?.lastCompleteAt,
          durationMs: clock().getTime() - startedAt.getTime(),
          spending: before?.spending ?? spent[0](),
          recordCount: before?.recordCount ?? 0,
          quarantinedCount: before?.quarantinedCount ?? 0,
          facts: before?.facts ?? {},
          retired: false,
        },
        upserts: [],
        expired: [],
        pending: [],
      });
      return undefined;
    } finally {
      spent.forEach(spending => tally.spend(spending()));
    }
  }

  async #loadWorks(
    shards: (EstateShard | StoredShard)[],
    source: EstateSource | undefined,
  ): Promise<ShardWork[]> {
    const { stores } = this.#options;
    const ids = shards.map(shard => shard.id);
    const [stored, records, pending] = await Promise.all([
      stores.shards.list({ ids }),
      stores.records.ofShards(ids),
      stores.removals.ofShards(ids),
    ]);
    const known = new Map(stored.map(shard => [shard.id, shard]));
    const none: StoredRecord[] = [];
    return shards.map(({ id, accountId, region }) => ({
      source,
      shard: { id, accountId, region },
      stored: known.get(id),
      previous: records.get(id) ?? none,
      pending: pending.get(id) ?? [],
    }));
  }
}
