/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  insertRows,
  PluginDatabase,
} from '@steward/backstage-plugin-portal-node';
import { EntityRow, lockEntities } from '../entities/EntityStore';
import { DailyRow } from '../scores/scoreRows';
import { insertTransitions, Transition } from '../verdicts/VerdictStore';

/** Which days of an entity are known, and how. */
export interface HistorySpan {
  /** The first day that was reconstructed, `YYYY-MM-DD` in UTC. */
  reconstructedFrom?: string;
  /** The first day that was observed. */
  observedFrom?: string;
}

/** What an entity was before its first evaluation. */
export interface Past {
  days: readonly DailyRow[];
  transitions: readonly Omit<Transition, 'id'>[];
}

/** Keeps the days before the first evaluation of an entity. */
export class HistoryStore {
  readonly #database: PluginDatabase;
  readonly #clock: () => Date;

  constructor(database: PluginDatabase, clock: () => Date = () => new Date()) {
    this.#database = database;
    this.#clock = clock;
  }

  /** Entities with a score and dated findings whose past was not reconstructed yet. */
  async due(limit: number): Promise<string[]> {
    const knex = await this.#database.get();
    return knex<EntityRow>('scorecards_entities as e')
      .whereNull('e.reconstructed_at')
      .whereExists(
        knex('scorecards_scores as s').whereRaw('s.entity_ref = e.id'),
      )
      .whereExists(
        knex('scorecards_findings as f')
          .whereRaw('f.entity_ref = e.id')
          .whereNotNull('f.created_at'),
      )
      .orderBy('e.id')
      .limit(limit)
      .pluck('e.id');
  }

  async span(entityRef: string): Promise<HistorySpan> {
    const knex = await this.#database.get();
    const rows: { reconstructed: number; day: string }[] = await knex(
      'scorecards_daily',
    )
      .where({ entity_ref: entityRef })
      .groupBy('reconstructed')
      .select('reconstructed')
      .min({ day: 'day' });
    const dayOf = (reconstructed: number) =>
      rows.find(row => row.reconstructed === reconstructed)?.day;
    const [reconstructedFrom, observedFrom] = [dayOf(1), dayOf(0)];
    return {
      ...(reconstructedFrom && { reconstructedFrom }),
      ...(observedFrom && { observedFrom }),
    };
  }

  /** Adds the past of an entity, unless another replica did. */
  async add(entityRef: string, past: Past): Promise<void> {
    const knex = await this.#database.get();
    await knex.transaction(async trx => {
      await lockEntities(trx, [entityRef]);
      const isMine = await trx('scorecards_entities')
        .where({ id: entityRef, reconstructed_at: null })
        .update({ reconstructed_at: this.#clock().toISOString() });
      if (isMine > 0) {
        await insertRows(trx, 'scorecards_daily', past.days);
        await insertTransitions(trx, past.transitions);
      }
    });
  }
}
