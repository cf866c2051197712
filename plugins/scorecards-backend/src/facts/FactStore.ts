/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  PluginDatabase,
  upsertRows,
  whereAmong,
} from '@steward/backstage-plugin-portal-node';
import {
  FactDeclaration,
  FactValue,
  ObservedFact,
} from '@steward/backstage-plugin-scorecards-common';
import { CollectedFacts } from '@steward/backstage-plugin-scorecards-node';
import { Knex } from 'knex';
import { lockEntities, markDue } from '../entities/EntityStore';

interface FactRow {
  entity_ref: string;
  name: string;
  /** JSON. */
  value: string;
  collection_id: string;
  changed_at: string;
  stale_since: string | null;
}

/** A scope of a collector, as the work queue has it. */
export interface CollectionRow {
  id: string;
  collector: string;
  scope: string;
  observed_at: string | null;
  cursor: string | null;
  failures: number;
  problem: string | null;
  due_at: string | null;
  lease_owner: string | null;
  lease_until: string | null;
}

/** Names a collection. */
export function collectionId(collector: string, scope: string): string {
  return `${collector}/${scope}`;
}

/** Keeps the last value of each fact. How current it is, its collection says. */
export class FactStore {
  readonly #database: PluginDatabase;
  readonly #clock: () => Date;

  constructor(database: PluginDatabase, clock: () => Date = () => new Date()) {
    this.#database = database;
    this.#clock = clock;
  }

  /**
   * Stores what a collection says about entities, and has those evaluated that
   * changed. Facts of the collection that it does not name any more are
   * dropped; an entity with a problem keeps its facts, which age from now on.
   *
   * @returns how many facts changed.
   */
  async put(
    collection: string,
    items: readonly CollectedFacts[],
    also: (trx: Knex.Transaction) => Promise<void> = async () => {},
  ): Promise<number> {
    const knex = await this.#database.get();
    const refs = [...new Set(items.map(({ entityRef }) => entityRef))];
    return knex.transaction(async trx => {
      await lockEntities(trx, refs);
      const query = trx<FactRow>('scorecards_facts').where({
        collection_id: collection,
      });
      whereAmong(query, 'entity_ref', refs, trx);
      const known = new Map<string, FactRow>(
        (await query.select('*')).map((row: FactRow) => [keyOf(row), row]),
      );
      const now = this.#clock().toISOString();
      const rows = items.flatMap(item => rowsOf(item, known, collection, now));
      const changed = rows.filter(row => {
        const old = known.get(keyOf(row));
        return old?.value !== row.value || old?.stale_since !== row.stale_since;
      });
      const named = new Set(rows.map(keyOf));
      const dropped = [...known.values()].filter(row => !named.has(keyOf(row)));
      await upsertRows(trx, 'scorecards_facts', changed, [
        'entity_ref',
        'name',
      ]);
      for (const { entity_ref, name } of dropped) {
        await trx<FactRow>('scorecards_facts')
          .where({ entity_ref, name })
          .delete();
      }
      const touched = [
        ...new Set([...changed, ...dropped].map(row => row.entity_ref)),
      ];
      if (touched.length > 0) {
        await markDue(trx, this.#clock(), touched);
      }
      await also(trx);
      return changed.length + dropped.length;
    });
  }

  /** Entities that a collection has facts about. */
  async entitiesOf(
    collection: string,
    trx?: Knex.Transaction,
  ): Promise<string[]> {
    const knex = trx ?? (await this.#database.get());
    return knex<FactRow>('scorecards_facts')
      .where({ collection_id: collection })
      .distinct()
      .pluck('entity_ref');
  }

  /**
   * Notes that a collection was read to its end. When that took longer than its
   * facts last, the entities that it knows are evaluated again.
   *
   * @param options.everything - its facts are those of all entities
   */
  async complete(
    collector: string,
    scope: string,
    options: { lastsMs: number; dueAt?: string; everything?: boolean },
  ): Promise<void> {
    const knex = await this.#database.get();
    const id = collectionId(collector, scope);
    const now = this.#clock();
    await knex.transaction(async trx => {
      const old = await trx<CollectionRow>('scorecards_fact_collections')
        .where({ id })
        .first('observed_at');
      await trx('scorecards_fact_collections')
        .insert({
          id,
          collector,
          scope,
          observed_at: now.toISOString(),
          cursor: null,
          failures: 0,
          problem: null,
          due_at: options.dueAt ?? null,
        })
        .onConflict('id')
        .merge();
      const observedAt = old?.observed_at;
      if (
        !observedAt ||
        now.getTime() - Date.parse(observedAt) >= options.lastsMs
      ) {
        await markDue(
          trx,
          now,
          options.everything ? undefined : await this.entitiesOf(id, trx),
        );
      }
    });
  }

  /** The facts of each entity. */
  async ofEntities(
    refs: readonly string[],
    declarations: ReadonlyMap<string, FactDeclaration>,
  ): Promise<Map<string, Record<string, ObservedFact>>> {
    const knex = await this.#database.get();
    const query = knex('scorecards_facts as f').join(
      'scorecards_fact_collections as c',
      'c.id',
      'f.collection_id',
    );
    whereAmong(query, 'f.entity_ref', refs, knex);
    const rows: (FactRow & { observed_at: string | null })[] =
      await query.select('f.*', 'c.observed_at');
    const facts = new Map<string, Record<string, ObservedFact>>();
    for (const row of rows) {
      const declaration = declarations.get(row.name);
      if (declaration) {
        const ofEntity = facts.get(row.entity_ref) ?? {};
        ofEntity[row.name] = {
          value: JSON.parse(row.value),
          observedAt: row.stale_since ?? row.observed_at ?? row.changed_at,
          maximumAge: declaration.maximumAge,
        };
        facts.set(row.entity_ref, ofEntity);
      }
    }
    return facts;
  }

  /** When the collections were last complete, by collector and scope. */
  async collections(): Promise<CollectionRow[]> {
    const knex = await this.#database.get();
    return knex<CollectionRow>('scorecards_fact_collections').orderBy('id');
  }
}

function rowsOf(
  item: CollectedFacts,
  known: ReadonlyMap<string, FactRow>,
  collection: string,
  now: string,
): FactRow[] {
  if ('problem' in item) {
    return [...known.values()]
      .filter(row => row.entity_ref === item.entityRef)
      .map(row => ({ ...row, stale_since: row.stale_since ?? now }));
  }
  return Object.entries(item.facts).map(
    ([name, value]: [string, FactValue]) => ({
      entity_ref: item.entityRef,
      name,
      value: JSON.stringify(value),
      collection_id: collection,
      changed_at: now,
      stale_since: null,
    }),
  );
}

function keyOf({ entity_ref, name }: { entity_ref: string; name: string }) {
  return `${entity_ref} ${name}`;
}
