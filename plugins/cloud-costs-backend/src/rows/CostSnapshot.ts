/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputError } from '@backstage/errors';
import {
  sumAmounts,
  WindowChange,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  whereCriteria,
  whereOneOf,
} from '@steward/backstage-plugin-portal-node';
import { Knex } from 'knex';
import { fromColumn, sumOf } from '../database/amounts';
import { SHARED } from '../months/loadSums';
import { CostCondition, CostFilter, CostSum, CostWindow } from './CostFilter';
import { CountedLoad, countedLoads, idsIn } from './countedLoads';
import { ChangesQuery, largestChanges } from './largestChanges';
import { PartLines, partLines } from './partLines';
import { StoredSums, storedSumsFor } from './storedSumsFor';
import { whereFilter } from './whereFilter';
import { WindowPart, windowParts } from './windowParts';

/** What is asked for. */
export interface CostQuery {
  window: CostWindow;
  filter: CostFilter;
  /** Dimensions, such as `service`; none for one sum. */
  groupBy: readonly string[];
}

const METRICS = ['billed', 'effective', 'list'] as const;

const COLUMNS: Record<string, string> = {
  team: 'team',
  entity: 'entity',
  account: 'account',
  service: 'service',
  region: 'region',
  category: 'category',
  recordType: 'record_type',
  share: 'share',
};

/** How a part of a window is read. */
interface PartOptions {
  part: WindowPart;
  /** The loads of the window. */
  loads: readonly CountedLoad[];
  isDaily: boolean;
  keys?: readonly string[];
}

/**
 * The costs that pages show at one time. Sums come, where that is possible, out
 * of sums made when the month was read; otherwise out of the lines of the month,
 * their sums up to each day, or the rows of the day.
 */
export class CostSnapshot {
  readonly #knex: Knex.Transaction;
  readonly #tags: readonly string[];
  readonly #clock: () => Date;

  constructor(
    knex: Knex.Transaction,
    tags: readonly string[],
    clock: () => Date,
  ) {
    this.#knex = knex;
    this.#tags = tags;
    this.#clock = clock;
  }

  /**
   * One sum for each group and currency.
   *
   * @param keys - the groups that are wanted, of a query with one dimension;
   * all by default
   */
  async totals(query: CostQuery, keys?: readonly string[]): Promise<CostSum[]> {
    return this.#sums(query, false, keys);
  }

  /**
   * One sum for each group, day and currency.
   *
   * @param keys - the groups that are wanted, of a query with one dimension;
   * all by default
   */
  async days(query: CostQuery, keys?: readonly string[]): Promise<CostSum[]> {
    return this.#sums(query, true, keys);
  }

  /** The largest changes of services in accounts between two windows. */
  async largestChanges(query: ChangesQuery): Promise<WindowChange[]> {
    return largestChanges(this.#knex, query, this.#today());
  }

  /** What teams bear of common cost, for each day and currency. */
  async sharedDays(
    window: CostWindow,
    teams: readonly string[],
    filter: Pick<CostFilter, 'visible'>,
  ): Promise<CostSum[]> {
    return this.#shared({ window, teams, filter, columns: [], day: 'day' });
  }

  /** What each of some teams bears of common cost, for each currency. */
  async sharedTotals(
    window: CostWindow,
    teams: readonly string[],
    filter: Pick<CostFilter, 'visible'>,
  ): Promise<CostSum[]> {
    return this.#shared({ window, teams, filter, columns: ['key'] });
  }

  async #shared(options: {
    window: CostWindow;
    teams: readonly string[];
    filter: Pick<CostFilter, 'visible'>;
    columns: readonly string[];
    day?: string;
  }): Promise<CostSum[]> {
    const { window, teams, filter, columns, day } = options;
    const query = this.#knex('cost_days')
      .whereIn('load_id', idsIn(await countedLoads(this.#knex, window), window))
      .where('kind', SHARED)
      .whereIn('key', teams)
      .whereBetween('day', [window.from, window.to]);
    whereCriteria<CostCondition>(query, filter.visible, (builder, condition) =>
      condition.column === 'team'
        ? whereOneOf(builder, 'key', condition.values)
        : builder.whereRaw('1 = 0'),
    );
    return this.#read(query, columns, day);
  }

  async #sums(
    query: CostQuery,
    isDaily: boolean,
    keys?: readonly string[],
  ): Promise<CostSum[]> {
    const { window, groupBy } = query;
    const columns = groupBy.map(dimension => `l.${this.#columnOf(dimension)}`);
    const loads = await countedLoads(this.#knex, window);
    // Until the sums of a month are built, its lines and rows answer.
    const stored = loads.every(({ isSummedUp }) => isSummedUp)
      ? storedSumsFor(query, keys)
      : undefined;
    const parts =
      isDaily || stored?.teams
        ? [{ ...window, isWhole: false }]
        : windowParts(window, stored ? undefined : this.#today());
    const sums: CostSum[] = [];
    for (const part of parts) {
      const options = { part, loads, isDaily, keys };
      sums.push(
        ...(stored
          ? await this.#readStored(stored, options)
          : await this.#readLines({ filter: query.filter, columns }, options)),
      );
    }
    return parts.length === 1 ? sums : addUp(sums);
  }

  async #readStored(
    { kind, teams, values, group }: StoredSums,
    { part, loads, isDaily, keys }: PartOptions,
  ): Promise<CostSum[]> {
    const days = teams ? 'cost_team_days' : 'cost_days';
    const sums = this.#knex(part.isWhole ? 'cost_month_sums' : days)
      .whereIn('load_id', idsIn(loads, part))
      .where({ kind });
    if (!part.isWhole) {
      sums.whereBetween('day', [part.from, part.to]);
    }
    if (teams) {
      sums.whereIn('team', teams);
    }
    if (values) {
      sums.whereIn('key', values);
    }
    if (group && keys) {
      sums.whereIn(group, keys);
    }
    return this.#read(sums, group ? [group] : [], isDaily ? 'day' : undefined);
  }

  async #readLines(
    { filter, columns }: { filter: CostFilter; columns: readonly string[] },
    { part, loads, isDaily, keys }: PartOptions,
  ): Promise<CostSum[]> {
    const { lines, amountOf } = partLines(this.#knex, {
      part,
      loads,
      metrics: METRICS,
      isDaily,
    });
    whereFilter(lines, filter);
    if (keys) {
      lines.whereIn(columns[0], keys);
    }
    return this.#read(lines, columns, isDaily ? 'r.day' : undefined, amountOf);
  }

  async #read(
    query: Knex.QueryBuilder,
    columns: readonly string[],
    day: string | undefined,
    amountOf?: PartLines['amountOf'],
  ): Promise<CostSum[]> {
    const knex = this.#knex;
    const currency = amountOf ? 'l.currency' : 'currency';
    const rows = await query
      .groupBy([...columns, ...(day ? [day] : []), currency])
      .select(
        ...columns.map((column, index) => knex.ref(column).as(`key_${index}`)),
        ...(day ? [knex.ref(day).as('day')] : []),
        knex.ref(currency).as('currency'),
        ...METRICS.map(metric =>
          sumOf(knex, amountOf?.(metric) ?? metric, metric),
        ),
      );
    return rows.map((row: Record<string, string>) => ({
      keys: columns.map((_, index) => row[`key_${index}`]),
      day: row.day ?? '',
      currency: row.currency,
      amounts: {
        billed: fromColumn(knex, row.billed),
        effective: fromColumn(knex, row.effective),
        list: fromColumn(knex, row.list),
      },
    }));
  }

  #today(): string {
    return this.#clock().toISOString().slice(0, 10);
  }

  #columnOf(dimension: string): string {
    if (dimension.startsWith('tag:')) {
      const index = this.#tags.indexOf(dimension.slice('tag:'.length));
      if (index < 0) {
        throw new InputError(
          `groupBy = ${dimension} is not a tag that is kept. ${
            this.#tags.length > 0
              ? `Use one of: ${this.#tags.map(key => `tag:${key}`).join(', ')}.`
              : 'Name the tags to keep under cloudCosts.tags in the configuration.'
          }`,
        );
      }
      return `tag_${index + 1}`;
    }
    return COLUMNS[dimension];
  }
}

/** Adds up the sums of one group. */
function addUp(sums: readonly CostSum[]): CostSum[] {
  const groups = new Map<string, CostSum>();
  for (const sum of sums) {
    const key = JSON.stringify([sum.keys, sum.day, sum.currency]);
    const before = groups.get(key)?.amounts;
    groups.set(key, {
      ...sum,
      amounts: before
        ? {
            billed: sumAmounts([before.billed, sum.amounts.billed]),
            effective: sumAmounts([before.effective, sum.amounts.effective]),
            list: sumAmounts([before.list, sum.amounts.list]),
          }
        : sum.amounts,
    });
  }
  return [...groups.values()];
}
