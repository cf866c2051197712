/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  addDays,
  addMonths,
  Budget,
  budgetHeadroom,
  compareAmounts,
  EstimateBudget,
  Money,
} from '@steward/backstage-plugin-cloud-costs-common';
import { Caller } from '@steward/backstage-plugin-portal-node';
import { budgetsOf } from '../budgets/budgetsOf';
import { RouterOptions } from '../router/RouterOptions';
import { lastCompleteDay } from '../summary/trustOf';

/** A forecast needs so many days of something new to know it. */
const FORECAST_LEARNS_DAYS = 7;

/** What is left of the budgets of those who pay, and which could not be compared, in words. */
export async function payerBudgets(
  caller: Caller,
  asked: { payers: readonly string[]; delta?: Money; currency: string },
  options: RouterOptions,
): Promise<{ budgets: EstimateBudget[]; notCompared: string[] }> {
  const { payers, delta, currency } = asked;
  const budgets: EstimateBudget[] = [];
  const notCompared: string[] = [];
  for (const scope of new Set(payers)) {
    const standings = await budgetsOf(caller, scope, options);
    const monthly = standings.filter(({ period }) => period === 'month');
    const comparable = monthly.filter(one => one.currency === currency);
    const foreign = monthly.find(one => one.currency !== currency);
    if (foreign && comparable.length === 0) {
      notCompared.push(
        `The budget of ${scope} is in ${foreign.currency}, and the prices are in ${currency}`,
      );
    }
    if (standings.length > 0 && monthly.length === 0) {
      notCompared.push(
        `The budget of ${scope} is for a ${standings[0].period}, and only those of a month are compared`,
      );
    }
    const tightest = await tightestOf(caller, comparable, { delta }, options);
    budgets.push(...tightest);
  }
  return { budgets, notCompared };
}

/** Of several budgets of a scope, that which leaves the least. */
async function tightestOf(
  caller: Caller,
  standings: readonly Budget[],
  { delta }: { delta?: Money },
  options: RouterOptions,
): Promise<EstimateBudget[]> {
  const [first] = standings;
  if (!first) {
    return [];
  }
  const { access, budgetOwners, runEstimates } = options;
  const committed = await runEstimates.committed({
    filter: await access.filterOf(caller, first.scope),
    since: await committedSince(options),
    currency: first.currency,
  });
  const owner = await budgetOwners.ownerOf(first.scope);
  return standings
    .map(budget => budgetHeadroom({ budget, delta, committed, owner }))
    .sort((a, b) => compareAmounts(a.headroom, b.headroom))
    .slice(0, 1);
}

/** Runs of this day and later are not in forecasts yet. */
async function committedSince({
  clock,
  months,
}: RouterOptions): Promise<string> {
  const today = clock().toISOString().slice(0, 10);
  const month = today.slice(0, 7);
  const live = await months.live(addMonths(month, -1), month);
  return addDays(lastCompleteDay(live, month) ?? today, -FORECAST_LEARNS_DAYS);
}
