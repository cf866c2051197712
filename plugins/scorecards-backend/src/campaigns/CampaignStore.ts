/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  CursorPosition,
  insertRows,
  PluginDatabase,
  whereAmong,
} from '@steward/backstage-plugin-portal-node';
import {
  Campaign,
  CAMPAIGN_TRANSITIONS,
  CampaignAction,
  CampaignDetail,
  CampaignProgress,
  CampaignRequest,
  CampaignState,
  VerdictState,
} from '@steward/backstage-plugin-scorecards-common';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { OpenWork } from './campaignNotices';

interface CampaignRow {
  id: string;
  title: string;
  description: string | null;
  state: CampaignState;
  check_ids: string;
  applies_to: string | null;
  due_at: string;
  created_by: string;
  created_at: string;
  started_at: string | null;
  closed_at: string | null;
  result: string | null;
}

/** When a campaign was after which checks. */
export interface CampaignSpan {
  id: string;
  checkIds: string[];
  startedAt: string;
  closedAt?: string;
}

const TABLE = 'scorecards_campaigns';
/** What is done about a check. */
const DONE = ['pass', 'exempt'];
const COUNTED = [...DONE, 'warn', 'fail', 'unknown', 'error'];

/** Keeps campaigns, whom they are about, and how far they were on each day. */
export class CampaignStore {
  readonly #database: PluginDatabase;
  readonly #clock: () => Date;

  constructor(database: PluginDatabase, clock: () => Date = () => new Date()) {
    this.#database = database;
    this.#clock = clock;
  }

  async create(request: CampaignRequest, createdBy: string): Promise<Campaign> {
    const knex = await this.#database.get();
    const row: CampaignRow = {
      id: randomUUID(),
      title: request.title,
      description: request.description ?? null,
      state: 'draft',
      check_ids: JSON.stringify([...new Set(request.checkIds)]),
      applies_to: request.appliesTo ? JSON.stringify(request.appliesTo) : null,
      due_at: new Date(request.dueAt).toISOString(),
      created_by: createdBy,
      created_at: this.#clock().toISOString(),
      started_at: null,
      closed_at: null,
      result: null,
    };
    await knex(TABLE).insert(row);
    return toCampaign(row, { total: 0, done: 0 });
  }

  /** @throws NotFoundError */
  async get(id: string): Promise<Campaign> {
    const knex = await this.#database.get();
    const row = await knex<CampaignRow>(TABLE).where({ id }).first('*');
    if (!row) {
      throw new NotFoundError(`There is no campaign ${id}`);
    }
    return toCampaign(row, await this.#progress(knex, row));
  }

  /** Newest first. */
  async page(options: {
    state?: CampaignState;
    limit: number;
    after?: CursorPosition;
  }): Promise<Campaign[]> {
    const knex = await this.#database.get();
    const query = knex<CampaignRow>(TABLE)
      .where(options.state ? { state: options.state } : {})
      .orderBy([
        { column: 'created_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(options.limit);
    if (options.after) {
      query.whereRaw('(created_at, id) < (?, ?)', options.after);
    }
    return Promise.all(
      (await query.select('*')).map(async row =>
        toCampaign(row, await this.#progress(knex, row)),
      ),
    );
  }

  /** When an entity was in which campaigns, the last started first. */
  async spansOf(entityRef: string): Promise<CampaignSpan[]> {
    const knex = await this.#database.get();
    const rows = await knex<CampaignRow>(TABLE)
      .whereIn(
        'id',
        knex('scorecards_campaign_members')
          .where({ entity_ref: entityRef })
          .select('campaign_id'),
      )
      .whereNotNull('started_at')
      .orderBy('started_at', 'desc')
      .select('id', 'check_ids', 'started_at', 'closed_at');
    return rows.map(row => ({
      id: row.id,
      checkIds: JSON.parse(row.check_ids),
      startedAt: row.started_at!,
      ...(row.closed_at !== null && { closedAt: row.closed_at }),
    }));
  }

  /**
   * Starts or closes a campaign, once.
   *
   * @throws ConflictError when it is in another state.
   */
  async act(
    id: string,
    action: CampaignAction,
    result?: string,
  ): Promise<Campaign> {
    const knex = await this.#database.get();
    const { from, to } = CAMPAIGN_TRANSITIONS[action];
    const now = this.#clock().toISOString();
    const changed = await knex<CampaignRow>(TABLE)
      .where({ id, state: from })
      .update({
        state: to,
        ...(action === 'start'
          ? { started_at: now }
          : { closed_at: now, result: result ?? null }),
      });
    const campaign = await this.get(id);
    if (changed === 0) {
      throw new ConflictError(
        `The campaign ${id} is ${campaign.state}; only one that is ${from} can be ${to}`,
      );
    }
    return campaign;
  }

  /** Sets whom a campaign is about, and notes how far it is today. */
  async refresh(id: string, members: readonly string[]): Promise<void> {
    const knex = await this.#database.get();
    await knex.transaction(async trx => {
      await trx('scorecards_campaign_members')
        .where({ campaign_id: id })
        .delete();
      await insertRows(
        trx,
        'scorecards_campaign_members',
        members.map(entity_ref => ({ campaign_id: id, entity_ref })),
      );
      const row = await trx<CampaignRow>(TABLE).where({ id }).first('*');
      if (row) {
        await trx('scorecards_campaign_days')
          .insert({
            campaign_id: id,
            day: this.#clock().toISOString().slice(0, 10),
            ...(await this.#progress(trx, row)),
          })
          .onConflict(['campaign_id', 'day'])
          .merge();
      }
    });
  }

  async members(id: string): Promise<string[]> {
    const knex = await this.#database.get();
    return knex('scorecards_campaign_members')
      .where({ campaign_id: id })
      .pluck('entity_ref');
  }

  async burnUp(id: string): Promise<CampaignDetail['burnUp']> {
    const knex = await this.#database.get();
    return knex('scorecards_campaign_days')
      .where({ campaign_id: id })
      .orderBy('day')
      .select('day', 'done', 'total');
  }

  /** What is still to do, in the order of entities. */
  async open(
    campaign: Campaign,
    options: { limit: number; visible?: readonly string[] },
  ): Promise<CampaignDetail['open']> {
    const knex = await this.#database.get();
    const query = verdictsOf(knex, campaign.id, campaign.checkIds)
      .join('scorecards_scores as s', 's.entity_ref', 'v.entity_ref')
      .whereNotIn('v.state', DONE)
      .orderBy(['v.entity_ref', 'v.check_id'])
      .limit(options.limit);
    if (options.visible) {
      whereAmong(query, 'v.entity_ref', options.visible, knex);
    }
    const rows: {
      entity_ref: string;
      title: string;
      owner: string | null;
      check_id: string;
      state: VerdictState;
    }[] = await query.select(
      'v.entity_ref',
      's.title',
      's.owner',
      'v.check_id',
      'v.state',
    );
    return rows.map(row => ({
      entityRef: row.entity_ref,
      title: row.title,
      ...(row.owner !== null && { owner: row.owner }),
      checkId: row.check_id,
      state: row.state,
    }));
  }

  /** What is still to do, by the owner of the entities. */
  async openByOwner(campaign: Campaign): Promise<OpenWork[]> {
    const knex = await this.#database.get();
    const rows: { owner: string; entities: unknown; checks: unknown }[] =
      await verdictsOf(knex, campaign.id, campaign.checkIds)
        .join('scorecards_scores as s', 's.entity_ref', 'v.entity_ref')
        .whereNotIn('v.state', DONE)
        .whereNotNull('s.owner')
        .groupBy('s.owner')
        .orderBy('s.owner')
        .select(
          's.owner',
          knex.raw('count(distinct v.entity_ref) as entities'),
          knex.raw('count(*) as checks'),
        );
    return rows.map(({ owner, entities, checks }) => ({
      owner,
      entities: Number(entities),
      checks: Number(checks),
    }));
  }

  /** How many of what is still to do somebody may not see. */
  async hidden(
    campaign: Campaign,
    visible: readonly string[] | undefined,
  ): Promise<number> {
    if (!visible) {
      return 0;
    }
    const knex = await this.#database.get();
    const count = async (seen?: readonly string[]) => {
      const query = verdictsOf(knex, campaign.id, campaign.checkIds).whereNotIn(
        'v.state',
        DONE,
      );
      if (seen) {
        whereAmong(query, 'v.entity_ref', seen, knex);
      }
      const [row] = await query.count({ count: '*' });
      return Number(row.count);
    };
    return (await count()) - (await count(visible));
  }

  async #progress(knex: Knex, row: CampaignRow): Promise<CampaignProgress> {
    const rows: { state: VerdictState; count: unknown }[] = await verdictsOf(
      knex,
      row.id,
      JSON.parse(row.check_ids),
    )
      .groupBy('v.state')
      .select('v.state', knex.raw('count(*) as count'));
    const sum = (states: readonly string[]) =>
      rows
        .filter(({ state }) => states.includes(state))
        .reduce((all, { count }) => all + Number(count), 0);
    return { total: sum(COUNTED), done: sum(DONE) };
  }
}

/** Verdicts of a campaign's checks on its entities, as far as they apply. */
function verdictsOf(
  knex: Knex,
  campaignId: string,
  checkIds: readonly string[],
): Knex.QueryBuilder {
  return knex('scorecards_campaign_members as m')
    .join('scorecards_verdicts as v', 'v.entity_ref', 'm.entity_ref')
    .where('m.campaign_id', campaignId)
    .whereIn('v.check_id', checkIds)
    .whereIn('v.state', COUNTED);
}

function toCampaign(row: CampaignRow, progress: CampaignProgress): Campaign {
  return {
    id: row.id,
    title: row.title,
    ...(row.description !== null && { description: row.description }),
    state: row.state,
    checkIds: JSON.parse(row.check_ids),
    ...(row.applies_to !== null && { appliesTo: JSON.parse(row.applies_to) }),
    dueAt: row.due_at,
    createdBy: row.created_by,
    createdAt: row.created_at,
    ...(row.started_at !== null && { startedAt: row.started_at }),
    ...(row.closed_at !== null && { closedAt: row.closed_at }),
    ...(row.result !== null && { result: row.result }),
    progress,
  };
}
