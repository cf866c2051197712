/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  CursorPosition,
  PluginDatabase,
  whereAmong,
} from '@steward/backstage-plugin-portal-node';
import {
  ActiveExemption,
  EXEMPTION_TRANSITIONS,
  ExemptionDecision,
  ExemptionRequest,
  ExemptionState,
} from '@steward/backstage-plugin-scorecards-common';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { markDue } from '../entities/EntityStore';

/** An exemption as it is stored. */
export interface ExemptionRow {
  id: string;
  entity_ref: string;
  check_id: string;
  arn: string | null;
  state: ExemptionState;
  reason: string;
  ticket: string | null;
  requested_by: string;
  requested_at: string;
  expires_at: string;
  decided_by: string | null;
  decided_at: string | null;
  decision_reason: string | null;
}

/** Which exemptions are meant. */
export interface ExemptionFilter {
  state?: ExemptionState;
  entityRef?: string;
  checkId?: string;
  expiresBefore?: string;
}

const TABLE = 'scorecards_exemptions';

/** Keeps exemptions. Each change of one has its entity evaluated again, in the same transaction. */
export class ExemptionStore {
  readonly #database: PluginDatabase;
  readonly #clock: () => Date;

  constructor(database: PluginDatabase, clock: () => Date = () => new Date()) {
    this.#database = database;
    this.#clock = clock;
  }

  /** @throws ConflictError when there is one already, requested or approved. */
  async request(
    request: ExemptionRequest,
    requestedBy: string,
  ): Promise<ExemptionRow> {
    const knex = await this.#database.get();
    const row: ExemptionRow = {
      id: randomUUID(),
      entity_ref: request.entityRef,
      check_id: request.checkId,
      arn: request.arn ?? null,
      state: 'requested',
      reason: request.reason,
      ticket: request.ticket ?? null,
      requested_by: requestedBy,
      requested_at: this.#clock().toISOString(),
      expires_at: new Date(request.expiresAt).toISOString(),
      decided_by: null,
      decided_at: null,
      decision_reason: null,
    };
    const { entity_ref, check_id, arn } = row;
    const other = await knex<ExemptionRow>(TABLE)
      .where({ entity_ref, check_id, arn })
      .whereIn('state', ['requested', 'approved'])
      .first('id', 'state');
    if (other) {
      throw new ConflictError(
        `The exemption ${other.id} for the same check is ${other.state} already`,
      );
    }
    await knex(TABLE).insert(row);
    return row;
  }

  /** @throws NotFoundError */
  async get(id: string): Promise<ExemptionRow> {
    const [row] = await this.byIds([id]);
    if (!row) {
      throw new NotFoundError(`There is no exemption ${id}`);
    }
    return row;
  }

  async byIds(ids: readonly string[]): Promise<ExemptionRow[]> {
    const knex = await this.#database.get();
    return knex<ExemptionRow>(TABLE).whereIn('id', ids).select('*');
  }

  /**
   * Decides, once.
   *
   * @throws ConflictError when it is not in a state that can be decided so.
   */
  async decide(
    id: string,
    decision: ExemptionDecision,
    by: { name: string; reason?: string },
  ): Promise<ExemptionRow> {
    const knex = await this.#database.get();
    const { from, to } = EXEMPTION_TRANSITIONS[decision];
    return knex.transaction(async trx => {
      const changed = await trx<ExemptionRow>(TABLE)
        .where({ id, state: from })
        .update({
          state: to,
          decided_by: by.name,
          decided_at: this.#clock().toISOString(),
          decision_reason: by.reason ?? null,
        });
      const row = await trx<ExemptionRow>(TABLE).where({ id }).first('*');
      if (!row || changed === 0) {
        throw new ConflictError(
          `The exemption ${id} is ${
            row?.state ?? 'gone'
          }; only one that is ${from} can be ${to}`,
        );
      }
      await markDue(trx, this.#clock(), [row.entity_ref]);
      return row;
    });
  }

  /** Ends the approved ones whose time is over. */
  async expire(): Promise<number> {
    const knex = await this.#database.get();
    const now = this.#clock();
    return knex.transaction(async trx => {
      const over = await trx<ExemptionRow>(TABLE)
        .where({ state: 'approved' })
        .where('expires_at', '<=', now.toISOString())
        .update({ state: EXEMPTION_TRANSITIONS.expire.to })
        .returning('entity_ref');
      const refs = over.map(({ entity_ref }) => entity_ref);
      if (refs.length > 0) {
        await markDue(trx, now, refs);
      }
      return refs.length;
    });
  }

  /** The approved and expired ones that end within a span of time. */
  async endingBetween(from: Date, to: Date): Promise<ExemptionRow[]> {
    const knex = await this.#database.get();
    return knex<ExemptionRow>(TABLE)
      .whereIn('state', ['approved', 'expired'])
      .whereBetween('expires_at', [from.toISOString(), to.toISOString()])
      .select('*');
  }

  /** The approved ones that are not over, by entity. */
  async activeOf(
    refs: readonly string[],
  ): Promise<Map<string, ActiveExemption[]>> {
    const knex = await this.#database.get();
    const query = knex<ExemptionRow>(TABLE)
      .where({ state: 'approved' })
      .where('expires_at', '>', this.#clock().toISOString());
    whereAmong(query, 'entity_ref', refs, knex);
    const active = new Map<string, ActiveExemption[]>();
    for (const row of (await query.select('*')) as ExemptionRow[]) {
      active.set(row.entity_ref, [
        ...(active.get(row.entity_ref) ?? []),
        {
          id: row.id,
          checkId: row.check_id,
          ...(row.arn !== null && { arn: row.arn }),
          expiresAt: row.expires_at,
        },
      ]);
    }
    return active;
  }

  /** Newest first. */
  async page(
    filter: ExemptionFilter,
    options: {
      limit: number;
      visible?: readonly string[];
      after?: CursorPosition;
    },
  ): Promise<ExemptionRow[]> {
    const knex = await this.#database.get();
    const query = this.#query(knex, filter, options.visible);
    if (options.after) {
      query.whereRaw('(requested_at, id) < (?, ?)', options.after);
    }
    return query
      .orderBy([
        { column: 'requested_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(options.limit)
      .select('*');
  }

  async count(
    filter: ExemptionFilter,
    visible?: readonly string[],
  ): Promise<number> {
    const knex = await this.#database.get();
    const query = this.#query(knex, filter, visible);
    const [{ count }] = await query.count({ count: '*' });
    return Number(count);
  }

  #query(
    knex: Knex,
    filter: ExemptionFilter,
    visible?: readonly string[],
  ): Knex.QueryBuilder {
    const { state, entityRef, checkId, expiresBefore } = filter;
    const query = knex(TABLE).where({
      ...(state && { state }),
      ...(entityRef && { entity_ref: entityRef }),
      ...(checkId && { check_id: checkId }),
    });
    if (expiresBefore) {
      query.where('expires_at', '<', new Date(expiresBefore).toISOString());
    }
    if (visible) {
      whereAmong(query, 'entity_ref', visible, knex);
    }
    return query;
  }
}
