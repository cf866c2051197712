/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  addDays,
  CostForecast,
  CostSummary,
  CostTrust,
  daysBetween,
  divideAmount,
  lastDayOf,
  scaleAmount,
  sumAmounts,
} from '@steward/backstage-plugin-cloud-costs-common';
import { FixtureRow, lastCompleteDay, month } from './costRows';
import { totalOf } from './queryCosts';

export function trustOf(rows: FixtureRow[], restricted: boolean): CostTrust {
  return {
    currency: rows.length > 0 ? 'USD' : null,
    ...(rows.length > 0 && {
      asOf: '2026-11-19T06:00:00Z',
      lastCompleteDay,
    }),
    estimatedShare: '0.51',
    unallocatedShare: '0.034',
    toolCostToday: [{ amount: '0.42', currency: 'USD' }],
    restricted,
    faults:
      rows.length > 0 && !restricted
        ? ['focus-files, 999900001111, 2026-11: Row 17 was skipped.']
        : [],
  };
}

/** What this month cost up to the last complete day. */
export function spentIn(rows: FixtureRow[]): string {
  return totalOf(
    rows.filter(({ day }) => day.startsWith(month) && day <= lastCompleteDay),
  );
}

export function forecastOf(rows: FixtureRow[]): CostForecast | undefined {
  if (rows.length === 0) {
    return undefined;
  }
  const spent = spentIn(rows);
  const week = divideAmount(
    totalOf(rows.filter(({ day }) => day > addDays(lastCompleteDay, -7))),
    '8',
  );
  const daily = {
    amount: scaleAmount(week, '1.02'),
    low: scaleAmount(week, '0.9'),
    high: scaleAmount(week, '1.14'),
  };
  const days = daysBetween(addDays(lastCompleteDay, 1), lastDayOf(month)).map(
    day => ({ day, ...daily }),
  );
  const endOf = (key: keyof typeof daily) =>
    sumAmounts([spent, ...days.map(one => one[key])]);
  return {
    month,
    currency: 'USD',
    madeAt: '2026-11-19T06:10:00Z',
    lastDay: lastCompleteDay,
    monthEnd: endOf('amount'),
    low: endOf('low'),
    high: endOf('high'),
    method: 'trend',
    backTest: {
      months: 6,
      error: '0.0310',
      lastMonthError: '0.0840',
      runRateError: '0.0912',
    },
    days,
  };
}

/** This month and the one before; budgets and trust come from elsewhere. */
export function summaryOf(
  scope: string,
  rows: FixtureRow[],
): Omit<CostSummary, 'otherCurrencies' | 'budgets' | 'trust'> {
  const amountsOf = (isWanted: (day: string) => boolean) => {
    const amount = totalOf(rows.filter(({ day }) => isWanted(day)));
    return { billed: amount, effective: amount, list: amount };
  };
  const isEmpty = rows.length === 0;
  return {
    scope,
    currency: isEmpty ? null : 'USD',
    month,
    monthToDate: amountsOf(day => day.startsWith(month)),
    sharedCost: amountsOf(() => false),
    previousMonth: amountsOf(day => !day.startsWith(month)),
    ...(!isEmpty && {
      lastCompleteDay: {
        day: lastCompleteDay,
        amounts: amountsOf(day => day === lastCompleteDay),
      },
    }),
    words: 'Costs of this month.',
  };
}
