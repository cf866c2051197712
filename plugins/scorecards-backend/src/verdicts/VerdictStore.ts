/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  CursorPosition,
  insertRows,
  PluginDatabase,
  upsertRows,
  whereAmong,
} from '@steward/backstage-plugin-portal-node';
import {
  DatedVerdict,
  MoveReason,
  VerdictState,
} from '@steward/backstage-plugin-scorecards-common';
import { Knex } from 'knex';
import { v7 as uuid } from 'uuid';
import { VerdictRow } from './verdictRows';

/** More than any entity has in a year of daily changes of a hundred checks. */
export const MAX_TRANSITIONS = 50_000;

/** A verdict that became another one. */
export interface Transition {
  id: string;
  entityRef: string;
  checkId: string;
  at: string;
  reason: MoveReason;
  before?: DatedVerdict;
  after?: DatedVerdict;
  runId?: string;
}

interface TransitionRow {
  id: string;
  entity_ref: string;
  check_id: string;
  at: string;
  reason: MoveReason;
  before: string | null;
  after: string | null;
  run_id: string | null;
}

/** Appends changes of verdicts. */
export async function insertTransitions(
  trx: Knex.Transaction,
  transitions: readonly Omit<Transition, 'id'>[],
): Promise<void> {
  await insertRows(
    trx,
    'scorecards_transitions',
    transitions.map(
      ({ entityRef, checkId, at, reason, before, after, runId }) => ({
        // In the order of time, so that they are appended to their index.
        id: uuid(),
        entity_ref: entityRef,
        check_id: checkId,
        at,
        reason,
        before: before ? JSON.stringify(before) : null,
        after: after ? JSON.stringify(after) : null,
        run_id: runId ?? null,
      }),
    ),
  );
}

/** Keeps the current verdicts, and every change of one. */
export class VerdictStore {
  readonly #database: PluginDatabase;

  constructor(database: PluginDatabase) {
    this.#database = database;
  }

  /** The current verdicts of entities. */
  async ofEntities(
    refs: readonly string[],
    trx?: Knex.Transaction,
  ): Promise<Map<string, VerdictRow[]>> {
    const knex = trx ?? (await this.#database.get());
    const query = knex<VerdictRow>('scorecards_verdicts');
    whereAmong(query, 'entity_ref', refs, knex);
    const byEntity = new Map<string, VerdictRow[]>();
    for (const row of (await query.select('*')) as VerdictRow[]) {
      const rows = byEntity.get(row.entity_ref);
      if (rows) {
        rows.push(row);
      } else {
        byEntity.set(row.entity_ref, [row]);
      }
    }
    return byEntity;
  }

  /** Writes changed verdicts and the transitions that they are, together. */
  async write(
    trx: Knex.Transaction,
    changes: {
      changed: readonly VerdictRow[];
      gone: readonly VerdictRow[];
      transitions: readonly Omit<Transition, 'id'>[];
    },
  ): Promise<void> {
    await upsertRows(trx, 'scorecards_verdicts', changes.changed, [
      'entity_ref',
      'check_id',
    ]);
    for (const { entity_ref, check_id } of changes.gone) {
      await trx('scorecards_verdicts').where({ entity_ref, check_id }).delete();
    }
    await insertTransitions(trx, changes.transitions);
  }

  /** What a check says about entities, in the order of their refs. */
  async ofCheck(
    checkId: string,
    options: {
      state?: VerdictState;
      visible?: readonly string[];
      limit: number;
      after?: string;
    },
  ): Promise<(VerdictRow & { title: string; owner: string | null })[]> {
    const knex = await this.#database.get();
    const query = knex('scorecards_verdicts as v')
      .join('scorecards_scores as s', 's.entity_ref', 'v.entity_ref')
      .where('v.check_id', checkId)
      .orderBy('v.entity_ref')
      .limit(options.limit);
    if (options.state) {
      query.where('v.state', options.state);
    }
    if (options.visible) {
      whereAmong(query, 'v.entity_ref', options.visible, knex);
    }
    if (options.after !== undefined) {
      query.where('v.entity_ref', '>', options.after);
    }
    return query.select('v.*', 's.title', 's.owner');
  }

  /** Entities by state, for each check or for one. */
  async counts(options: {
    checkId?: string;
    state?: VerdictState;
    visible?: readonly string[];
  }): Promise<{ checkId: string; state: VerdictState; count: number }[]> {
    const knex = await this.#database.get();
    const query = knex('scorecards_verdicts');
    if (options.checkId) {
      query.where({ check_id: options.checkId });
    }
    if (options.state) {
      query.where({ state: options.state });
    }
    if (options.visible) {
      whereAmong(query, 'entity_ref', options.visible, knex);
    }
    const rows: { check_id: string; state: VerdictState; count: unknown }[] =
      await query
        .groupBy('check_id', 'state')
        .select('check_id', 'state', knex.raw('count(*) as count'));
    return rows.map(row => ({
      checkId: row.check_id,
      state: row.state,
      count: Number(row.count),
    }));
  }

  /** Transitions of an entity, newest first. */
  async transitions(
    entityRef: string,
    options: { limit: number; after?: CursorPosition; since?: string },
  ): Promise<Transition[]> {
    const knex = await this.#database.get();
    const query = knex<TransitionRow>('scorecards_transitions')
      .where({ entity_ref: entityRef })
      .orderBy([
        { column: 'at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(options.limit);
    if (options.since) {
      query.where('at', '>', options.since);
    }
    if (options.after) {
      query.whereRaw('(at, id) < (?, ?)', options.after);
    }
    return (await query.select('*')).map(fromRow);
  }
}

function fromRow(row: TransitionRow): Transition {
  return {
    id: row.id,
    entityRef: row.entity_ref,
    checkId: row.check_id,
    at: row.at,
    reason: row.reason,
    ...(row.before && { before: JSON.parse(row.before) }),
    ...(row.after && { after: JSON.parse(row.after) }),
    ...(row.run_id && { runId: row.run_id }),
  };
}
