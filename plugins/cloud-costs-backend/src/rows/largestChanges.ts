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
import { countedLoads, idsIn } from './countedLoads';
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
  const amounts = [
    ...(await amountsIn(knex, query, 'before', today)),
    ...(await amountsIn(knex, query, 'after', today)),
  ];
  const rows = await knex
    .from(knex.unionAll(amounts).as('amounts'))
    .groupBy('service', 'account')
    .havingRaw('sum(??) <> sum(??)', ['before', 'after'])
    .orderByRaw('abs(sum(??) - sum(??)) desc, service, account', [
      'after',
      'before',
    ])
    .limit(query.limit)
    .select(
      'service',
      'account',
      sumOf(knex, 'before', 'before'),
      sumOf(knex, 'after', 'after'),
    );
  return rows.map(row => {
    const before = fromColumn(knex, row.before);
    const after = fromColumn(knex, row.after);
    return {
      service: row.service,
      account: row.account,
      before,
      after,
      change: subtractAmounts(after, before),
    };
  });
}

/** Amounts of one window, with nothing of the other one beside them. */
async function amountsIn(
  knex: Knex,
  { filter, metric, currency, ...windows }: ChangesQuery,
  name: 'before' | 'after',
  today: string,
): Promise<Knex.QueryBuilder[]> {
  const window = windows[name];
  const loads = await countedLoads(knex, window);
  return windowParts(window, today).map(part => {
    const lines = partLines(knex, part, idsIn(loads, part));
    whereFilter(lines, filter);
    if (!part.isWhole) {
      // Fewer sums are left to add up by service and account then.
      lines.groupBy('l.load_id', 'l.line');
    }
    const amount = part.isWhole
      ? knex.ref(`l.${metric}`)
      : knex.raw('sum(??)', [`r.${metric}`]);
    const nothing = knex.raw('0');
    return lines.where('l.currency', currency).select({
      service: 'l.service',
      account: 'l.account',
      before: name === 'before' ? amount : nothing,
      after: name === 'after' ? amount : nothing,
    });
  });
}
