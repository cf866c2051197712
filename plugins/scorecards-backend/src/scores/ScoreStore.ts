/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  CursorPosition,
  PluginDatabase,
  upsertRows,
  whereAmong,
} from '@steward/backstage-plugin-portal-node';
import {
  DailyScore,
  PILLARS,
  ScoreSummary,
  tierOfRank,
} from '@steward/backstage-plugin-scorecards-common';
import { Knex } from 'knex';
import { ScoreFilter, whereScore } from './ScoreFilter';
import {
  DailyRow,
  pillarColumns,
  rowOfScore,
  ScoredEntity,
  ScoreRow,
} from './scoreRows';

/** How lists of scores are ordered: by a column that is never null, then by ref. */
const ORDERS = {
  worst: { by: 'coalesce(score, 101)', direction: 'asc' },
  best: { by: 'coalesce(score, -1)', direction: 'desc' },
  drops: { by: 'coalesce(score - baseline, 101)', direction: 'asc' },
  rises: { by: 'coalesce(score - baseline, -101)', direction: 'desc' },
  name: { by: 'search', direction: 'asc' },
} as const;

/** How many days a change is counted over. */
const BASELINE_DAYS = 30;
const DAY_MS = 86_400_000;

/** The end of the day that changes are counted from. */
export function baselineTime(now: Date): Date {
  const day = Math.floor(now.getTime() / DAY_MS) - BASELINE_DAYS;
  return new Date((day + 1) * DAY_MS - 1);
}

export type ScoreOrder = keyof typeof ORDERS;

/** A score that moved. */
export interface ScoreMove {
  before: ScoreRow;
  after: Omit<ScoreRow, 'baseline'>;
}

/** Keeps the current scores and one score a day. */
export class ScoreStore {
  readonly #database: PluginDatabase;
  readonly #clock: () => Date;

  constructor(database: PluginDatabase, clock: () => Date = () => new Date()) {
    this.#database = database;
    this.#clock = clock;
  }

  /**
   * Writes the scores that are not what they were, and the day of those that moved.
   *
   * @returns those that were there before, and moved.
   */
  async write(
    trx: Knex.Transaction,
    scored: readonly ScoredEntity[],
    now: string,
  ): Promise<ScoreMove[]> {
    const known = new Map<string, ScoreRow>();
    const query = trx<ScoreRow>('scorecards_scores');
    whereAmong(
      query,
      'entity_ref',
      scored.map(({ id }) => id),
      trx,
    );
    for (const row of (await query.select('*')) as ScoreRow[]) {
      known.set(row.entity_ref, row);
    }
    const without = scored.filter(
      ({ id, verdicts }) => verdicts.length === 0 && known.has(id),
    );
    if (without.length > 0) {
      await trx('scorecards_scores')
        .whereIn(
          'entity_ref',
          without.map(({ id }) => id),
        )
        .delete();
    }
    const rows = scored
      .filter(({ verdicts }) => verdicts.length > 0)
      .map(one => ({ one, row: rowOfScore(one, now) }))
      .filter(({ row }) => !isSame(known.get(row.entity_ref), row));
    await upsertRows(
      trx,
      'scorecards_scores',
      rows.map(({ row }) => row),
      ['entity_ref'],
    );
    const moved = rows.filter(({ row }) =>
      isMoved(known.get(row.entity_ref), row),
    );
    await upsertRows(
      trx,
      'scorecards_daily',
      moved.map(({ one }) => dailyOf(one, now.slice(0, 10))),
      ['entity_ref', 'day'],
    );
    return moved.flatMap(({ row: after }) => {
      const before = known.get(after.entity_ref);
      return before ? [{ before, after }] : [];
    });
  }

  async get(entityRef: string): Promise<ScoreRow | undefined> {
    const knex = await this.#database.get();
    return knex<ScoreRow>('scorecards_scores')
      .where({ entity_ref: entityRef })
      .first('*');
  }

  /** What the score was 30 days ago; null where there was none. */
  async baselineOf(entityRef: string): Promise<number | null> {
    const knex = await this.#database.get();
    const row = await knex<DailyRow>('scorecards_daily')
      .where({ entity_ref: entityRef })
      .where('day', '<=', dayOf(this.#clock(), BASELINE_DAYS))
      .orderBy('day', 'desc')
      .first('score');
    return row?.score ?? null;
  }

  async byRefs(refs: readonly string[]): Promise<ScoreRow[]> {
    const knex = await this.#database.get();
    const query = knex<ScoreRow>('scorecards_scores');
    whereAmong(query, 'entity_ref', refs, knex);
    return query.select('*');
  }

  /** One more row than the limit, if there is one. */
  async page(
    filter: ScoreFilter,
    options: {
      order: ScoreOrder;
      limit: number;
      visible?: readonly string[];
      after?: CursorPosition;
    },
  ): Promise<(ScoreRow & { position: number | string })[]> {
    const knex = await this.#database.get();
    const { by, direction } = ORDERS[options.order];
    const query = knex('scorecards_scores');
    whereScore(query, filter, knex);
    if (options.visible) {
      whereAmong(query, 'entity_ref', options.visible, knex);
    }
    if (options.after) {
      const [position, ref] = options.after;
      const sign = direction === 'asc' ? '>' : '<';
      query.where(after =>
        after
          .whereRaw(`${by} ${sign} ?`, [position])
          .orWhere(same =>
            same
              .whereRaw(`${by} = ?`, [position])
              .where('entity_ref', '>', ref),
          ),
      );
    }
    return query
      .orderByRaw(`${by} ${direction}, entity_ref`)
      .limit(options.limit + 1)
      .select('*', knex.raw(`${by} as position`));
  }

  /** In the order of refs. */
  async afterRef(
    ref: string,
    options: { limit: number; visible?: readonly string[] },
  ): Promise<ScoreRow[]> {
    const knex = await this.#database.get();
    const query = knex<ScoreRow>('scorecards_scores')
      .where('entity_ref', '>', ref)
      .orderBy('entity_ref')
      .limit(options.limit);
    if (options.visible) {
      whereAmong(query, 'entity_ref', options.visible, knex);
    }
    return query.select('*');
  }

  async count(
    filter: ScoreFilter,
    visible?: readonly string[],
  ): Promise<number> {
    const knex = await this.#database.get();
    const query = knex('scorecards_scores');
    whereScore(query, filter, knex);
    if (visible) {
      whereAmong(query, 'entity_ref', visible, knex);
    }
    const [{ count }] = await query.count({ count: '*' });
    return Number(count);
  }

  /** What the scores of a filter come to. */
  async summary(
    filter: ScoreFilter,
    visible?: readonly string[],
  ): Promise<Omit<ScoreSummary, 'hidden'>> {
    const knex = await this.#database.get();
    const query = knex('scorecards_scores');
    whereScore(query, filter, knex);
    if (visible) {
      whereAmong(query, 'entity_ref', visible, knex);
    }
    const rows: Record<string, unknown>[] = await query
      .groupBy('tier')
      .orderBy('tier')
      .select(
        'tier',
        knex.raw('count(*) as entities'),
        knex.raw('count(score) as scored'),
        knex.raw('sum(score) as score'),
        knex.raw('sum(coverage) as coverage'),
        knex.raw(
          'sum(case when tier < required_tier then 1 else 0 end) as gap',
        ),
        ...PILLARS.flatMap(pillar => [
          knex.raw('sum(??) as ??', [pillar, pillar]),
          knex.raw('count(??) as ??', [pillar, `${pillar}_scored`]),
        ]),
      );
    const sum = (column: string) =>
      rows.reduce((all, row) => all + Number(row[column] ?? 0), 0);
    const mean = (column: string, count: string) =>
      sum(count) > 0 ? sum(column) / sum(count) : undefined;
    const score = mean('score', 'scored');
    const coverage = mean('coverage', 'entities');
    return {
      entities: sum('entities'),
      belowRequired: sum('gap'),
      ...(score !== undefined && { score: tenths(score) }),
      ...(coverage !== undefined && {
        coverage: Math.round(coverage * 1000) / 1000,
      }),
      tiers: rows.map(row => {
        const tier = tierOfRank(Number(row.tier));
        return { ...(tier && { tier }), count: Number(row.entities) };
      }),
      pillars: PILLARS.map(pillar => {
        const value = mean(pillar, `${pillar}_scored`);
        return { pillar, ...(value !== undefined && { score: tenths(value) }) };
      }),
    };
  }

  /** One score a day, from the first day that has one; days without a change are like the day before. */
  async history(entityRef: string, days: number): Promise<DailyScore[]> {
    const knex = await this.#database.get();
    const today = this.#clock();
    const first = dayOf(today, days - 1);
    const rows = await knex<DailyRow>('scorecards_daily')
      .where({ entity_ref: entityRef })
      .where('day', '>=', first)
      .orderBy('day');
    const before = await knex<DailyRow>('scorecards_daily')
      .where({ entity_ref: entityRef })
      .where('day', '<', first)
      .orderBy('day', 'desc')
      .first('*');
    const byDay = new Map(rows.map(row => [row.day, row]));
    let last = before;
    return Array.from({ length: days }, (_, index) =>
      dayOf(today, days - 1 - index),
    ).flatMap(day => {
      last = byDay.get(day) ?? last;
      return last ? [toDailyScore(last, day)] : [];
    });
  }

  /** Notes what each score was 30 days ago, from the rows of the days. */
  async refreshBaselines(): Promise<void> {
    const knex = await this.#database.get();
    const day = dayOf(this.#clock(), BASELINE_DAYS);
    const then = knex('scorecards_daily as d')
      .whereRaw('d.entity_ref = scorecards_scores.entity_ref')
      .where('d.day', '<=', day)
      .orderBy('d.day', 'desc')
      .limit(1)
      .select('d.score');
    await knex('scorecards_scores')
      .whereRaw('baseline is distinct from (?)', [then.clone()])
      .update({ baseline: then } as object);
  }
}

function dailyOf(one: ScoredEntity, day: string): DailyRow {
  return {
    entity_ref: one.id,
    day,
    score: one.score.score ?? null,
    coverage: one.score.coverage,
    tier: one.tier,
    ...pillarColumns(one.score),
    reconstructed: 0,
  };
}

function toDailyScore(row: DailyRow, day: string): DailyScore {
  const tier = tierOfRank(row.tier);
  return {
    day,
    ...(row.score !== null && { score: row.score }),
    coverage: row.coverage,
    ...(tier && { tier }),
    reconstructed: row.reconstructed === 1,
    pillars: PILLARS.map(pillar => {
      const score = row[pillar];
      return { pillar, ...(score !== null && { score }) };
    }),
  };
}

function isSame(
  old: ScoreRow | undefined,
  { evaluated_at: _, ...row }: Omit<ScoreRow, 'baseline'>,
): boolean {
  return (
    old !== undefined &&
    (Object.keys(row) as (keyof typeof row)[]).every(
      key => old[key] === row[key],
    )
  );
}

function isMoved(
  old: ScoreRow | undefined,
  row: Omit<ScoreRow, 'baseline'>,
): boolean {
  const columns = ['score', 'coverage', 'tier', ...PILLARS] as const;
  return !old || columns.some(column => old[column] !== row[column]);
}

function dayOf(now: Date, daysAgo: number): string {
  return new Date(now.getTime() - daysAgo * DAY_MS).toISOString().slice(0, 10);
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
