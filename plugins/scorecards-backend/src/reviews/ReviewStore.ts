/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  CursorPosition,
  insertRows,
  PluginDatabase,
  whereAmong,
} from '@steward/backstage-plugin-portal-node';
import {
  ReviewEntryKind,
  ReviewEntryRequest,
  ReviewRequest,
  ReviewState,
} from '@steward/backstage-plugin-scorecards-common';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { AgendaItem } from './agendaOf';

export interface ReviewRow {
  id: string;
  title: string;
  owner: string | null;
  state: ReviewState;
  frozen_at: string;
  created_by: string;
  /** JSON. */
  attendees: string;
  previous_id: string | null;
  signed_by: string | null;
  signed_at: string | null;
  note: string | null;
}

export interface ReviewItemRow {
  id: string;
  review_id: string;
  position: number;
  topic: AgendaItem['topic'];
  title: string;
  entity_ref: string | null;
  from_score: number | null;
  to_score: number | null;
}

export interface ReviewEntryRow {
  id: string;
  review_id: string;
  item_id: string;
  kind: ReviewEntryKind;
  text: string;
  author: string;
  at: string;
  assignee: string | null;
  due_at: string | null;
  done_at: string | null;
  done_by: string | null;
  carried_from: string | null;
}

export interface ReviewScoreRow {
  entity_ref: string;
  title: string;
  score: number | null;
  tier: number;
  before: number | null;
}

/** Numbers of a snapshot. */
export interface ReviewTotals {
  entities: number;
  score?: number;
  openActions: number;
}

/** Keeps reviews: the snapshot, the agenda and the minutes. */
export class ReviewStore {
  readonly #database: PluginDatabase;
  readonly #clock: () => Date;

  constructor(database: PluginDatabase, clock: () => Date = () => new Date()) {
    this.#database = database;
    this.#clock = clock;
  }

  /**
   * Freezes the scores as they are now, and makes an agenda of them, all in
   * one transaction. Actions of the last review that are not done come first.
   *
   * @param agenda - makes the agenda of the scores that moved since the last review of the same owner, or for 30 days
   */
  async freeze(
    request: ReviewRequest,
    createdBy: string,
    agenda: (
      scores: {
        entityRef: string;
        title: string;
        score: number;
        before: number;
      }[],
    ) => AgendaItem[],
  ): Promise<string> {
    const knex = await this.#database.get();
    const id = randomUUID();
    const owner = request.owner?.toLowerCase() ?? null;
    await knex.transaction(async trx => {
      const previous = await trx<ReviewRow>('scorecards_reviews')
        .where({ owner, state: 'signedOff' })
        .orderBy('frozen_at', 'desc')
        .first('id');
      await trx<ReviewRow>('scorecards_reviews').insert({
        id,
        title: request.title,
        owner,
        state: 'open',
        frozen_at: this.#clock().toISOString(),
        created_by: createdBy,
        attendees: JSON.stringify(request.attendees ?? []),
        previous_id: previous?.id ?? null,
        signed_by: null,
        signed_at: null,
        note: null,
      });
      await trx.raw(
        `insert into scorecards_review_scores (review_id, entity_ref, title, score, tier)
          select ?, entity_ref, title, score, tier from scorecards_scores${
            owner ? ' where owner = ?' : ''
          }`,
        owner ? [id, owner] : [id],
      );
      const moved: {
        entity_ref: string;
        title: string;
        score: number;
        before: number;
      }[] = await trx('scorecards_review_scores as n')
        .leftJoin('scorecards_review_scores as p', join =>
          join
            .on('p.entity_ref', 'n.entity_ref')
            .andOnVal('p.review_id', previous?.id ?? ''),
        )
        .leftJoin('scorecards_scores as s', 's.entity_ref', 'n.entity_ref')
        .where('n.review_id', id)
        .whereRaw('n.score < coalesce(p.score, s.baseline)')
        .select(
          'n.entity_ref',
          'n.title',
          'n.score',
          trx.raw('coalesce(p.score, s.baseline) as before'),
        );
      const items = agenda(
        moved.map(({ entity_ref, ...rest }) => ({
          entityRef: entity_ref,
          ...rest,
        })),
      );
      const carried = previous
        ? await this.#openActions(trx, previous.id)
        : new Map<ReviewItemRow, ReviewEntryRow[]>();
      const rows = [
        ...[...carried.keys()].map(old => ({
          ...old,
          id: randomUUID(),
          review_id: id,
          topic: 'action' as const,
        })),
        ...items.map(item => ({
          id: randomUUID(),
          review_id: id,
          topic: item.topic,
          title: item.title,
          entity_ref: item.entityRef ?? null,
          from_score: item.from ?? null,
          to_score: item.to ?? null,
        })),
      ].map((row, position) => ({ ...row, position }));
      await insertRows(trx, 'scorecards_review_items', rows);
      const entries = [...carried.values()].flatMap((actions, index) =>
        actions.map(action => ({
          ...action,
          id: randomUUID(),
          review_id: id,
          item_id: rows[index].id,
          carried_from: action.id,
        })),
      );
      await insertRows(trx, 'scorecards_review_entries', entries);
    });
    return id;
  }

  /** What a review left to do, by the item that it was written on. */
  async #openActions(
    trx: Knex.Transaction,
    id: string,
  ): Promise<Map<ReviewItemRow, ReviewEntryRow[]>> {
    const actions = await trx<ReviewEntryRow>('scorecards_review_entries')
      .where({ review_id: id, kind: 'action' })
      .whereNull('done_at')
      .orderBy(['due_at', 'id']);
    const items = await trx<ReviewItemRow>('scorecards_review_items')
      .where({ review_id: id })
      .orderBy('position');
    return new Map(
      items
        .map(item => {
          const ofItem = actions.filter(one => one.item_id === item.id);
          return [item, ofItem] as const;
        })
        .filter(([, ofItem]) => ofItem.length > 0),
    );
  }

  /** @throws NotFoundError */
  async get(id: string): Promise<ReviewRow> {
    const knex = await this.#database.get();
    const row = await knex<ReviewRow>('scorecards_reviews')
      .where({ id })
      .first('*');
    if (!row) {
      throw new NotFoundError(`There is no review ${id}`);
    }
    return row;
  }

  /** Newest first. */
  async page(options: {
    limit: number;
    after?: CursorPosition;
  }): Promise<ReviewRow[]> {
    const knex = await this.#database.get();
    const query = knex<ReviewRow>('scorecards_reviews')
      .orderBy([
        { column: 'frozen_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(options.limit);
    if (options.after) {
      query.whereRaw('(frozen_at, id) < (?, ?)', options.after);
    }
    return query.select('*');
  }

  async totals(id: string, visible?: readonly string[]): Promise<ReviewTotals> {
    const knex = await this.#database.get();
    const query = knex('scorecards_review_scores').where({ review_id: id });
    if (visible) {
      whereAmong(query, 'entity_ref', visible, knex);
    }
    const [scores] = await query.select(
      knex.raw('count(*) as entities'),
      knex.raw('avg(score) as score'),
    );
    const [actions] = await knex('scorecards_review_entries')
      .where({ review_id: id, kind: 'action' })
      .whereNull('done_at')
      .count({ count: '*' });
    return {
      entities: Number(scores.entities),
      ...(scores.score !== null && {
        score: Math.round(Number(scores.score) * 10) / 10,
      }),
      openActions: Number(actions.count),
    };
  }

  /** Worst first, each with its score in the review before. */
  async snapshot(
    review: ReviewRow,
    options: { limit: number; visible?: readonly string[] },
  ): Promise<ReviewScoreRow[]> {
    const knex = await this.#database.get();
    const query = knex('scorecards_review_scores as n')
      .leftJoin('scorecards_review_scores as p', join =>
        join
          .on('p.entity_ref', 'n.entity_ref')
          .andOnVal('p.review_id', review.previous_id ?? ''),
      )
      .where('n.review_id', review.id)
      .orderByRaw('coalesce(n.score, 101), n.entity_ref')
      .limit(options.limit);
    if (options.visible) {
      whereAmong(query, 'n.entity_ref', options.visible, knex);
    }
    return query.select(
      'n.entity_ref',
      'n.title',
      'n.score',
      'n.tier',
      'p.score as before',
    );
  }

  async items(id: string): Promise<ReviewItemRow[]> {
    const knex = await this.#database.get();
    return knex<ReviewItemRow>('scorecards_review_items')
      .where({ review_id: id })
      .orderBy('position');
  }

  async entries(id: string): Promise<ReviewEntryRow[]> {
    const knex = await this.#database.get();
    return knex<ReviewEntryRow>('scorecards_review_entries')
      .where({ review_id: id })
      .orderBy(['at', 'id']);
  }

  /**
   * @throws ConflictError when the review is signed off, InputError when the
   * agenda has no such item.
   */
  async addEntry(
    id: string,
    request: ReviewEntryRequest,
    author: string,
  ): Promise<void> {
    const knex = await this.#database.get();
    await knex.transaction(async trx => {
      await this.#holdOpen(trx, id, {});
      const item = await trx<ReviewItemRow>('scorecards_review_items')
        .where({ review_id: id, id: request.itemId })
        .first('id');
      if (!item) {
        throw new InputError(
          `itemId ${request.itemId} is not on the agenda of the review ${id}`,
        );
      }
      await trx<ReviewEntryRow>('scorecards_review_entries').insert({
        id: randomUUID(),
        review_id: id,
        item_id: request.itemId,
        kind: request.kind,
        text: request.text,
        author,
        at: this.#clock().toISOString(),
        assignee: request.assignee?.toLowerCase() ?? null,
        due_at: request.dueAt ? new Date(request.dueAt).toISOString() : null,
        done_at: null,
        done_by: null,
        carried_from: null,
      });
    });
  }

  /**
   * Closes an action, once.
   *
   * @throws ConflictError when the review is signed off, NotFoundError when it
   * has no such open action.
   */
  async closeAction(id: string, entryId: string, by: string): Promise<void> {
    const knex = await this.#database.get();
    await knex.transaction(async trx => {
      await this.#holdOpen(trx, id, {});
      const closed = await trx<ReviewEntryRow>('scorecards_review_entries')
        .where({ id: entryId, review_id: id, kind: 'action' })
        .whereNull('done_at')
        .update({ done_at: this.#clock().toISOString(), done_by: by });
      if (closed === 0) {
        throw new NotFoundError(
          `The review ${id} has no open action ${entryId}`,
        );
      }
    });
  }

  /** @throws ConflictError when it is signed off already. */
  async sign(id: string, signer: string, note?: string): Promise<void> {
    const knex = await this.#database.get();
    await knex.transaction(trx =>
      this.#holdOpen(trx, id, {
        state: 'signedOff',
        signed_by: signer,
        signed_at: this.#clock().toISOString(),
        note: note ?? null,
      }),
    );
  }

  /** Locks an open review until the transaction ends, so that nothing is written behind a signature. */
  async #holdOpen(
    trx: Knex.Transaction,
    id: string,
    changes: Partial<ReviewRow>,
  ): Promise<void> {
    const held = await trx<ReviewRow>('scorecards_reviews')
      .where({ id, state: 'open' })
      .update({ state: 'open', ...changes });
    if (held === 0) {
      throw new ConflictError(
        `The review ${id} is signed off. Freeze a new one.`,
      );
    }
  }
}
