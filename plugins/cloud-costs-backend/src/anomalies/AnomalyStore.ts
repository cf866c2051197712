/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  Anomaly,
  AnomalyAction,
  AnomalyState,
  anomalyTransitions,
  nextAnomalyState,
  ReportedAnomaly,
  subtractAmounts,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  decodeCursor,
  NoticeStore,
  PluginDatabase,
  toPage,
} from '@steward/backstage-plugin-portal-node';
import { randomUUID } from 'node:crypto';
import { DecisionColumns, decisionOf } from '../findings/decisionOf';
import { FindingPlace, placeRows } from '../findings/placeRows';
import { whereScope } from '../findings/whereScope';
import { CostFilter } from '../rows/CostFilter';
import { answerNotice, questionNotice } from './anomalyNotices';

interface AnomalyRow extends DecisionColumns {
  id: string;
  source: string;
  external_id: string;
  account: string;
  service: string;
  region: string;
  team: string;
  entity: string;
  from_day: string;
  to_day: string;
  expected: string;
  actual: string;
  currency: string;
  cause: string | null;
  state: AnomalyState;
  told_state: string | null;
  asked_by: string | null;
  asked_at: string | null;
  question: string | null;
}

/** An anomaly with whom it belongs to. */
export type PlacedAnomaly = ReportedAnomaly & FindingPlace;

/** Keeps anomalies and what people decided on them. */
export class AnomalyStore {
  readonly #database: PluginDatabase;
  readonly #notices: NoticeStore;
  readonly #clock: () => Date;

  constructor(options: {
    database: PluginDatabase;
    notices: NoticeStore;
    clock: () => Date;
  }) {
    this.#database = options.database;
    this.#notices = options.notices;
    this.#clock = options.clock;
  }

  /** The latest first. */
  async list(options: {
    filter: CostFilter;
    /** Only this one. */
    id?: string;
    state?: AnomalyState;
    limit: number;
    cursor?: string;
  }): Promise<{ items: Anomaly[]; nextCursor?: string }> {
    const { filter, id, state, limit, cursor } = options;
    const after = decodeCursor(cursor, 2);
    const knex = await this.#database.get();
    const rows: AnomalyRow[] = await knex('cost_anomalies')
      .modify(query => {
        whereScope(query, filter);
        if (id !== undefined) {
          query.where({ id });
        }
        if (state !== undefined) {
          query.where({ state });
        }
        if (after) {
          query.whereRaw('(from_day, id) < (?, ?)', after);
        }
      })
      .orderBy([
        { column: 'from_day', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(limit + 1);
    return toPage(rows, limit, fromRow, row => [row.from_day, row.id]);
  }

  /** Those of a source that have not ended before a day. */
  async since(
    source: string,
    day: string,
  ): Promise<{ externalId: string; anomaly: Anomaly }[]> {
    const knex = await this.#database.get();
    const rows: AnomalyRow[] = await knex('cost_anomalies')
      .where({ source })
      .where('to_day', '>=', day);
    return rows.map(row => ({
      externalId: row.external_id,
      anomaly: fromRow(row),
    }));
  }

  /** Keeps what a source reports; what people decided stays. */
  async report(anomaly: PlacedAnomaly): Promise<void> {
    const knex = await this.#database.get();
    const { from, to, externalId, cause, ...columns } = anomaly;
    const seen = {
      ...columns,
      from_day: from,
      to_day: to,
      cause: cause ?? null,
    };
    await knex('cost_anomalies')
      .insert({
        ...seen,
        id: randomUUID(),
        external_id: externalId,
        state: 'open',
      })
      .onConflict(['source', 'external_id'])
      .merge(seen);
  }

  /** Gives those of a source that nobody was asked about to whom they belong now. */
  async place(
    source: string,
    placeOf: (
      anomaly: Pick<AnomalyRow, 'account' | 'service' | 'region'>,
    ) => FindingPlace,
  ): Promise<void> {
    const knex = await this.#database.get();
    const rows: AnomalyRow[] = await knex('cost_anomalies').where({
      source,
      state: 'open',
    });
    await placeRows(knex, 'cost_anomalies', { rows, placeOf });
  }

  /**
   * The team that is asked is notified, and so is who asked, of the answer.
   *
   * @throws NotFoundError for one that the caller may not see, InputError when
   * there is no team to ask, and ConflictError when the action does not lead on
   * from its state.
   */
  async decide(
    id: string,
    filter: CostFilter,
    decision: { action: AnomalyAction; by: string; reason?: string },
  ): Promise<Anomaly> {
    const { action, by, reason } = decision;
    const knex = await this.#database.get();
    const row: AnomalyRow | undefined = await knex('cost_anomalies')
      .where({ id })
      .modify(query => whereScope(query, filter))
      .first();
    if (!row) {
      throw new NotFoundError(
        `There is no anomaly ${id} that you can see. GET /anomalies lists them.`,
      );
    }
    if (action === 'ask' && !row.team) {
      throw new InputError(
        'Nobody can be asked, because this cost belongs to no team. Say whom its account belongs to, or decide yourself.',
      );
    }
    const state = nextAnomalyState(row.state, action);
    const at = this.#clock().toISOString();
    const columns =
      action === 'ask'
        ? { asked_by: by, asked_at: at, question: reason ?? null }
        : { decided_by: by, decided_at: at, reason: reason ?? null };
    const decided =
      state &&
      (await knex.transaction(async transaction => {
        const changed = await transaction('cost_anomalies')
          .where({ id, state: row.state })
          .update({ state, ...columns });
        const anomaly = fromRow({ ...row, ...columns, state });
        if (changed > 0) {
          const notices =
            action === 'ask' ? questionNotice(anomaly) : answerNotice(anomaly);
          await this.#notices.add(notices, transaction);
        }
        return changed > 0 ? anomaly : undefined;
      }));
    if (!decided) {
      throw new ConflictError(
        `The anomaly is ${
          row.state
        }, and ${action} is for those that are ${anomalyTransitions[
          action
        ].from.join(' or ')}.`,
      );
    }
    return decided;
  }

  /** Decisions that the source was not told yet. */
  async untold(
    source: string,
  ): Promise<{ id: string; externalId: string; state: AnomalyState }[]> {
    const knex = await this.#database.get();
    const rows: AnomalyRow[] = await knex('cost_anomalies')
      .where({ source })
      .whereRaw(`state <> coalesce(told_state, 'open')`)
      .limit(100);
    return rows.map(({ id, external_id, state }) => ({
      id,
      externalId: external_id,
      state,
    }));
  }

  async markTold(id: string, state: AnomalyState): Promise<void> {
    const knex = await this.#database.get();
    await knex('cost_anomalies').where({ id }).update({ told_state: state });
  }
}

function fromRow(row: AnomalyRow): Anomaly {
  return {
    id: row.id,
    source: row.source,
    account: row.account,
    service: row.service,
    region: row.region,
    team: row.team,
    entity: row.entity,
    from: row.from_day,
    to: row.to_day,
    expected: row.expected,
    actual: row.actual,
    impact: subtractAmounts(row.actual, row.expected),
    currency: row.currency,
    ...(row.cause !== null && { cause: row.cause }),
    state: row.state,
    ...(row.asked_by !== null &&
      row.asked_at !== null && {
        question: {
          by: row.asked_by,
          at: row.asked_at,
          ...(row.question !== null && { reason: row.question }),
        },
      }),
    ...decisionOf(row),
  };
}
