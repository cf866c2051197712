/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  addDays,
  addMonths,
  CostAmounts,
  costMetrics,
  CostSummary,
  changeText,
  lastDayOf,
  Money,
  monthOf,
  subtractAmounts,
  sumAmounts,
  toCents,
} from '@steward/backstage-plugin-cloud-costs-common';
import { MonthStatus } from '../months/MonthStore';
import { chooseCurrency } from '../rows/costSeries';
import { CostFilter, CostSum } from '../rows/CostFilter';
import { CostSnapshot } from '../rows/CostSnapshot';
import { lastCompleteDay, trustOf } from './trustOf';

/** What {@link costSummary} is made of. */
export interface SummaryOptions {
  scope: string;
  filter: CostFilter;
  /** The months that pages show, of this month and the one before. */
  months: readonly MonthStatus[];
  currency?: string;
  today: string;
  finalAfterDays: number;
  /** What reading all sources cost today. */
  toolCostToday: Money[];
}

/** This month so far, against the same days of the month before. */
export async function costSummary(
  snapshot: CostSnapshot,
  options: SummaryOptions,
): Promise<Omit<CostSummary, 'forecast' | 'budgets'>> {
  const { scope, filter, months, today } = options;
  const month = monthOf(today);
  const previous = addMonths(month, -1);
  const window = { from: `${previous}-01`, to: lastDayOf(month) };
  const own = await snapshot.days({ window, filter, groupBy: ['share'] });
  const shared = filter.teams
    ? await snapshot.sharedDays(window, filter.teams, filter)
    : [];
  const all = [...own, ...shared];
  const { currency } = chooseCurrency(all, 'effective', options.currency);
  const { otherCurrencies } = chooseCurrency(
    all.filter(({ day }) => monthOf(day) === month),
    'effective',
    currency ?? undefined,
  );
  const sumsOf = (isWanted: (day: string) => boolean, sums = all) =>
    amountsOf(
      sums.filter(sum => sum.currency === currency && isWanted(sum.day)),
    );
  const completeDay = lastCompleteDay(months, month);
  const sameDay = sameDayBefore(completeDay ?? addDays(today, -1), month);
  const monthToDate = sumsOf(day => monthOf(day) === month);
  const toCompleteDay = sumsOf(
    day => monthOf(day) === month && day <= (completeDay ?? today),
  );
  const previousMonthToDate = sumsOf(
    day => monthOf(day) === previous && day <= sameDay,
  );
  return {
    scope,
    currency,
    otherCurrencies,
    month,
    monthToDate,
    sharedCost: sumsOf(day => monthOf(day) === month, shared),
    previousMonth: sumsOf(day => monthOf(day) === previous),
    previousMonthToDate,
    ...(completeDay && {
      lastCompleteDay: {
        day: completeDay,
        amounts: sumsOf(day => day === completeDay),
      },
    }),
    words: wordsOf(
      toCompleteDay.effective,
      previousMonthToDate.effective,
      currency,
    ),
    trust: trustOf({
      ...options,
      sums: own,
      currency,
      restricted: filter.visible !== undefined,
    }),
  };
}

/** The day of the month before that has the same number; its last day at most. */
function sameDayBefore(day: string, month: string): string {
  const before = addMonths(month, -1);
  if (monthOf(day) !== month) {
    // Nothing of this month is complete yet.
    return addDays(`${before}-01`, -1);
  }
  return [`${before}-${day.slice(8)}`, lastDayOf(before)].sort()[0];
}

function amountsOf(sums: readonly CostSum[]): CostAmounts {
  const [billed, effective, list] = costMetrics.map(metric =>
    sumAmounts(sums.map(({ amounts }) => amounts[metric])),
  );
  return { billed, effective, list };
}

function wordsOf(now: string, before: string, currency: string | null): string {
  if (currency === null) {
    return 'No cost is recorded for this or the last month.';
  }
  const change = subtractAmounts(now, before);
  return `${toCents(now)} ${currency} so far this month: ${changeText(
    { before, change },
    currency,
  )} against the same days of the last month.`;
}
