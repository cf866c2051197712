/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  CostMetric,
  subtractAmounts,
  WindowChange,
} from '@steward/backstage-plugin-cloud-costs-common';
import { Knex } from 'knex';
import { fromColumn, sumOf } from '../database/amounts';
import { CostFilter, CostWindow } from './CostFilter';
import { countedLoads } from './countedLoads';
import { partLines } from './partLines';
import { whereFilter } from './whereFilter';
import { windowParts } from './windowParts';

/** Which changes are asked for. */
export interface ChangesQuery {
  filter: CostFilter;
  before: CostWindow;
  after: CostWindow;
  metric: CostMetric;
  currency: string;
  limit: number;
}

/**
 * The services in accounts whose cost changed most between two windows. An
 * organization has tens of thousands of them, of which only these leave the
 * database.
 *
 * @param today - `YYYY-MM-DD`
 */
export async function largestChanges(
  knex: Knex,
  query: ChangesQuery,
  today: string,
): Promise<WindowChange[]> {
  const before = await amountsIn(knex, query, query.before, today);
  const after = await amountsIn(knex, query, query.after, today);
  const negative = before.map(({ lines, amount }) => ({
    lines,
    amount: knex.raw('-(?)', [amount]),
  }));
  const pairs: Pair[] = await sumsOf(knex, [...negative, ...after])
    .havingRaw('sum(amount) <> 0')
    .orderByRaw('abs(sum(amount)) desc, service, account')
    .limit(query.limit);
  const sumsBefore = await amountsOf(knex, before, pairs);
  const sumsAfter = await amountsOf(knex, after, pairs);
  return pairs.map(({ service, account }) => {
    const key = keyOf({ service, account });
    const [amountBefore, amountAfter] = [sumsBefore, sumsAfter].map(
      sums => sums.get(key) ?? '0',
    );
    return {
      service,
      account,
      before: amountBefore,
      after: amountAfter,
      change: subtractAmounts(amountAfter, amountBefore),
    };
  });
}

/** A service in an account. */
interface Pair {
  service: string;
  account: string;
}

/** Lines of a part of a window, and what each cost in it. */
interface PartAmounts {
  lines: Knex.QueryBuilder;
  amount: Knex.Raw;
}

async function amountsIn(
  knex: Knex,
  { filter, metric, currency }: ChangesQuery,
  window: CostWindow,
  today: string,
): Promise<PartAmounts[]> {
  const loads = await countedLoads(knex, window);
  return windowParts(window, today).map(part => {
    const { lines, amountOf } = partLines(knex, { part, loads, metrics: [] });
    whereFilter(lines, filter);
    return {
      lines: lines.where('l.currency', currency),
      amount: amountOf(metric),
    };
  });
}

/** The sums of services in accounts. */
function sumsOf(
  knex: Knex,
  amounts: readonly PartAmounts[],
): Knex.QueryBuilder {
  const parts = amounts.map(({ lines, amount }) =>
    lines
      .clone()
      .select({ service: 'l.service', account: 'l.account', amount }),
  );
  return knex
    .from(knex.unionAll(parts).as('amounts'))
    .groupBy('service', 'account')
    .select('service', 'account', sumOf(knex, 'amount', 'sum'));
}

/** The sums of some services in accounts, by {@link keyOf}. */
async function amountsOf(
  knex: Knex,
  amounts: readonly PartAmounts[],
  pairs: readonly Pair[],
): Promise<Map<string, string>> {
  const wanted = amounts.map(({ lines, amount }) => ({
    lines: lines.clone().whereIn(
      ['l.service', 'l.account'],
      pairs.map(({ service, account }) => [service, account]),
    ),
    amount,
  }));
  const rows: (Pair & { sum: string })[] =
    pairs.length > 0 ? await sumsOf(knex, wanted) : [];
  return new Map(rows.map(row => [keyOf(row), fromColumn(knex, row.sum)]));
}

function keyOf({ service, account }: Pair): string {
  return JSON.stringify([service, account]);
}
