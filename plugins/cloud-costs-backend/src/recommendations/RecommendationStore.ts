/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  LedgerEntry,
  MeasuredSaving,
  nextRecommendationState,
  Recommendation,
  RecommendationAction,
  RecommendationState,
  recommendationTransitions,
  ReportedRecommendation,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  decodeCursor,
  isNumeric,
  PluginDatabase,
  toPage,
} from '@steward/backstage-plugin-portal-node';
import { randomUUID } from 'node:crypto';
import { DecisionColumns, decisionOf } from '../findings/decisionOf';
import { FindingPlace, placeRows } from '../findings/placeRows';
import { whereScope } from '../findings/whereScope';
import { CostFilter } from '../rows/CostFilter';

interface RecommendationRow extends DecisionColumns {
  id: string;
  source: string;
  external_id: string;
  account: string;
  service: string;
  region: string;
  resource: string;
  team: string;
  entity: string;
  report: string;
  savings_rank: number;
  /** SQLite has no booleans. */
  holds: boolean | number;
  state: RecommendationState;
  run: string | null;
  done_on: string | null;
  saved: string | null;
  kept: string | null;
}

/** A recommendation with whom it belongs to. */
export type PlacedRecommendation = ReportedRecommendation & FindingPlace;

/** Keeps recommendations and what became of them. */
export class RecommendationStore {
  readonly #database: PluginDatabase;
  readonly #clock: () => Date;

  constructor(options: { database: PluginDatabase; clock: () => Date }) {
    this.#database = options.database;
    this.#clock = options.clock;
  }

  /** The highest saving first. Open ones that the source no longer reports are left out. */
  async list(options: {
    filter: CostFilter;
    state?: RecommendationState;
    limit: number;
    cursor?: string;
  }): Promise<{ items: Recommendation[]; nextCursor?: string }> {
    const { filter, state, limit, cursor } = options;
    const after = decodeCursor(cursor, 2, ([rank]) => isNumeric(rank));
    const knex = await this.#database.get();
    const rows: RecommendationRow[] = await knex('cost_recommendations')
      .where(shown => shown.where('holds', true).orWhereNot('state', 'open'))
      .modify(query => {
        whereScope(query, filter);
        if (state !== undefined) {
          query.where({ state });
        }
        if (after) {
          query.whereRaw('(savings_rank, id) < (?, ?)', after);
        }
      })
      .orderBy([
        { column: 'savings_rank', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(limit + 1);
    return toPage(rows, limit, fromRow, row => [row.savings_rank, row.id]);
  }

  /** What finished ones promised and what the bill says; the latest first. */
  async ledger(options: {
    filter: CostFilter;
    limit: number;
    cursor?: string;
  }): Promise<{ items: LedgerEntry[]; nextCursor?: string }> {
    const { filter, limit, cursor } = options;
    const after = decodeCursor(cursor, 2);
    const knex = await this.#database.get();
    const rows: RecommendationRow[] = await knex('cost_recommendations')
      .where({ state: 'done' })
      .modify(query => {
        whereScope(query, filter);
        if (after) {
          query.whereRaw('(done_on, id) < (?, ?)', after);
        }
      })
      .orderBy([
        { column: 'done_on', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(limit + 1);
    return toPage(rows, limit, toEntry, row => [row.done_on ?? '', row.id]);
  }

  /** Keeps all that a source reports now; what people decided stays. */
  async report(
    source: string,
    recommendations: readonly PlacedRecommendation[],
  ): Promise<void> {
    const knex = await this.#database.get();
    await knex.transaction(async transaction => {
      await transaction('cost_recommendations')
        .where({ source })
        .update({ holds: false });
      for (const one of recommendations) {
        const { account, service, region, resource, team, entity } = one;
        const columns = {
          account,
          service,
          region,
          resource,
          team,
          entity,
          report: JSON.stringify(one),
          savings_rank: Number(one.monthlySavings),
          holds: true,
        };
        await transaction('cost_recommendations')
          .insert({
            ...columns,
            id: randomUUID(),
            source,
            external_id: one.externalId,
            state: 'open',
          })
          .onConflict(['source', 'external_id'])
          .merge(columns);
      }
    });
  }

  /** Gives all of a source to whom they belong now. */
  async place(
    source: string,
    placeOf: (reported: ReportedRecommendation) => FindingPlace,
  ): Promise<void> {
    const knex = await this.#database.get();
    const rows: RecommendationRow[] = await knex('cost_recommendations').where({
      source,
    });
    await placeRows(knex, 'cost_recommendations', {
      rows,
      placeOf: row => placeOf(reportOf(row)),
    });
  }

  /**
   * @throws NotFoundError for one that the caller may not see, and
   * ConflictError when the action does not lead on from its state.
   */
  async decide(
    id: string,
    filter: CostFilter,
    decision: {
      action: RecommendationAction;
      by: string;
      reason?: string;
      run?: string;
    },
  ): Promise<Recommendation> {
    const { action, by, reason, run } = decision;
    const knex = await this.#database.get();
    const row: RecommendationRow | undefined = await knex(
      'cost_recommendations',
    )
      .where({ id })
      .modify(query => whereScope(query, filter))
      .first();
    if (!row) {
      throw new NotFoundError(
        `There is no recommendation ${id} that you can see. GET /recommendations lists them.`,
      );
    }
    const state = nextRecommendationState(row.state, action);
    const at = this.#clock().toISOString();
    const columns = {
      state,
      decided_by: by,
      decided_at: at,
      reason: reason ?? null,
      run: run ?? row.run,
      done_on: state === 'done' ? at.slice(0, 10) : null,
      saved: null,
      kept: null,
    };
    const changed =
      state !== undefined &&
      (await knex('cost_recommendations')
        .where({ id, state: row.state })
        .update(columns)) > 0;
    if (!changed) {
      throw new ConflictError(
        `The recommendation is ${
          row.state
        }, and ${action} is for those that are ${recommendationTransitions[
          action
        ].from.join(' or ')}.`,
      );
    }
    return fromRow({ ...row, ...columns, state });
  }

  /** Finished ones whose saving is not measured, done on a day or before. */
  async unmeasured(doneBy: string): Promise<
    {
      id: string;
      account: string;
      service: string;
      doneOn: string;
      promised: string;
      currency: string;
    }[]
  > {
    const knex = await this.#database.get();
    const rows: RecommendationRow[] = await knex('cost_recommendations')
      .where({ state: 'done' })
      .whereNull('saved')
      .where('done_on', '<=', doneBy)
      .limit(100);
    return rows.map(row => {
      const { monthlySavings, currency } = reportOf(row);
      return {
        id: row.id,
        account: row.account,
        service: row.service,
        doneOn: row.done_on ?? '',
        promised: monthlySavings,
        currency,
      };
    });
  }

  async saveMeasured(
    id: string,
    { saved, kept }: MeasuredSaving,
  ): Promise<void> {
    const knex = await this.#database.get();
    await knex('cost_recommendations')
      .where({ id })
      .update({ saved, kept: kept ?? null });
  }
}

function reportOf(row: RecommendationRow): ReportedRecommendation {
  return JSON.parse(row.report);
}

function fromRow(row: RecommendationRow): Recommendation {
  const report = reportOf(row);
  return {
    id: row.id,
    source: row.source,
    account: row.account,
    region: row.region,
    resource: row.resource,
    service: row.service,
    action: report.action,
    title: report.title,
    monthlySavings: report.monthlySavings,
    currency: report.currency,
    ...(report.effort && { effort: report.effort }),
    ...(report.restartNeeded !== undefined && {
      restartNeeded: report.restartNeeded,
    }),
    ...(report.rollbackPossible !== undefined && {
      rollbackPossible: report.rollbackPossible,
    }),
    team: row.team,
    entity: row.entity,
    state: row.state,
    ...decisionOf(row),
    ...(row.run !== null && { run: row.run }),
  };
}

function toEntry(row: RecommendationRow): LedgerEntry {
  const { title, monthlySavings, currency } = reportOf(row);
  return {
    recommendation: row.id,
    title,
    team: row.team,
    doneOn: row.done_on ?? '',
    promised: monthlySavings,
    currency,
    ...(row.saved !== null && { saved: row.saved }),
    ...(row.kept !== null && { kept: row.kept }),
  };
}
