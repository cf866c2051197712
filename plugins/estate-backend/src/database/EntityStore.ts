/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';
import { ConflictError } from '@backstage/errors';
import {
  IndexedAccount,
  OrganizationNode,
  Page,
  UnresolvedOwner,
} from '@steward/backstage-plugin-estate-common';
import {
  decodeCursor,
  inBatches,
  PluginDatabase,
  toPage,
  upsertRows,
} from '@steward/backstage-plugin-portal-node';
import { randomUUID } from 'crypto';
import { Knex } from 'knex';
import { AccountCriteria } from '../access/AccountCondition';
import { EstateFacts } from './FactStore';
import { ItemRow } from './itemRows';
import { toNodeRow } from './nodeRows';
import { replaceRows, RowChanges } from './replaceRows';
import { stableHash } from './stableHash';
import { whereItemVisible } from './whereAccountVisible';

/** An entity as the snapshot keeps it. */
export interface SnapshotEntity {
  row: ItemRow;
  entity: Entity;
}

/** Everything that composing gives. */
export interface Snapshot {
  entities: SnapshotEntity[];
  accounts: IndexedAccount[];
  nodes: OrganizationNode[];
  unresolvedOwners: UnresolvedOwner[];
  facets: EstateFacts['facets'];
  inputs: string;
}

export interface SnapshotChange {
  etag: string;
  total: number;
  added: number;
  changed: number;
  removed: number;
}

const STREAM_PAGE = 500;

/** Keeps the snapshot in `estate_items`, `estate_entities` and their companions. */
export class EntityStore {
  readonly #database: PluginDatabase;

  constructor(database: PluginDatabase) {
    this.#database = database;
  }

  /** Writes what differs from the stored snapshot, in one transaction that `fence` may refuse. */
  async replace(
    snapshot: Snapshot,
    fence: (transaction: Knex.Transaction) => Promise<void>,
    now: Date,
  ): Promise<SnapshotChange> {
    const knex = await this.#database.get();
    return knex.transaction(async transaction => {
      await fence(transaction);
      const items = await replaceRows<ItemRow>({
        transaction,
        table: 'estate_items',
        key: 'entity_ref',
        rows: snapshot.entities.map(({ row }) => row),
      });
      await writeEntities(transaction, snapshot, [
        ...items.added,
        ...items.changed,
      ]);
      for (const batch of inBatches(items.removed)) {
        await transaction('estate_entities')
          .whereIn('entity_ref', batch)
          .delete();
      }
      await replaceCompanions(transaction, snapshot);
      const etag = await nextEtag(transaction, items);
      await writeFact(transaction, 'facets', snapshot.facets);
      await writeFact(transaction, 'snapshot', {
        etag,
        total: snapshot.entities.length,
        inputs: snapshot.inputs,
        composedAt: now.toISOString(),
      });
      return {
        etag,
        total: snapshot.entities.length,
        added: items.added.length,
        changed: items.changed.length,
        removed: items.removed.length,
      };
    });
  }

  async etag(): Promise<string | undefined> {
    return (await this.#snapshotFact())?.etag;
  }

  /** Another whenever the snapshot was composed anew, changed or not. */
  async version(): Promise<string | undefined> {
    const fact = await this.#snapshotFact();
    return fact && `${fact.etag} ${fact.composedAt} ${fact.inputs}`;
  }

  async *stream(etag: string): AsyncIterable<Entity[]> {
    const knex = await this.#database.get();
    let last: string | undefined;
    do {
      const after = last;
      const rows: { entity_ref: string; entity: string }[] = await knex(
        'estate_entities',
      )
        .modify(query => {
          if (after !== undefined) {
            query.where('entity_ref', '>', after);
          }
        })
        .orderBy('entity_ref')
        .limit(STREAM_PAGE)
        .select('entity_ref', 'entity');
      if ((await this.etag()) !== etag) {
        throw new ConflictError(
          'The snapshot changed while it was read; read it again',
        );
      }
      yield rows.map(row => JSON.parse(row.entity));
      last =
        rows.length === STREAM_PAGE
          ? rows[rows.length - 1].entity_ref
          : undefined;
    } while (last !== undefined);
  }

  async unresolvedOwners(options: {
    limit: number;
    cursor?: string;
    visible?: AccountCriteria;
  }): Promise<Page<UnresolvedOwner>> {
    const knex = await this.#database.get();
    const position = decodeCursor(options.cursor, 1);
    const rows: { entity_ref: string; unresolved: string }[] = await knex(
      'estate_unresolved_owners',
    )
      .modify(query => {
        if (position) {
          query.where('entity_ref', '>', position[0]);
        }
        whereItemVisible(query, 'entity_ref', 'entity_ref', options.visible);
      })
      .orderBy('entity_ref')
      .limit(options.limit + 1)
      .select('entity_ref', 'unresolved');
    return toPage(
      rows,
      options.limit,
      row => JSON.parse(row.unresolved),
      row => [row.entity_ref],
    );
  }

  async countUnresolvedOwners(visible?: AccountCriteria): Promise<number> {
    const knex = await this.#database.get();
    const [row] = await knex('estate_unresolved_owners')
      .modify(query =>
        whereItemVisible(query, 'entity_ref', 'entity_ref', visible),
      )
      .count({ count: '*' });
    return Number(row.count);
  }

  async #snapshotFact(): Promise<EstateFacts['snapshot'] | undefined> {
    const knex = await this.#database.get();
    const row = await knex('estate_facts')
      .where({ name: 'snapshot' })
      .first('value');
    return row && JSON.parse(row.value);
  }
}

async function writeEntities(
  transaction: Knex.Transaction,
  snapshot: Snapshot,
  refs: string[],
): Promise<void> {
  const wanted = new Set(refs);
  const changed = snapshot.entities.filter(({ row }) =>
    wanted.has(row.entity_ref),
  );
  await upsertRows(
    transaction,
    'estate_entities',
    changed.map(({ row, entity }) => ({
      entity_ref: row.entity_ref,
      entity: JSON.stringify(entity),
    })),
    ['entity_ref'],
  );
}

async function replaceCompanions(
  transaction: Knex.Transaction,
  snapshot: Snapshot,
): Promise<void> {
  await replaceRows({
    transaction,
    table: 'estate_accounts',
    key: 'id',
    rows: snapshot.accounts.map(account => ({
      id: account.id,
      account: JSON.stringify(account),
      hash: stableHash(account),
    })),
  });
  await replaceRows({
    transaction,
    table: 'estate_nodes',
    key: 'id',
    rows: snapshot.nodes.map(toNodeRow),
  });
  await replaceRows({
    transaction,
    table: 'estate_unresolved_owners',
    key: 'entity_ref',
    rows: snapshot.unresolvedOwners.map(unresolved => ({
      entity_ref: unresolved.entityRef,
      unresolved: JSON.stringify(unresolved),
      hash: stableHash(unresolved),
    })),
  });
}

async function writeFact<N extends keyof EstateFacts>(
  transaction: Knex.Transaction,
  name: N,
  value: EstateFacts[N],
): Promise<void> {
  await transaction('estate_facts')
    .insert({ name, value: JSON.stringify(value) })
    .onConflict('name')
    .merge();
}

/** A snapshot that changed has an etag that was never used before, even when its content was there before. */
async function nextEtag(
  transaction: Knex.Transaction,
  { added, changed, removed }: RowChanges,
): Promise<string> {
  const row = await transaction('estate_facts')
    .where({ name: 'snapshot' })
    .first('value');
  return row && added.length + changed.length + removed.length === 0
    ? JSON.parse(row.value).etag
    : randomUUID();
}
