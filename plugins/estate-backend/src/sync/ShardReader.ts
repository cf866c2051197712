/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import {
  EstateRecord,
  mergeShard,
  missingRecords,
  PendingRemoval,
  recordKey,
  StoredRecord,
} from '@steward/backstage-plugin-estate-common';
import {
  EstateShard,
  EstateSource,
  ShardReading,
} from '@steward/backstage-plugin-estate-node';
import { ShardResult } from '../database/saveShardResults';
import { StoredShard } from '../database/shardRows';
import { checkRecords } from './checkRecords';
import { classifyProblem } from './classifyProblem';
import { SilentRegions } from './SilentRegions';
import { SyncContext } from './SyncContext';
import { withDeadline } from './withDeadline';

/** A shard with what is known of it. */
export interface ShardWork {
  source?: EstateSource;
  shard: EstateShard;
  stored?: StoredShard;
  previous: StoredRecord[];
  pending: PendingRemoval[];
}

export interface ShardReaderOptions {
  context: SyncContext;
  tombstoneDays: number;
  shardTimeoutMs: number;
  clock: () => Date;
}

const NOTHING_SPENT = {
  calls: 0,
  throttles: 0,
  retries: 0,
  paidCalls: 0,
  assumeRoles: 0,
};

/** Reads one shard and merges what it gave into what it gave before. */
export class ShardReader {
  static create(options: ShardReaderOptions): ShardReader {
    return new ShardReader(options);
  }

  readonly #options: ShardReaderOptions;
  readonly #silentRegions = SilentRegions.create();

  private constructor(options: ShardReaderOptions) {
    this.#options = options;
  }

  /**
   * Reads a shard; whatever goes wrong there becomes its outcome.
   *
   * @throws only when the whole sync is aborted.
   */
  async read(
    work: ShardWork & { source: EstateSource },
    signal: AbortSignal,
  ): Promise<ShardResult> {
    const { context, shardTimeoutMs, clock } = this.#options;
    const { source, shard, previous } = work;
    const startedAt = clock();
    const unasked = this.#silentRegions.readingWithoutAsking(shard.region);
    if (unasked) {
      return this.#merge(work, unasked, {
        startedAt,
        confirmations: new Map(),
        spending: NOTHING_SPENT,
      });
    }
    const live = () =>
      previous.filter(s => !s.vanishedAt).map(stored => stored.record);
    const meters: (() => typeof NOTHING_SPENT)[] = [];
    let confirmations = new Map<string, 'gone' | 'present' | 'unknown'>();
    let reading: ShardReading;
    try {
      reading = await withDeadline(
        { what: `Reading ${shard.id}`, timeoutMs: shardTimeoutMs, signal },
        async inner => {
          const metered = context.forWork(source, inner, id =>
            id === shard.id ? live() : undefined,
          );
          meters.push(metered.spending);
          const answer = await source.readShard(shard, metered.context);
          const checked = checkRecords(answer.records);
          const result: ShardReading = {
            ...answer,
            records: checked.records,
            quarantined: [...answer.quarantined, ...checked.quarantined],
          };
          const missing = missingRecords(previous, result);
          if (missing.length > 0 && source.confirmRemoval) {
            const ask = source.confirmRemoval.bind(source);
            confirmations = await confirm(
              () => ask(missing, shard, metered.context),
              missing,
              metered.context.logger,
            );
          }
          return result;
        },
      );
    } catch (error) {
      signal.throwIfAborted();
      reading = { ...classifyProblem(error), records: [], quarantined: [] };
    }
    this.#silentRegions.note(shard.region, reading);
    return this.#merge(work, reading, {
      startedAt,
      confirmations,
      spending: meters[0]?.() ?? NOTHING_SPENT,
    });
  }

  /**
   * Retires a shard that no source lists any more: its records become
   * candidates for removal like those that a complete listing lacks.
   */
  retire(work: ShardWork): ShardResult {
    const result = this.#merge(
      work,
      { outcome: 'complete', records: [], quarantined: [] },
      {
        startedAt: this.#options.clock(),
        confirmations: new Map(),
        spending: NOTHING_SPENT,
      },
    );
    const problem = {
      code: 'Retired',
      message:
        'No source lists this shard any more: it was taken out of the configuration, its region was switched off or its account left the organization',
      fix: 'Its records go once their removal is confirmed; nothing is to be done if that is meant',
    };
    return {
      ...result,
      shard: {
        ...result.shard,
        retired: true,
        outcome: 'gone',
        problem,
        lastCompleteAt: work.stored?.lastCompleteAt,
      },
      // Here the shard is gone, which is not an empty answer of its source.
      pending: result.pending.map(p => ({ ...p, emptyListing: false })),
      forget: work.previous.length === result.expired.length,
    };
  }

  #merge(
    work: ShardWork,
    reading: ShardReading,
    details: {
      startedAt: Date;
      confirmations: Map<string, 'gone' | 'present' | 'unknown'>;
      spending: typeof NOTHING_SPENT;
    },
  ): ShardResult {
    const { clock, tombstoneDays } = this.#options;
    const { shard, stored, previous, source } = work;
    const now = clock();
    const merged = mergeShard({
      shardId: shard.id,
      previous,
      pending: work.pending,
      reading,
      confirmations: details.confirmations,
      tombstoneDays,
      now,
    });
    const complete = merged.outcome === 'complete';
    const recordCount = countLive(previous, merged);
    const dueAfterMs = complete
      ? source?.dueAfterMs?.(shard, recordCount)
      : undefined;
    const replaces = complete || reading.quarantined.length > 0;
    return {
      shard: {
        id: shard.id,
        source: source?.id ?? stored?.source ?? shard.id.split('/')[0],
        accountId: shard.accountId,
        region: shard.region,
        outcome: merged.outcome,
        problem: merged.problem,
        lastAttemptAt: now.toISOString(),
        lastCompleteAt: complete ? now.toISOString() : stored?.lastCompleteAt,
        durationMs: now.getTime() - details.startedAt.getTime(),
        spending: details.spending,
        recordCount,
        quarantinedCount: replaces
          ? reading.quarantined.length
          : stored?.quarantinedCount ?? 0,
        facts: reading.facts ?? stored?.facts ?? {},
        nextDueAt:
          dueAfterMs === undefined
            ? undefined
            : new Date(now.getTime() + dueAfterMs).toISOString(),
        retired: false,
      },
      upserts: merged.upserts,
      expired: merged.expired,
      pending: merged.pending,
      quarantined: replaces ? reading.quarantined : undefined,
    };
  }
}

/** A source that cannot say proves nothing: its answer is then `unknown`. */
async function confirm(
  ask: () => Promise<Map<string, 'gone' | 'present' | 'unknown'>>,
  missing: EstateRecord[],
  logger: LoggerService,
): Promise<Map<string, 'gone' | 'present' | 'unknown'>> {
  const answers = await ask().catch(error => {
    logger.warn(`Removals could not be confirmed, ${stringifyError(error)}`);
    return new Map<string, 'gone' | 'present' | 'unknown'>();
  });
  return new Map(
    missing.map(record => {
      const key = recordKey(record);
      return [key, answers.get(key) ?? 'unknown'];
    }),
  );
}

function countLive(
  previous: StoredRecord[],
  merged: { upserts: StoredRecord[]; expired: string[] },
): number {
  const live = new Set(
    previous.filter(s => !s.vanishedAt).map(s => recordKey(s.record)),
  );
  for (const { record } of merged.upserts) {
    live.add(recordKey(record));
  }
  for (const key of merged.expired) {
    live.delete(key);
  }
  return live.size;
}
