/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Reconciliation,
  RowShare,
  rowShares,
  subtractAmounts,
  sumAmounts,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  decodeCursor,
  PluginDatabase,
  toPage,
} from '@steward/backstage-plugin-portal-node';
import { Knex } from 'knex';
import { fromColumn, sumOf } from '../database/amounts';

interface LoadedMonth {
  load_id: number;
  source: string;
  payer: string;
  month: string;
  totals: string;
}

interface LoadSum {
  load_id: number;
  kind: 'share' | 'category';
  key: string;
  currency: string;
  billed: string;
}

/** Proves for each load that pages show what became of the total of its source. */
export class ReconciliationStore {
  readonly #database: PluginDatabase;

  constructor(options: { database: PluginDatabase }) {
    this.#database = options.database;
  }

  /** One for each payer, month and currency; the latest month first. */
  async list(options: {
    payer?: string;
    month?: string;
    limit: number;
    cursor?: string;
  }): Promise<{ items: Reconciliation[]; nextCursor?: string }> {
    const { payer, month, limit, cursor } = options;
    const after = decodeCursor(cursor, 2);
    const knex = await this.#database.get();
    const months: LoadedMonth[] = await knex('cost_months')
      .where('counted', true)
      .whereNotNull('load_id')
      // A month without rows has no total to prove.
      .where('rows', '>', 0)
      .modify(query => {
        if (payer !== undefined) {
          query.where({ payer });
        }
        if (month !== undefined) {
          query.where({ month });
        }
        if (after) {
          query.where(later =>
            later
              .where('month', '<', after[0])
              .orWhere(same =>
                same.where('month', after[0]).where('payer', '>', after[1]),
              ),
          );
        }
      })
      .orderBy([{ column: 'month', order: 'desc' }, { column: 'payer' }])
      .limit(limit + 1)
      .select('load_id', 'source', 'payer', 'month', 'totals');
    const page = toPage(
      months,
      limit,
      row => row,
      row => [row.month, row.payer],
    );
    const sums = await this.#sums(
      knex,
      page.items.map(row => row.load_id),
    );
    return {
      ...page,
      items: page.items.flatMap(row =>
        JSON.parse(row.totals).map(
          (total: { currency: string; billed: string }) =>
            proofOf(
              row,
              total,
              sums.filter(
                sum =>
                  sum.load_id === row.load_id &&
                  sum.currency === total.currency,
              ),
            ),
        ),
      ),
    };
  }

  async #sums(knex: Knex, loads: readonly number[]): Promise<LoadSum[]> {
    const rows = await knex('cost_days')
      .whereIn('load_id', loads)
      .whereIn('kind', ['share', 'category'])
      .groupBy('load_id', 'kind', 'key', 'currency')
      .orderBy('key')
      .select(
        'load_id',
        'kind',
        'key',
        'currency',
        sumOf(knex, 'billed', 'billed'),
      );
    return rows.map(row => ({ ...row, billed: fromColumn(knex, row.billed) }));
  }
}

function proofOf(
  row: { source: string; payer: string; month: string },
  total: { currency: string; billed: string },
  sums: readonly LoadSum[],
): Reconciliation {
  const shareOf = (share: RowShare) =>
    sums.find(sum => sum.kind === 'share' && sum.key === share)?.billed ?? '0';
  const [allocated, shared, unallocated] = rowShares.map(shareOf);
  return {
    source: row.source,
    payer: row.payer,
    month: row.month,
    currency: total.currency,
    sourceTotal: total.billed,
    allocated,
    shared,
    unallocated,
    difference: subtractAmounts(
      total.billed,
      sumAmounts([allocated, shared, unallocated]),
    ),
    categories: sums
      .filter(({ kind }) => kind === 'category')
      .map(({ key, billed }) => ({
        category: key as Reconciliation['categories'][number]['category'],
        amount: billed,
      })),
  };
}
