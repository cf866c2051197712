/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  insertRows,
  PluginDatabase,
} from '@steward/backstage-plugin-portal-node';
import { Knex } from 'knex';
import { EntityRow, lockEntities } from '../entities/EntityStore';
import { DailyRow } from '../scores/scoreRows';
import { insertTransitions, Transition } from '../verdicts/VerdictStore';

const DAY_MS = 86_400_000;

/** When the reconstructed changes of a day count: before anything that was observed on it. */
export function startOfDay(day: string): string {
  return `${day}T00:00:00.000Z`;
}

/** Which days of an entity are known, and how. */
export interface HistorySpan {
  /** The first day that was reconstructed, `YYYY-MM-DD` in UTC. */
  reconstructedFrom?: string;
  /** The first day that was observed. */
  observedFrom?: string;
}

/** An entity whose past is to be reconstructed. */
export interface DuePast {
  entityRef: string;
  /** When it was reconstructed before. */
  doneAt?: string;
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

  /**
   * Entities with a score and dated findings whose past was not reconstructed
   * yet, or before a check of theirs was seen for the first time, on their first
   * day: what is not dated is taken to have been as it was seen first.
   */
  async due(limit: number): Promise<DuePast[]> {
    const knex = await this.#database.get();
    const recent = new Date(this.#clock().getTime() - DAY_MS).toISOString();
    const firstDay = knex('scorecards_daily as d')
      .whereRaw('d.entity_ref = e.id')
      .where('d.reconstructed', 0)
      .min('d.day');
    const seenSince = knex('scorecards_transitions as t')
      .whereRaw('t.entity_ref = e.id and t.at > e.reconstructed_at')
      .whereIn('t.reason', ['scope', 'staleness'])
      .whereRaw('substr(t.at, 1, 10) = (?)', [firstDay]);
    const rows: { id: string; reconstructed_at: string | null }[] =
      await knex<EntityRow>('scorecards_entities as e')
        .where(past =>
          past
            .whereNull('e.reconstructed_at')
            .orWhere(early =>
              early
                .where('e.reconstructed_at', '>', recent)
                .whereExists(seenSince),
            ),
        )
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
        .select('e.id', 'e.reconstructed_at');
    return rows.map(({ id, reconstructed_at: doneAt }) => ({
      entityRef: id,
      ...(doneAt !== null && { doneAt }),
    }));
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

  /** Writes the past of an entity in place of an earlier one, unless another replica did. */
  async put({ entityRef, doneAt }: DuePast, past: Past): Promise<void> {
    const knex = await this.#database.get();
    await knex.transaction(async trx => {
      await lockEntities(trx, [entityRef]);
      const isMine = await trx('scorecards_entities')
        .where({ id: entityRef, reconstructed_at: doneAt ?? null })
        .update({ reconstructed_at: this.#clock().toISOString() });
      if (isMine > 0) {
        if (doneAt !== undefined) {
          await remove(trx, entityRef);
        }
        await insertRows(trx, 'scorecards_daily', past.days);
        await insertTransitions(trx, past.transitions);
      }
    });
  }
}

/** All transitions up to the beginning of the first observed day are reconstructed ones. */
async function remove(trx: Knex.Transaction, entityRef: string): Promise<void> {
  const [{ day }] = await trx('scorecards_daily')
    .where({ entity_ref: entityRef, reconstructed: 0 })
    .min({ day: 'day' });
  await trx('scorecards_transitions')
    .where({ entity_ref: entityRef })
    .where('at', '<=', startOfDay(day))
    .delete();
  await trx('scorecards_daily')
    .where({ entity_ref: entityRef, reconstructed: 1 })
    .delete();
}
