/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  EstateFacets,
  EstateItem,
  FacetValue,
  Page,
} from '@steward/backstage-plugin-estate-common';
import {
  decodeCursor,
  inBatches,
  PluginDatabase,
  toPage,
} from '@steward/backstage-plugin-portal-node';
import { Knex } from 'knex';
import { AccountCriteria } from '../access/AccountCondition';
import { fromItemRow, ItemRow } from './itemRows';
import { containsPattern } from './likePattern';
import { whereAccountVisible } from './whereAccountVisible';
import { whereBelowUnits } from './whereBelowUnits';

export type ItemSort = 'title' | 'owner' | 'region' | 'state';

export interface ItemFilter {
  type?: string;
  q?: string;
  /** Covers everything below. */
  organizationalUnit?: string;
  accountId?: string;
  state?: string;
  owner?: string;
  region?: string;
  tenant?: string;
  environment?: string;
  includeVanished?: boolean;
  /** Only accounts that somebody may see, and what is in them; undefined for all. */
  visible?: AccountCriteria;
}

export interface ItemPageOptions extends ItemFilter {
  sort?: ItemSort;
  order?: 'asc' | 'desc';
  limit: number;
  cursor?: string;
}

const SORT_COLUMNS = {
  title: 'sort_title',
  owner: 'owner',
  region: 'region',
  state: 'state',
} as const satisfies Record<ItemSort, keyof ItemRow>;

const FACET_COLUMNS = {
  types: 'type',
  states: 'state',
  owners: 'owner',
  regions: 'region',
} as const satisfies Record<keyof EstateFacets, keyof ItemRow>;

const FACET_LIMIT = 200;

/** Lists `estate_items`. */
export class ItemStore {
  readonly #database: PluginDatabase;

  constructor(database: PluginDatabase) {
    this.#database = database;
  }

  async page(options: ItemPageOptions): Promise<Page<EstateItem>> {
    const knex = await this.#database.get();
    const column = SORT_COLUMNS[options.sort ?? 'title'];
    const order = options.order ?? 'asc';
    const position = decodeCursor(options.cursor, 2);
    const rows: ItemRow[] = await knex('estate_items')
      .modify(query => filterItems(query, options))
      .modify(query => {
        if (position) {
          query.whereRaw(
            `(${column}, entity_ref) ${order === 'asc' ? '>' : '<'} (?, ?)`,
            position,
          );
        }
      })
      .orderBy([
        { column, order },
        { column: 'entity_ref', order },
      ])
      .limit(options.limit + 1)
      .select('*');
    return toPage(rows, options.limit, fromItemRow, row => [
      row[column],
      row.entity_ref,
    ]);
  }

  async facets(filter: ItemFilter): Promise<EstateFacets> {
    return (await this.#composedEstateFacets(filter)) ?? this.#count(filter);
  }

  /** Entity refs by record key. */
  async refsOfRecords(keys: string[]): Promise<Map<string, string>> {
    const knex = await this.#database.get();
    const refs = new Map<string, string>();
    for (const batch of inBatches(keys)) {
      const rows = await knex<ItemRow>('estate_items')
        .whereIn('record_key', batch)
        .select('record_key', 'entity_ref');
      rows.forEach(row => refs.set(row.record_key, row.entity_ref));
    }
    return refs;
  }

  /** Counts of all items and of those of one type are made when the snapshot is composed. */
  async #composedEstateFacets(
    filter: ItemFilter,
  ): Promise<EstateFacets | undefined> {
    const { type, includeVanished } = filter;
    const narrowed =
      filter.q ||
      filter.organizationalUnit ||
      filter.visible ||
      Object.entries(equalities(filter)).some(
        ([column, value]) => value && column !== 'type',
      );
    if (narrowed || includeVanished) {
      return undefined;
    }
    const knex = await this.#database.get();
    const row = await knex('estate_facts')
      .where({ name: 'facets' })
      .first('value');
    return row && JSON.parse(row.value)[type ?? ''];
  }

  async #count(filter: ItemFilter): Promise<EstateFacets> {
    const knex = await this.#database.get();
    const facets: EstateFacets = {
      types: [],
      states: [],
      owners: [],
      regions: [],
    };
    for (const [name, column] of Object.entries(FACET_COLUMNS)) {
      const rows: (Partial<ItemRow> & { count: number | string })[] =
        await knex('estate_items')
          .modify(query => filterItems(query, filter))
          .whereNot(column, '')
          .groupBy(column)
          .orderBy([{ column: 'count', order: 'desc' }, { column }])
          .limit(FACET_LIMIT)
          .select(column)
          .count({ count: '*' });
      facets[name as keyof EstateFacets] = rows.map(
        (row): FacetValue => ({
          value: String(row[column]),
          count: Number(row.count),
        }),
      );
    }
    return facets;
  }
}

function equalities(
  filter: ItemFilter,
): Partial<Record<keyof ItemRow, string | undefined>> {
  return {
    type: filter.type,
    account_id: filter.accountId,
    state: filter.state,
    owner: filter.owner,
    region: filter.region,
    tenant: filter.tenant,
    environment: filter.environment,
  };
}

function filterItems(query: Knex.QueryBuilder, filter: ItemFilter): void {
  for (const [column, value] of Object.entries(equalities(filter))) {
    if (value) {
      query.where(column, value);
    }
  }
  if (!filter.includeVanished) {
    query.whereNull('vanished_at');
  }
  for (const word of (filter.q ?? '').split(/\s+/).filter(Boolean)) {
    query.whereRaw(`search like ? escape '\\'`, [containsPattern(word)]);
  }
  if (filter.organizationalUnit) {
    whereBelowUnits(query, 'unit_id', [filter.organizationalUnit]);
  }
  whereAccountVisible(query, 'account_id', filter.visible);
}
