/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  inBatches,
  isPostgres,
  PluginDatabase,
  upsertRows,
  whereAmong,
} from '@steward/backstage-plugin-portal-node';
import { Knex } from 'knex';
import { createHash } from 'node:crypto';
import { putOptOuts } from '../exemptions/ForeignStore';

/** How an entity waits for its evaluation. */
export interface EntityRow {
  /** Entity ref. */
  id: string;
  kind: string;
  hash: string;
  /** JSON. */
  entity: string;
  due_at: string | null;
  dirty: number;
  lease_owner: string | null;
  lease_until: string | null;
}

interface RelationRow {
  parent_ref: string;
  type: string;
  child_ref: string;
}

/** Relations that scores are rolled up along, from the parent's side. */
const PARENT_RELATIONS: Record<string, string> = {
  hasPart: 'partOf',
  ownerOf: 'ownedBy',
};

/** Keeps the entities of the catalog as evaluations need them. */
export class EntityStore {
  readonly #database: PluginDatabase;
  readonly #clock: () => Date;

  constructor(database: PluginDatabase, clock: () => Date = () => new Date()) {
    this.#database = database;
    this.#clock = clock;
  }

  /**
   * Stores entities as the catalog has them now, and has those evaluated that
   * changed.
   *
   * @returns how many changed.
   */
  async put(entities: readonly Entity[]): Promise<number> {
    const knex = await this.#database.get();
    const given = new Map(
      entities.map(entity => [stringifyEntityRef(entity), storedOf(entity)]),
    );
    const known = new Map<string, string>();
    for (const ids of inBatches([...given.keys()], 1000)) {
      const rows = await knex<EntityRow>('scorecards_entities')
        .whereIn('id', ids)
        .select('id', 'hash');
      rows.forEach(row => known.set(row.id, row.hash));
    }
    const changed = [...given]
      .map(([id, entity]) => ({ id, entity, text: JSON.stringify(entity) }))
      .map(one => ({ ...one, hash: hashOf(one.text) }))
      .filter(({ id, hash }) => known.get(id) !== hash);
    if (changed.length === 0) {
      return 0;
    }
    const now = this.#clock().toISOString();
    await knex.transaction(async trx => {
      await lockEntities(
        trx,
        changed.map(({ id }) => id),
      );
      for (const chunk of inBatches(changed)) {
        await trx('scorecards_entities')
          .insert(
            chunk.map(({ id, entity, text, hash }) => ({
              id,
              kind: entity.kind.toLowerCase(),
              hash,
              entity: text,
              due_at: now,
              dirty: 1,
            })),
          )
          .onConflict('id')
          .merge(['kind', 'hash', 'entity', 'due_at', 'dirty']);
        await trx<RelationRow>('scorecards_relations')
          .whereIn(
            'parent_ref',
            chunk.map(({ id }) => id),
          )
          .delete();
        const relations = chunk.flatMap(({ id, entity }) =>
          relationsOf(id, entity),
        );
        await upsertRows(trx, 'scorecards_relations', relations, [
          'parent_ref',
          'type',
          'child_ref',
        ]);
        await putOptOuts(trx, chunk, now);
      }
    });
    return changed.length;
  }

  /** Forgets the entities that the catalog does not have any more, with all about them. */
  async keepOnly(ids: ReadonlySet<string>): Promise<number> {
    const knex = await this.#database.get();
    const stored: string[] = await knex('scorecards_entities').pluck('id');
    const gone = stored.filter(id => !ids.has(id));
    for (const chunk of inBatches(gone)) {
      await knex.transaction(async trx => {
        await lockEntities(trx, chunk);
        await trx('scorecards_relations').whereIn('parent_ref', chunk).delete();
        for (const table of [
          'facts',
          'verdicts',
          'scores',
          'daily',
          'opt_outs',
        ]) {
          await trx(`scorecards_${table}`)
            .whereIn('entity_ref', chunk)
            .delete();
        }
        await trx('scorecards_entities').whereIn('id', chunk).delete();
      });
    }
    return gone.length;
  }

  async get(id: string): Promise<Entity | undefined> {
    const knex = await this.#database.get();
    const row = await knex<EntityRow>('scorecards_entities')
      .where({ id })
      .first('entity');
    return row && JSON.parse(row.entity);
  }

  /** All entities, a page at a time in the order of their refs. */
  async *pages(size: number): AsyncGenerator<{ id: string; entity: Entity }[]> {
    const knex = await this.#database.get();
    for (let last = ''; ; ) {
      const rows = await knex<EntityRow>('scorecards_entities')
        .where('id', '>', last)
        .orderBy('id')
        .limit(size)
        .select('id', 'entity');
      if (rows.length > 0) {
        yield rows.map(row => ({ id: row.id, entity: JSON.parse(row.entity) }));
        last = rows[rows.length - 1].id;
      }
      if (rows.length < size) {
        return;
      }
    }
  }

  /** Those of the refs that the catalog has. */
  async known(ids: readonly string[]): Promise<Set<string>> {
    const knex = await this.#database.get();
    const query = knex('scorecards_entities');
    whereAmong(query, 'id', ids, knex);
    return new Set<string>(await query.pluck('id'));
  }

  /** Has entities evaluated: these, or all. */
  async markDue(ids?: readonly string[]): Promise<number> {
    const knex = await this.#database.get();
    return markDue(knex, this.#clock(), ids);
  }

  /** How many there are, how many wait, and how long the first one has waited. */
  async waiting(): Promise<{
    entities: number;
    waiting: number;
    oldestDueAt?: string;
  }> {
    const knex = await this.#database.get();
    const [all] = await knex('scorecards_entities').count({ count: '*' });
    const [due] = await knex('scorecards_entities')
      .where('due_at', '<=', this.#clock().toISOString())
      .count({ count: '*' })
      .min({ oldest: 'due_at' });
    return {
      entities: Number(all.count),
      waiting: Number(due.count),
      ...(due.oldest && { oldestDueAt: String(due.oldest) }),
    };
  }

  /** What is part of an entity, or is owned by it. */
  async children(id: string): Promise<string[]> {
    const knex = await this.#database.get();
    return knex<RelationRow>('scorecards_relations')
      .where({ parent_ref: id })
      .distinct()
      .pluck('child_ref');
  }
}

/**
 * Marks entities, all by default, as to be evaluated, within the change that
 * makes it necessary. They are locked as by {@link lockEntities}: an update by
 * itself locks rows as it comes across them.
 */
export async function markDue(
  knex: Knex,
  now: Date,
  ids?: readonly string[],
): Promise<number> {
  const query = knex('scorecards_entities').update({
    due_at: now.toISOString(),
    dirty: 1,
  });
  if (isPostgres(knex)) {
    query.whereIn('id', lockedInOrder(knex, ids));
  } else if (ids) {
    whereAmong(query, 'id', ids, knex);
  }
  return query;
}

/** Locks rows in one order, so that two transactions never wait for each other. */
export async function lockEntities(
  trx: Knex.Transaction,
  ids: readonly string[],
): Promise<void> {
  if (isPostgres(trx)) {
    await lockedInOrder(trx, ids);
  }
}

function lockedInOrder(knex: Knex, ids?: readonly string[]): Knex.QueryBuilder {
  const query = knex('scorecards_entities')
    .select('id')
    .orderBy('id')
    .forUpdate();
  if (ids) {
    whereAmong(query, 'id', ids, knex);
  }
  return query;
}

/** What changes with every refresh of the catalog is left out. */
function storedOf(entity: Entity): Entity {
  const { uid, etag, ...metadata } = entity.metadata;
  const relations = [...(entity.relations ?? [])]
    .map(({ type, targetRef }) => ({ type, targetRef }))
    .sort((a, b) =>
      `${a.type} ${a.targetRef}` < `${b.type} ${b.targetRef}` ? -1 : 1,
    );
  return {
    apiVersion: entity.apiVersion,
    kind: entity.kind,
    metadata: metadata as Entity['metadata'],
    ...(entity.spec && { spec: entity.spec }),
    relations,
  };
}

function relationsOf(id: string, entity: Entity): RelationRow[] {
  const rows = (entity.relations ?? [])
    .filter(({ type }) => type in PARENT_RELATIONS)
    .map(({ type, targetRef }) => ({
      parent_ref: id,
      type: PARENT_RELATIONS[type],
      child_ref: targetRef,
    }));
  const seen = new Set<string>();
  return rows.filter(row => {
    const key = `${row.type} ${row.child_ref}`;
    return !seen.has(key) && seen.add(key);
  });
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
