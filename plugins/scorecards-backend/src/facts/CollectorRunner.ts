/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import {
  cutText,
  LeasedRows,
  PluginDatabase,
  storableText,
} from '@steward/backstage-plugin-portal-node';
import {
  FactDeclaration,
  isOfType,
} from '@steward/backstage-plugin-scorecards-common';
import {
  CollectedFacts,
  FactCollector,
} from '@steward/backstage-plugin-scorecards-node';
import { collectionId, CollectionRow, FactStore } from './FactStore';
import { shortestAge } from './shortestAge';

const FIRST_RETRY_MS = 30_000;
const RENEW_MS = 4_000;
const MAX_PROBLEM = 2000;

/** Has collectors look, each scope on one replica at a time. */
export class CollectorRunner {
  readonly #database: PluginDatabase;
  readonly #facts: FactStore;
  readonly #collectors: ReadonlyMap<string, FactCollector>;
  readonly #logger: LoggerService;
  readonly #clock: () => Date;
  readonly #queue: LeasedRows<CollectionRow>;
  /** Collections that failed the last time: logged when that begins and when it ends. */
  readonly #failing = new Set<string>();

  constructor(options: {
    database: PluginDatabase;
    facts: FactStore;
    collectors: readonly FactCollector[];
    logger: LoggerService;
    clock?: () => Date;
  }) {
    this.#database = options.database;
    this.#facts = options.facts;
    this.#collectors = new Map(options.collectors.map(one => [one.id, one]));
    this.#logger = options.logger;
    this.#clock = options.clock ?? (() => new Date());
    this.#queue = new LeasedRows({
      database: options.database,
      table: 'scorecards_fact_collections',
      clock: options.clock,
    });
  }

  /** Adds the scopes that are new, and forgets those of collectors that are gone. */
  async refreshScopes(): Promise<void> {
    const knex = await this.#database.get();
    for (const collector of this.#collectors.values()) {
      const scopes = (await collector.scopes?.()) ?? ['all'];
      if (scopes.length > 0) {
        await knex('scorecards_fact_collections')
          .insert(
            scopes.map(scope => ({
              id: collectionId(collector.id, scope),
              collector: collector.id,
              scope,
              failures: 0,
              due_at: this.#clock().toISOString(),
            })),
          )
          .onConflict('id')
          .ignore();
      }
    }
  }

  /** Collects what is due. */
  async run(signal: AbortSignal): Promise<void> {
    const rows = await this.#queue.claim(4);
    await Promise.all(rows.map(row => this.#collect(row, signal)));
  }

  async #collect(row: CollectionRow, signal: AbortSignal): Promise<void> {
    const heartbeat = setInterval(() => {
      this.#queue
        .renew([row.id])
        .catch(error =>
          this.#logger.warn(
            `The collection ${row.id} could not be kept: ${stringifyError(
              error,
            )}`,
          ),
        );
    }, RENEW_MS);
    try {
      const collector = this.#collectors.get(row.collector);
      if (!collector) {
        await this.#update(row.id, { due_at: null });
        return;
      }
      await this.#collectAll(collector, row, signal);
      if (this.#failing.delete(row.id)) {
        this.#logger.info(`The collection ${row.id} succeeds again`);
      }
    } catch (error) {
      // A collection that takes long goes on at its cursor with the next turn.
      if (!signal.aborted) {
        await this.#postpone(row, error);
      }
    } finally {
      clearInterval(heartbeat);
      await this.#queue.release(row.id);
    }
  }

  async #collectAll(
    collector: FactCollector,
    row: CollectionRow,
    signal: AbortSignal,
  ): Promise<void> {
    const startedAt = this.#clock().getTime();
    const declarations = new Map(collector.facts.map(one => [one.name, one]));
    // Whoever goes on with the collection of another process cannot tell what is gone.
    const seen = row.cursor === null ? new Set<string>() : undefined;
    let cursor = row.cursor ?? undefined;
    let isUnchanged = false;
    do {
      signal.throwIfAborted();
      const page = await collector.collect({
        scope: row.scope,
        cursor,
        signal,
      });
      isUnchanged = page.unchanged === true;
      const { nextCursor } = page;
      const items = page.items.map(item => checked(item, declarations));
      items.forEach(({ entityRef }) => seen?.add(entityRef));
      await this.#facts.put(row.id, items, async trx => {
        await trx('scorecards_fact_collections')
          .where({ id: row.id })
          .update({ cursor: nextCursor ?? null });
      });
      cursor = nextCursor;
    } while (cursor !== undefined);
    if (seen && !isUnchanged) {
      const gone = (await this.#facts.entitiesOf(row.id)).filter(
        ref => !seen.has(ref),
      );
      await this.#facts.put(
        row.id,
        gone.map(entityRef => ({ entityRef, facts: {} })),
      );
    }
    await this.#facts.complete(collector.id, row.scope, {
      lastsMs: shortestAge(collector.facts),
      dueAt: new Date(
        startedAt + durationToMilliseconds(collector.every),
      ).toISOString(),
    });
  }

  /** Tries again later, each time twice as long, up to the rhythm of the collector. */
  async #postpone(row: CollectionRow, error: unknown): Promise<void> {
    const problem = cutText(storableText(stringifyError(error)), MAX_PROBLEM);
    const longest = durationToMilliseconds(
      this.#collectors.get(row.collector)?.every ?? { hours: 1 },
    );
    const wait = Math.min(FIRST_RETRY_MS * 2 ** row.failures, longest);
    if (!this.#failing.has(row.id)) {
      this.#failing.add(row.id);
      this.#logger.warn(
        `The collection ${row.id} failed, and is tried again: ${problem}`,
      );
    }
    await this.#update(row.id, {
      failures: row.failures + 1,
      problem,
      due_at: new Date(this.#clock().getTime() + wait).toISOString(),
    });
  }

  async #update(id: string, values: Partial<CollectionRow>): Promise<void> {
    const knex = await this.#database.get();
    await knex('scorecards_fact_collections').where({ id }).update(values);
  }
}

/** A fact that is not declared, or of another type, is a fault of the collector. */
function checked(
  item: CollectedFacts,
  declarations: ReadonlyMap<string, FactDeclaration>,
): CollectedFacts {
  if ('problem' in item) {
    return item;
  }
  const wrong = Object.entries(item.facts).find(([name, value]) => {
    const declaration = declarations.get(name);
    return !declaration || !isOfType(value, declaration.type);
  });
  return wrong
    ? {
        entityRef: item.entityRef,
        problem: `${wrong[0]} is not declared, or not of the declared type`,
      }
    : item;
}
