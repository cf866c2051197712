/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputError } from '@backstage/errors';
import {
  monthOf,
  monthsBetween,
  sumAmounts,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  whereCriteria,
  whereOneOf,
} from '@steward/backstage-plugin-portal-node';
import { Knex } from 'knex';
import { fromColumn, sumOf } from '../database/amounts';
import { SHARED, TOTAL } from '../months/DayStore';
import {
  CostCondition,
  CostCriteria,
  CostFilter,
  CostSum,
  CostWindow,
} from './CostFilter';
import { whereFilter } from './whereFilter';
import { windowParts } from './windowParts';

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

/**
 * The costs that pages show at one time. Sums come, where that is possible, out
 * of sums made when the month was read; otherwise out of the lines of the month
 * or the rows of the day.
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
      .whereIn('load_id', await this.#loads(window))
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
    const { window, filter, groupBy } = query;
    const columns = groupBy.map(dimension => `l.${this.#columnOf(dimension)}`);
    const kind = kindOf(filter, groupBy);
    if (kind) {
      const days = this.#knex('cost_days')
        .whereIn('load_id', await this.#loads(window))
        .where('kind', kind.name)
        .whereBetween('day', [window.from, window.to])
        .modify(one => kind.keys && one.whereIn('key', kind.keys))
        .modify(one => keys && one.whereIn('key', keys));
      return this.#read(
        days,
        kind.isGrouped ? ['key'] : [],
        isDaily ? 'day' : undefined,
      );
    }
    const today = this.#clock().toISOString().slice(0, 10);
    const parts = isDaily
      ? [{ ...window, isWhole: false }]
      : windowParts(window, today);
    const sums: CostSum[] = [];
    for (const part of parts) {
      const lines = this.#knex('cost_lines as l').whereIn(
        'l.load_id',
        await this.#loads(part),
      );
      whereFilter(lines, filter);
      if (keys) {
        lines.whereIn(columns[0], keys);
      }
      sums.push(
        ...(part.isWhole
          ? await this.#read(lines, columns, undefined, 'l')
          : await this.#read(
              this.#withRows(lines, part),
              columns,
              isDaily ? 'r.day' : undefined,
              'r',
            )),
      );
    }
    return parts.length === 1 ? sums : addUp(sums);
  }

  #withRows(lines: Knex.QueryBuilder, window: CostWindow): Knex.QueryBuilder {
    const { from, to } = window;
    return (
      lines
        .join('cost_rows as r', join =>
          join
            .on('r.month', 'l.month')
            .andOn('r.load_id', 'l.load_id')
            .andOn('r.line', 'l.line'),
        )
        // PostgreSQL looks only into the partitions of these months then.
        .whereIn('r.month', monthsBetween(monthOf(from), monthOf(to)))
        .whereBetween('r.day', [from, to])
    );
  }

  async #loads({ from, to }: CostWindow): Promise<number[]> {
    return this.#knex('cost_months')
      .whereBetween('month', [monthOf(from), monthOf(to)])
      .where('counted', true)
      .whereNotNull('load_id')
      .pluck('load_id');
  }

  async #read(
    query: Knex.QueryBuilder,
    columns: readonly string[],
    day: string | undefined,
    amounts?: string,
  ): Promise<CostSum[]> {
    const knex = this.#knex;
    const prefix = amounts ? `${amounts}.` : '';
    const currency = amounts ? 'l.currency' : 'currency';
    const rows = await query
      .groupBy([...columns, ...(day ? [day] : []), currency])
      .select(
        ...columns.map((column, index) => knex.ref(column).as(`key_${index}`)),
        ...(day ? [knex.ref(day).as('day')] : []),
        knex.ref(currency).as('currency'),
        ...METRICS.map(metric => sumOf(knex, `${prefix}${metric}`, metric)),
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

/** The sums made when the month was read that answer a query, if any do. */
function kindOf(
  filter: CostFilter,
  groupBy: readonly string[],
): { name: string; keys?: readonly string[]; isGrouped: boolean } | undefined {
  const { entities, account, service, region, category } = filter;
  const seen = visibleTeams(filter.visible);
  if ((filter.visible && !seen) || groupBy.length > 1) {
    return undefined;
  }
  const teams = filter.teams?.filter(team => !seen || seen.includes(team));
  const dimensions = [
    { name: 'team', keys: teams ?? seen },
    { name: 'entity', keys: entities },
    { name: 'account', keys: account && [account] },
    { name: 'service', keys: service && [service] },
    { name: 'region', keys: region && [region] },
    { name: 'category', keys: category && [category] },
  ].filter(({ keys }) => keys !== undefined);
  if (dimensions.length === 0) {
    return { name: groupBy[0] ?? TOTAL, isGrouped: groupBy.length > 0 };
  }
  const [{ name, keys }] = dimensions;
  const isAnswered =
    dimensions.length === 1 && (groupBy.length === 0 || groupBy[0] === name);
  return isAnswered
    ? { name, keys: keys as readonly string[], isGrouped: groupBy.length > 0 }
    : undefined;
}

/** The teams whose costs alone are visible; undefined where another rule says what is. */
function visibleTeams(visible: CostCriteria): readonly string[] | undefined {
  return visible && 'column' in visible && visible.column === 'team'
    ? visible.values
    : undefined;
}
