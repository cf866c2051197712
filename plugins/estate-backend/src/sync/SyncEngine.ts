/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { isError, stringifyError } from '@backstage/errors';
import { AwsAccess } from '@steward/backstage-plugin-aws-access-node';
import { SyncReport } from '@steward/backstage-plugin-estate-common';
import { EstateSource } from '@steward/backstage-plugin-estate-node';
import { cutText } from '@steward/backstage-plugin-portal-node';
import { Knex } from 'knex';
import { EstateStores } from '../database/EstateStores';
import { StoredSync } from '../database/syncRows';
import { ComposeOutcome, EntityComposer } from './EntityComposer';
import { RemovalJudge } from './RemovalJudge';
import { ShardResultWriter } from './ShardResultWriter';
import { SourceReader } from './SourceReader';
import { SyncContext } from './SyncContext';
import { SyncObserver } from './SyncObserver';
import { SyncTally } from './SyncTally';

const MAX_PROBLEM = 500;

export interface SyncEngineOptions {
  aws: AwsAccess;
  logger: LoggerService;
  stores: EstateStores;
  sources: EstateSource[];
  /** Sources that could not be configured: their shards stay as they are. */
  isSetAside: (source: string) => boolean;
  composer: EntityComposer;
  judge: RemovalJudge;
  observer: SyncObserver;
  tombstoneDays: number;
  shardTimeoutMs: number;
  clock: () => Date;
}

export interface SyncRun {
  sync: StoredSync;
  /** Refuses writes once the sync is no longer ours. */
  fence: (transaction: Knex.Transaction) => Promise<void>;
  tally: SyncTally;
  signal: AbortSignal;
}

/**
 * Carries out one sync: reads the shards stage by stage, judges removals,
 * composes the snapshot. Each shard is stored as it is read, so that a crash
 * leaves a consistent store and the next sync simply goes on.
 */
export class SyncEngine {
  static create(options: SyncEngineOptions): SyncEngine {
    return new SyncEngine(options);
  }

  readonly #options: SyncEngineOptions;

  private constructor(options: SyncEngineOptions) {
    this.#options = options;
  }

  async run(run: SyncRun): Promise<SyncReport['result']> {
    const { stores, clock, judge, observer } = this.#options;
    const { tally, signal, sync } = run;
    const startedAt = clock();

    await this.#readShards(run);
    signal.throwIfAborted();
    const { released, heldBack } = await judge.judge();
    await observer.removalsReleased(sync.id, released);
    const { change, messages } = await this.#compose(run);
    messages.forEach(message => tally.say(message));
    if (heldBack > 0) {
      tally.say(
        `${heldBack} ${
          heldBack === 1 ? 'removal is' : 'removals are'
        } held back; the list says why`,
      );
    }
    await observer.snapshotComposed(change);
    return {
      outcomes: tally.outcomes,
      entities: {
        total: change.total,
        added: change.added,
        changed: change.changed,
        removed: change.removed,
      },
      heldBack,
      quarantined: await stores.quarantine.count(),
      unresolvedOwners: await stores.entities.countUnresolvedOwners(),
      ...tally.spending,
      durationMs: clock().getTime() - startedAt.getTime(),
    };
  }

  async #readShards({ sync, tally, fence, signal }: SyncRun): Promise<void> {
    const { stores, sources, clock, aws, logger } = this.#options;
    if (sync.scope.shardIds?.length === 0) {
      return;
    }
    const context = SyncContext.create({
      aws,
      logger,
      stores,
      clock,
      // A person's request is told apart in CloudTrail; scheduled syncs share
      // their sessions, so that each account's role is assumed once an hour.
      correlationId: sync.trigger === 'request' ? sync.id : undefined,
    });
    const writer = ShardResultWriter.create({
      store: stores.shards,
      fence,
      clock,
    });
    const reader = SourceReader.create({
      ...this.#options,
      context,
      writer,
      tally,
    });
    try {
      for (const stage of stagesOf(sources)) {
        await Promise.all(
          stage.map(source => reader.read(source, sync, signal)),
        );
        await writer.flush();
        await context.endStage();
        signal.throwIfAborted();
      }
      if (!sync.scope.shardIds) {
        await this.#retireAbandoned(reader);
        await writer.flush();
      }
    } finally {
      await context.flush().catch(error => {
        logger.warn(
          `What sources remember was not stored, ${stringifyError(error)}`,
        );
      });
    }
  }

  /** Shards of sources that are no longer configured, unless only their configuration is broken. */
  async #retireAbandoned(reader: SourceReader): Promise<void> {
    const { stores, sources, isSetAside } = this.#options;
    const known = new Set(sources.map(source => source.id));
    for (const source of await stores.shards.sources()) {
      if (!known.has(source) && !isSetAside(source)) {
        await reader.retire(await stores.shards.list({ source }));
      }
    }
  }

  /** What was read is fresh only once it is in the snapshot too. */
  async #compose({ sync, fence, signal }: SyncRun): Promise<ComposeOutcome> {
    const { composer, logger } = this.#options;
    try {
      const outcome = await composer.compose({
        fence,
        lastOwners:
          sync.scope.shardIds !== undefined && sync.trigger === 'event',
      });
      await this.#saveFreshness();
      return outcome;
    } catch (error) {
      if (!signal.aborted && !isConflict(error)) {
        await this.#saveFreshness(stringifyError(error)).catch(failure => {
          logger.warn(`Freshness was not stored: ${stringifyError(failure)}`);
        });
      }
      throw error;
    }
  }

  async #saveFreshness(problem?: string): Promise<void> {
    const { stores } = this.#options;
    const counts = await stores.shards.counts();
    await stores.facts.set('freshness', {
      shardsTotal: counts.total,
      shardsComplete: counts.complete,
      oldestCompleteAt: counts.oldestCompleteAt,
      neverComplete: counts.neverComplete,
      ...(problem && { compositionProblem: cutText(problem, MAX_PROBLEM) }),
    });
  }
}

/** Another replica has taken the sync over, and stores the freshness. */
function isConflict(error: unknown): boolean {
  return isError(error) && error.name === 'ConflictError';
}

function stagesOf(sources: EstateSource[]): EstateSource[][] {
  const stages = new Map<number, EstateSource[]>();
  for (const source of sources) {
    stages.set(source.stage, [...(stages.get(source.stage) ?? []), source]);
  }
  return [...stages].sort(([a], [b]) => a - b).map(([, list]) => list);
}
