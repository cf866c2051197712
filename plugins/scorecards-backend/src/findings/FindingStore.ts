/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  DatedFinding,
  Finding,
} from '@steward/backstage-plugin-scorecards-common';
import {
  CursorPosition,
  decodeCursor,
  isInt32,
  PluginDatabase,
  toPage,
} from '@steward/backstage-plugin-portal-node';
import { Knex } from 'knex';
import { CollectionRow, FindingPush } from './FindingPush';
import { FindingColumns } from './findingRows';
import {
  EntityFindings,
  FindingGroup,
  groupsToFindings,
} from './findingGroups';
import { PlacementIndex } from './PlacementIndex';

/** How many failing resources an observation names. */
const FAILING = 100;
const BATCH = 500;

/** A push that takes longer has died. */
const DEAD_MS = 24 * 3_600_000;

/** One scope of a source, and how its last report went. */
export interface FindingReport {
  source: string;
  /** Empty for everything. */
  scope: string;
  /** ISO 8601 in UTC: when it last told the whole. */
  pushed_at: string | null;
  /** Failed attempts since then. */
  failures: number;
  problem: string | null;
}

/** A finding that belongs to no entity of the catalog. */
export interface UnplacedFinding {
  source: string;
  scope: string;
  finding: Finding;
}

/** The tables of findings: `scorecards_collections`, `scorecards_findings` and `scorecards_finding_changes`. */
export class FindingStore {
  readonly #database: PluginDatabase;
  readonly #clock: () => Date;

  constructor(options: { database: PluginDatabase; clock?: () => Date }) {
    this.#database = options.database;
    this.#clock = options.clock ?? (() => new Date());
  }

  /** Begins to take a report in. */
  async begin(source: string, scope: string): Promise<FindingPush> {
    const knex = await this.#database.get();
    const now = this.#clock();
    await knex('scorecards_finding_changes')
      .where('begun_at', '<', new Date(now.getTime() - DEAD_MS).toISOString())
      .delete();
    await knex('scorecards_collections')
      .insert({ source, scope })
      .onConflict(['source', 'scope'])
      .ignore();
    const collection: CollectionRow = await knex('scorecards_collections')
      .where({ source, scope })
      .first();
    return new FindingPush(knex, collection, now);
  }

  /** How current each source and scope is. */
  async reports(): Promise<FindingReport[]> {
    const knex = await this.#database.get();
    return knex('scorecards_collections')
      .orderBy(['source', 'scope'])
      .select('source', 'scope', 'pushed_at', 'failures', 'problem');
  }

  /** How often findings have changed; more than before when anything is new. */
  async changeCount(): Promise<number> {
    const knex = await this.#database.get();
    const [{ count }] = await knex('scorecards_collections').sum({
      count: 'version',
    });
    return Number(count ?? 0);
  }

  /** Notes that a report could not be read; what was read before stays. */
  async noteFailure(
    source: string,
    scope: string,
    problem: string,
  ): Promise<void> {
    const knex = await this.#database.get();
    await knex('scorecards_collections')
      .insert({ source, scope, failures: 1, problem })
      .onConflict(['source', 'scope'])
      .merge({
        failures: knex.raw('scorecards_collections.failures + 1'),
        problem,
      });
  }

  /** What sources say about entities now. Entities that no source speaks about are left out. */
  async findingsOf(entityRefs: string[]): Promise<Map<string, EntityFindings>> {
    const knex = await this.#database.get();
    const groups: FindingGroup[] = [];
    for (let at = 0; at < entityRefs.length; at += BATCH) {
      const batch = entityRefs.slice(at, at + BATCH);
      groups.push(...(await currentGroups(knex, batch)));
    }
    return groupsToFindings(groups);
  }

  /** Findings of an entity with their dates, also those that ended since `from` (ISO 8601). */
  async datedFindings(
    entityRef: string,
    from: string,
  ): Promise<DatedFinding[]> {
    const knex = await this.#database.get();
    const rows: FindingColumns[] = await knex('scorecards_findings')
      .where({ entity_ref: entityRef })
      .where(either =>
        either.whereNull('ended_at').orWhere('ended_at', '>=', from),
      )
      .select(
        'control_catalog',
        'control_id',
        'outcome',
        'created_at',
        'resolved_at',
        'ended_at',
      );
    return rows.map(row => ({
      control: { catalog: row.control_catalog, id: row.control_id },
      outcome: row.outcome as DatedFinding['outcome'],
      createdAt: row.created_at ?? undefined,
      resolvedAt: row.resolved_at ?? undefined,
      endedAt: row.ended_at ?? undefined,
    }));
  }

  /** Current findings that belong to no entity, oldest first. */
  async unplaced(options: {
    limit: number;
    cursor?: string;
  }): Promise<{ items: UnplacedFinding[]; nextCursor?: string }> {
    const knex = await this.#database.get();
    const position = decodeCursor(options.cursor, 1, ([id]) => isInt32(id));
    const rows: PlaceRow[] = await knex('scorecards_findings as f')
      .join('scorecards_collections as c', 'c.id', 'f.collection_id')
      .whereNull('f.entity_ref')
      .whereNull('f.ended_at')
      .modify(query => position && query.where('f.id', '>', position[0]))
      .orderBy('f.id')
      .limit(options.limit + 1)
      .select('f.id', 'f.entity_ref', 'f.document', 'c.source', 'c.scope');
    return toPage(
      rows,
      options.limit,
      ({ source, scope, document }) => ({
        source,
        scope,
        finding: JSON.parse(document) as Finding,
      }),
      ({ id }): CursorPosition => [id],
    );
  }

  /**
   * Finds the entities of current findings anew, for a catalog that changed.
   *
   * @returns how many findings have another entity now
   */
  async placeAgain(index: PlacementIndex): Promise<number> {
    const knex = await this.#database.get();
    let moved = 0;
    for (let last = 0; ; ) {
      const rows: PlaceRow[] = await knex('scorecards_findings')
        .whereNull('ended_at')
        .where('id', '>', last)
        .orderBy('id')
        .limit(BATCH)
        .select('id', 'entity_ref', 'document');
      moved += await movePlaces(knex, rows, index);
      if (rows.length < BATCH) {
        return moved;
      }
      last = rows[rows.length - 1].id;
    }
  }

  /** Forgets findings that ended before a date (ISO 8601), a batch at a time. */
  async forget(before: string): Promise<number> {
    const knex = await this.#database.get();
    let forgotten = 0;
    for (;;) {
      const deleted = await knex('scorecards_findings')
        .whereIn(
          'id',
          knex('scorecards_findings')
            .where('ended_at', '<', before)
            .limit(BATCH)
            .select('id'),
        )
        .delete();
      forgotten += deleted;
      if (deleted < BATCH) {
        return forgotten;
      }
    }
  }
}

interface PlaceRow {
  id: number;
  entity_ref: string | null;
  document: string;
  source: string;
  scope: string;
}

async function movePlaces(
  knex: Knex,
  rows: PlaceRow[],
  index: PlacementIndex,
): Promise<number> {
  const moves = new Map<string | null, number[]>();
  for (const { id, entity_ref: before, document } of rows) {
    const { resource }: Finding = JSON.parse(document);
    const entityRef = index.place(resource) ?? null;
    if (entityRef !== before) {
      moves.set(entityRef, [...(moves.get(entityRef) ?? []), id]);
    }
  }
  let moved = 0;
  for (const [entityRef, ids] of moves) {
    moved += await knex('scorecards_findings')
      .whereIn('id', ids)
      .update({ entity_ref: entityRef });
  }
  return moved;
}

async function currentGroups(
  knex: Knex,
  entityRefs: string[],
): Promise<FindingGroup[]> {
  const group = [
    'f.entity_ref',
    'f.control_catalog',
    'f.control_id',
    'c.source',
    'c.scope',
    'f.outcome',
  ];
  const current = knex('scorecards_findings as f')
    .join('scorecards_collections as c', 'c.id', 'f.collection_id')
    .whereIn('f.entity_ref', entityRefs)
    .whereNull('f.ended_at');
  const counts: Omit<FindingGroup, 'arns'>[] = await current
    .clone()
    .groupBy([...group, 'c.pushed_at', 'f.severity'])
    .select([...group, 'c.pushed_at', 'f.severity'])
    .count({ count: '*' })
    .min({ since: 'f.since' });
  const failing: (GroupKey & { arn: string })[] = await knex
    .from(
      current
        .clone()
        .where('f.outcome', 'fail')
        .whereNotNull('f.arn')
        .select([...group, 'f.arn'])
        .rowNumber('nth', rank => rank.partitionBy(group).orderBy('f.arn'))
        .as('failing'),
    )
    .where('nth', '<=', FAILING)
    .orderBy('arn')
    .select('*');
  const arns = new Map<string, Set<string>>();
  for (const row of failing) {
    const key = groupKey(row);
    arns.set(key, (arns.get(key) ?? new Set()).add(row.arn));
  }
  return counts.map(row => ({
    ...row,
    count: Number(row.count),
    arns: row.outcome === 'fail' ? [...(arns.get(groupKey(row)) ?? [])] : [],
  }));
}

type GroupKey = Pick<
  FindingGroup,
  'entity_ref' | 'control_catalog' | 'control_id' | 'source' | 'scope'
>;

function groupKey(row: GroupKey): string {
  return JSON.stringify([
    row.entity_ref,
    row.control_catalog,
    row.control_id,
    row.source,
    row.scope,
  ]);
}
