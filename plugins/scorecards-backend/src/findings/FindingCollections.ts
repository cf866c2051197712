/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { ConflictError, stringifyError } from '@backstage/errors';
import {
  CollectedReport,
  FindingCollector,
  ReadRecord,
} from '@steward/backstage-plugin-scorecards-node';
import { cutText, storableText } from '@steward/backstage-plugin-portal-node';
import { CatalogPlacement } from './CatalogPlacement';
import { FindingStore } from './FindingStore';
import { admitRecords, ParsedPiece } from './parseFindings';
import { takeFindings } from './takeFindings';

const MAX_PROBLEM = 2000;

/** What {@link FindingCollections} need. */
export interface FindingCollectionsOptions {
  store: FindingStore;
  placement: CatalogPlacement;
  logger: LoggerService;
  clock?: () => Date;
}

/** How a report of a collector went. */
export interface CollectionResult {
  source: string;
  scope: string;
  accepted?: number;
  changed?: number;
  /** Why nothing of the report counts. */
  failure?: string;
}

/** Runs the collectors that modules brought. */
export class FindingCollections {
  readonly #options: FindingCollectionsOptions;
  readonly #collectors = new Map<string, FindingCollector>();

  constructor(options: FindingCollectionsOptions) {
    this.#options = options;
  }

  /** @throws ConflictError when there is a collector of the same id. */
  add(collector: FindingCollector): void {
    if (this.#collectors.has(collector.id)) {
      throw new ConflictError(
        `Two modules bring the findings of ${collector.id}. Remove one of them from the backend.`,
      );
    }
    this.#collectors.set(collector.id, collector);
  }

  /** One replica at a time runs a collector: these tasks may wait a minute. */
  async schedule(scheduler: SchedulerService): Promise<void> {
    for (const collector of this.#collectors.values()) {
      await scheduler.scheduleTask({
        ...collector.schedule,
        id: `scorecards-collect-${collector.id}`,
        fn: async signal => {
          await this.run(collector, signal);
        },
      });
    }
  }

  /** Runs a collector once. Never throws for a single report. */
  async run(
    collector: FindingCollector,
    signal: AbortSignal,
  ): Promise<CollectionResult[]> {
    const { logger } = this.#options;
    const results: CollectionResult[] = [];
    for await (const report of collector.reports({ signal, logger })) {
      if (signal.aborted) {
        break;
      }
      results.push(await this.#take(collector.id, report));
    }
    return results;
  }

  async #take(
    source: string,
    { scope, read }: CollectedReport,
  ): Promise<CollectionResult> {
    const { store, placement, logger, clock } = this.#options;
    const name = scope ? `${source} of ${scope}` : source;
    try {
      const taken = await takeFindings({
        push: await store.begin(source, scope),
        pieces: piecesOf(read()),
        placement: await placement.index(),
        clock,
      });
      const { accepted, changed, refused, refusedCount } = taken;
      if (refusedCount > 0) {
        const [{ where, reason }] = refused;
        logger.warn(
          `${refusedCount} findings of ${name} were refused, the first at ${where}: ${reason}`,
        );
      }
      return { source, scope, accepted, changed };
    } catch (error) {
      const failure = cutText(storableText(stringifyError(error)), MAX_PROBLEM);
      await store.noteFailure(source, scope, failure);
      logger.warn(
        `The findings of ${name} could not be collected, and those of the last time stay: ${failure}`,
      );
      return { source, scope, failure };
    }
  }
}

async function* piecesOf(
  records: AsyncIterable<ReadRecord>,
): AsyncGenerator<ParsedPiece, { whole: boolean }, undefined> {
  for await (const record of records) {
    yield admitRecords([record]);
  }
  return { whole: true };
}
