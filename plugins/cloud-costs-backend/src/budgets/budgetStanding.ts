/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Budget,
  budgetState,
  CostForecast,
  daysBetween,
  periodOf,
  sumAmounts,
} from '@steward/backstage-plugin-cloud-costs-common';
import { CostFilter } from '../rows/CostFilter';
import { CostSnapshot } from '../rows/CostSnapshot';
import { StoredBudget } from './BudgetStore';

/** How a budget stands today, by the effective cost of its scope. */
export async function budgetStanding(
  snapshot: CostSnapshot,
  options: {
    budget: StoredBudget;
    filter: CostFilter;
    forecast?: CostForecast;
    today: string;
  },
): Promise<Budget> {
  const { budget, filter, forecast, today } = options;
  const window = periodOf(budget.period, today);
  const sums = [
    ...(await snapshot.totals({ window, filter, groupBy: [] })),
    ...(filter.teams
      ? await snapshot.sharedDays(window, filter.teams, filter)
      : []),
  ].filter(({ currency }) => currency === budget.currency);
  const spent = sumAmounts(sums.map(({ amounts }) => amounts.effective));
  const expected =
    budget.period === 'month' && forecast?.currency === budget.currency
      ? forecast.monthEnd
      : undefined;
  return {
    ...budget,
    ...window,
    spent,
    ...(expected !== undefined && { forecast: expected }),
    ...budgetState({
      budget: budget.amount,
      spent,
      elapsed:
        daysBetween(window.from, today).length /
        daysBetween(window.from, window.to).length,
      forecast: expected,
    }),
  };
}
