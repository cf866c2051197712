/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  isPostgres,
  PluginDatabase,
} from '@steward/backstage-plugin-portal-node';
import { ConflictError } from '@backstage/errors';
import { monthOf } from '@steward/backstage-plugin-cloud-costs-common';
import { Knex } from 'knex';
import { amountOf, fromColumn } from '../database/amounts';
import { sumInMemory } from '../database/sumInMemory';
import { CostFilter, CostLineDay, CostWindow } from './CostFilter';
import { CostSnapshot } from './CostSnapshot';
import { whereFilter } from './whereFilter';

/** Rows read at once for an export. */
const BATCH = 500;

/** Lets pages ask for costs. */
export class CostFinder {
  readonly #database: PluginDatabase;
  readonly #tags: readonly string[];
  readonly #clock: () => Date;

  constructor(options: {
    database: PluginDatabase;
    /** Keys of the tags that lines keep, in their order. */
    tags: readonly string[];
    clock: () => Date;
  }) {
    this.#database = options.database;
    this.#tags = options.tags;
    this.#clock = options.clock;
  }

  /**
   * Everything that is asked in one call sees the same loads.
   *
   * @throws what the questions throw.
   */
  async inSnapshot<T>(ask: (snapshot: CostSnapshot) => Promise<T>): Promise<T> {
    const knex = await this.#database.get();
    return knex.transaction(
      async transaction => {
        await sumInMemory(transaction);
        if (isPostgres(knex)) {
          // To share its work out, it would read all lines where an index has the few.
          await transaction.raw(
            'set local max_parallel_workers_per_gather = 0',
          );
        }
        return ask(new CostSnapshot(transaction, this.#tags, this.#clock));
      },
      isPostgres(knex)
        ? { isolationLevel: 'repeatable read', readOnly: true }
        : undefined,
    );
  }

  /**
   * Each line of each day, some at a time.
   *
   * @throws ConflictError when a month was read again meanwhile.
   */
  async *pages(query: {
    window: CostWindow;
    filter: CostFilter;
  }): AsyncIterable<CostLineDay[]> {
    const knex = await this.#database.get();
    const { from, to } = query.window;
    const loads: { load_id: number; payer: string }[] = await knex(
      'cost_months',
    )
      .whereBetween('month', [monthOf(from), monthOf(to)])
      .where('counted', true)
      .whereNotNull('load_id')
      .orderBy('load_id')
      .select('load_id', 'payer');
    for (const { load_id: load, payer } of loads) {
      let after: (string | number)[] = [0, ''];
      for (;;) {
        const batch = await this.#batch(knex, { ...query, load, after });
        if (batch.length > 0) {
          yield batch.map(({ line }) => ({ ...line, payer }));
        }
        if (batch.length < BATCH) {
          break;
        }
        after = batch[batch.length - 1].position;
      }
      if (
        !(await knex('cost_months').where({ load_id: load }).first('month'))
      ) {
        throw new ConflictError(
          'A month was read again during the export. Start the export again.',
        );
      }
    }
  }

  async #batch(
    knex: Knex,
    query: {
      window: CostWindow;
      filter: CostFilter;
      load: number;
      after: (string | number)[];
    },
  ) {
    const { window, filter, load, after } = query;
    const lines = knex('cost_lines as l').where('l.load_id', load);
    whereFilter(lines, filter);
    const rows = await lines
      .join('cost_rows as r', join =>
        join
          .on('r.month', 'l.month')
          .andOn('r.load_id', 'l.load_id')
          .andOn('r.line', 'l.line'),
      )
      .whereBetween('r.day', [window.from, window.to])
      .whereRaw('(r.line, r.day) > (?, ?)', after)
      .orderBy(['r.line', 'r.day'])
      .limit(BATCH)
      .select(
        'l.*',
        'r.day',
        ...(['billed', 'effective', 'list'] as const).map(metric =>
          amountOf(knex, `r.${metric}`, `row_${metric}`),
        ),
      );
    return rows.map(row => ({
      position: [row.line, row.day],
      line: {
        day: row.day,
        account: row.account,
        service: row.service,
        region: row.region,
        category: row.category,
        recordType: row.record_type,
        tags: this.#tags.map((_, index) => row[`tag_${index + 1}`]),
        resource: row.resource,
        team: row.team,
        entity: row.entity,
        share: row.share,
        currency: row.currency,
        amounts: {
          billed: fromColumn(knex, row.row_billed),
          effective: fromColumn(knex, row.row_effective),
          list: fromColumn(knex, row.row_list),
        },
      },
    }));
  }
}
