/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ChargeCategory,
  CostMetric,
  RowPlace,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  isPostgres,
  PluginDatabase,
} from '@steward/backstage-plugin-portal-node';
import { toColumn } from '../database/amounts';
import { Knex } from 'knex';
import { insertJson } from '../database/insertJson';
import { Load } from './Load';
import { removeSums } from './loadSums';

/** Amounts in ten-billionths of their currency. */
export type UnitAmounts = Record<CostMetric, bigint>;

/** One combination of dimensions of a load, with who it belongs to. */
export interface CostLine extends RowPlace {
  account: string;
  service: string;
  region: string;
  category: ChargeCategory;
  recordType: string;
  /** Values of the configured tags, in their order. */
  tags: readonly string[];
  resource: string;
  currency: string;
}

/** A line with its number. */
export type StoredLine = CostLine & { line: number };

/** SQLite takes 999 parameters in a statement at the least. */
const MOVED_AT_ONCE = 500;

const LINE_COLUMNS = [
  'line',
  'account',
  'service',
  'region',
  'category',
  'record_type',
  'tag_1',
  'tag_2',
  'tag_3',
  'tag_4',
  'resource',
  'share',
  'rule',
  'team',
  'entity',
  'currency',
];

type LineRow = Omit<StoredLine, 'recordType' | 'tags'> & {
  record_type: string;
  tag_1: string;
  tag_2: string;
  tag_3: string;
  tag_4: string;
};

/** How long a load that no month shows may still be in the making. */
const ABANDONED_MS = 6 * 3_600_000;

/** Writes loads. Nobody sees one until a month shows it. */
export class LoadStore {
  readonly #database: PluginDatabase;
  readonly #clock: () => Date;

  constructor(options: { database: PluginDatabase; clock: () => Date }) {
    this.#database = options.database;
    this.#clock = options.clock;
  }

  async begin(month: string): Promise<Load> {
    const knex = await this.#database.get();
    if (isPostgres(knex)) {
      await knex.raw(
        `create table if not exists ?? partition of cost_rows for values in ('${month}')`,
        [`cost_rows_${month.replace('-', '_')}`],
      );
    }
    const [{ id }] = await knex('cost_loads')
      .insert({ month, started_at: this.#clock().toISOString() })
      .returning('id');
    return { id, month };
  }

  /** Adds amounts to days of lines; those of a day that is there already are added up. */
  async addRows(
    load: Load,
    rows: readonly { line: number; day: string; amounts: UnitAmounts }[],
  ): Promise<void> {
    const knex = await this.#database.get();
    const key = isPostgres(knex)
      ? '(month, load_id, line, day)'
      : '(load_id, line, day)';
    await insertJson(knex, 'cost_rows', {
      columns: {
        month: 'text',
        load_id: 'integer',
        line: 'integer',
        day: 'text',
        billed: 'numeric',
        effective: 'numeric',
        list: 'numeric',
      },
      rows: rows.map(({ line, day, amounts }) => [
        load.month,
        load.id,
        line,
        day,
        toColumn(knex, amounts.billed),
        toColumn(knex, amounts.effective),
        toColumn(knex, amounts.list),
      ]),
      conflict: `on conflict ${key} do update set billed = cost_rows.billed + excluded.billed, effective = cost_rows.effective + excluded.effective, list = cost_rows.list + excluded.list`,
    });
  }

  /** Adds lines, with their sums over the month. */
  async addLines(
    load: Load,
    lines: readonly (CostLine & { line: number; amounts: UnitAmounts })[],
  ): Promise<void> {
    const knex = await this.#database.get();
    await insertJson(knex, 'cost_lines', {
      columns: {
        month: 'text',
        load_id: 'integer',
        line: 'integer',
        account: 'text',
        service: 'text',
        region: 'text',
        category: 'text',
        record_type: 'text',
        tag_1: 'text',
        tag_2: 'text',
        tag_3: 'text',
        tag_4: 'text',
        resource: 'text',
        share: 'text',
        rule: 'text',
        team: 'text',
        entity: 'text',
        currency: 'text',
        billed: 'numeric',
        effective: 'numeric',
        list: 'numeric',
      },
      rows: lines.map(one => [
        load.month,
        load.id,
        one.line,
        one.account,
        one.service,
        one.region,
        one.category,
        one.recordType,
        ...[0, 1, 2, 3].map(index => one.tags[index] ?? ''),
        one.resource,
        one.share,
        one.rule,
        one.team,
        one.entity,
        one.currency,
        toColumn(knex, one.amounts.billed),
        toColumn(knex, one.amounts.effective),
        toColumn(knex, one.amounts.list),
      ]),
    });
  }

  /** All lines of a load. */
  async lines(load: Load): Promise<StoredLine[]> {
    const knex = await this.#database.get();
    const rows: LineRow[] = await knex('cost_lines')
      .where({ load_id: load.id })
      .select(LINE_COLUMNS);
    return rows.map(({ record_type, tag_1, tag_2, tag_3, tag_4, ...line }) => ({
      ...line,
      recordType: record_type,
      tags: [tag_1, tag_2, tag_3, tag_4],
    }));
  }

  /** Gives lines to others. */
  async move(
    transaction: Knex.Transaction,
    load: Load,
    moved: readonly { line: number; place: RowPlace }[],
  ): Promise<void> {
    const byPlace = new Map<string, { place: RowPlace; lines: number[] }>();
    for (const { line, place } of moved) {
      const { share, rule, team, entity } = place;
      const key = JSON.stringify([share, rule, team, entity]);
      const group = byPlace.get(key) ?? {
        place: { share, rule, team, entity },
        lines: [],
      };
      group.lines.push(line);
      byPlace.set(key, group);
    }
    for (const { place, lines } of byPlace.values()) {
      for (let start = 0; start < lines.length; start += MOVED_AT_ONCE) {
        await transaction('cost_lines')
          .where({ load_id: load.id })
          .whereIn('line', lines.slice(start, start + MOVED_AT_ONCE))
          .update(place);
      }
    }
  }

  /** Makes the tables of a load known to the planner. */
  async analyze(load: Load): Promise<void> {
    const knex = await this.#database.get();
    if (isPostgres(knex)) {
      await knex.raw('analyze ??', [
        `cost_rows_${load.month.replace('-', '_')}`,
      ]);
      await knex.raw('analyze cost_lines');
    }
  }

  /** Removes a load, unless a month shows it. */
  async remove(load: Load): Promise<void> {
    const knex = await this.#database.get();
    if (await knex('cost_months').where({ load_id: load.id }).first('month')) {
      return;
    }
    await knex('cost_rows')
      .where({ month: load.month, load_id: load.id })
      .delete();
    await knex('cost_lines').where({ load_id: load.id }).delete();
    await removeSums(knex, load);
    await knex('cost_loads').where({ id: load.id }).delete();
  }

  /** Removes what killed readings left behind. */
  async removeAbandoned(): Promise<void> {
    const knex = await this.#database.get();
    const before = new Date(this.#clock().getTime() - ABANDONED_MS);
    const loads: Load[] = await knex('cost_loads')
      .where('started_at', '<', before.toISOString())
      .whereNotIn('id', shown =>
        shown.from('cost_months').whereNotNull('load_id').select('load_id'),
      )
      .select('id', 'month');
    for (const load of loads) {
      await this.remove(load);
    }
  }
}
