/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  IndexedAccount,
  OrganizationNode,
  Page,
} from '@steward/backstage-plugin-estate-common';
import {
  decodeCursor,
  isInt32,
  PluginDatabase,
  toPage,
} from '@steward/backstage-plugin-portal-node';
import { AccountCriteria } from '../access/AccountCondition';
import { countVisible } from './countVisible';
import { EntityStore } from './EntityStore';
import { NodeRow, toNodeRow } from './nodeRows';
import { rollUpStaleShards } from './rollUpStaleShards';
import { selectVisible } from './whereAccountVisible';

/** Deeper than any organization: AWS allows five levels of units. */
const MAX_DEPTH = 20;

/**
 * Keeps the tree in `estate_nodes` and the account index in `estate_accounts`.
 * `visible` says which accounts are there, and are counted, for somebody.
 */
export class OrganizationStore {
  readonly #database: PluginDatabase;
  readonly #entities: EntityStore;
  #accounts: { version: string; list: IndexedAccount[] } | undefined;

  constructor(database: PluginDatabase, entities: EntityStore) {
    this.#database = database;
    this.#entities = entities;
  }

  /** Children of a node, organizational units first; of none: the roots. */
  async children(options: {
    parentId?: string;
    limit: number;
    cursor?: string;
    visible?: AccountCriteria;
  }): Promise<Page<OrganizationNode>> {
    const knex = await this.#database.get();
    const { visible } = options;
    const position = decodeCursor(options.cursor, 3, ([first]) =>
      isInt32(first),
    );
    const rows: NodeRow[] = await knex('estate_nodes')
      .where('parent_id', options.parentId ?? '')
      .modify(query => {
        if (visible) {
          query.where(either =>
            either.where('rank', 0).orWhereIn('id', selectVisible(visible)),
          );
        }
        if (position) {
          query.whereRaw('(rank, sort_name, id) > (?, ?, ?)', position);
        }
      })
      .orderBy(['rank', 'sort_name', 'id'])
      .limit(options.limit + 1)
      .select('*');
    const page = toPage<NodeRow, OrganizationNode>(
      rows,
      options.limit,
      row => JSON.parse(row.node),
      row => [row.rank, row.sort_name, row.id],
    );
    return visible
      ? { ...page, items: await countVisible(knex, page.items, visible) }
      : page;
  }

  /** From the root to the node; empty when it is not there. */
  async path(
    id: string,
    visible?: AccountCriteria,
  ): Promise<OrganizationNode[]> {
    const knex = await this.#database.get();
    const path: OrganizationNode[] = [];
    let next: string | undefined = id;
    while (next && path.length < MAX_DEPTH) {
      const row: NodeRow | undefined = await knex<NodeRow>('estate_nodes')
        .where('id', next)
        .first();
      if (row) {
        path.unshift(JSON.parse(row.node));
      }
      next = row?.parent_id;
    }
    if (!visible) {
      return path;
    }
    const last = path[path.length - 1];
    return last?.kind === 'account' && !(await this.account(id, visible))
      ? []
      : countVisible(knex, path, visible);
  }

  /** The account index by id; the whole of it is kept in memory while the snapshot stays the same. */
  async accounts(visible?: AccountCriteria): Promise<IndexedAccount[]> {
    return visible ? this.#read(visible) : this.#all();
  }

  async account(
    id: string,
    visible?: AccountCriteria,
  ): Promise<IndexedAccount | undefined> {
    const knex = await this.#database.get();
    const row = await knex('estate_accounts')
      .where({ id })
      .modify(query => {
        if (visible) {
          query.whereIn('id', selectVisible(visible));
        }
      })
      .first('account');
    return row && JSON.parse(row.account);
  }

  async #all(): Promise<IndexedAccount[]> {
    const version = `${await this.#entities.version()}`;
    if (this.#accounts?.version !== version) {
      this.#accounts = { version, list: await this.#read() };
    }
    return this.#accounts.list;
  }

  async #read(visible?: AccountCriteria): Promise<IndexedAccount[]> {
    const knex = await this.#database.get();
    const rows: { account: string }[] = await knex('estate_accounts')
      .modify(query => {
        if (visible) {
          query.whereIn('id', selectVisible(visible));
        }
      })
      .orderBy('id')
      .select('account');
    return rows.map(row => JSON.parse(row.account));
  }

  /** Corrects how many shards below each node are not complete, given those of each account. */
  async setStaleShards(byAccount: Map<string, number>): Promise<void> {
    const knex = await this.#database.get();
    const nodes: OrganizationNode[] = (
      await knex<NodeRow>('estate_nodes').select('node')
    ).map(row => JSON.parse(row.node));
    const counts = rollUpStaleShards(nodes, byAccount);
    const changed = nodes.filter(
      node => node.staleShards !== (counts.get(node.id) ?? 0),
    );
    await knex.transaction(async transaction => {
      for (const node of changed) {
        const { node: text, hash } = toNodeRow({
          ...node,
          staleShards: counts.get(node.id) ?? 0,
        });
        await transaction<NodeRow>('estate_nodes')
          .where('id', node.id)
          .update({ node: text, hash });
      }
    });
  }
}
