/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  addMonths,
  CostTrust,
  divideAmount,
  isMonthFinal,
  lastDayOf,
  Money,
  monthOf,
  sumAmounts,
} from '@steward/backstage-plugin-cloud-costs-common';
import { MonthStatus } from '../months/MonthStore';
import { CostSum } from '../rows/CostFilter';

/** What {@link trustOf} looks at. */
export interface TrustOptions {
  /** The months that pages show, of this month and the one before. */
  months: readonly MonthStatus[];
  /** The days of this month and the one before, by share. */
  sums: readonly CostSum[];
  currency: string | null;
  today: string;
  finalAfterDays: number;
  /** What reading all sources cost today. */
  toolCostToday: Money[];
  restricted: boolean;
}

/** Says how current and how complete numbers are. */
export function trustOf(options: TrustOptions): CostTrust {
  const { months, sums, currency, today, finalAfterDays, restricted } = options;
  const month = monthOf(today);
  const own = sums.filter(sum => sum.currency === currency);
  const changing = new Set(
    months
      .filter(status => !isMonthFinal(status, finalAfterDays))
      .map(status => status.month),
  );
  const thisMonth = own.filter(({ day }) => monthOf(day) === month);
  const asOf = months
    .map(({ loadedAt }) => loadedAt ?? '')
    .sort()
    .at(0);
  const completeDay = lastCompleteDay(months, month);
  return {
    currency,
    ...(asOf && { asOf }),
    ...(completeDay && { lastCompleteDay: completeDay }),
    estimatedShare: shareOf(
      own.filter(({ day }) => changing.has(monthOf(day))),
      own,
    ),
    unallocatedShare: shareOf(
      thisMonth.filter(({ keys }) => keys[0] === 'unallocated'),
      thisMonth,
    ),
    toolCostToday: options.toolCostToday,
    restricted,
    faults: restricted
      ? []
      : months.flatMap(({ source, payer, faults, month: at }) =>
          faults.map(({ message }) => `${source}, ${payer}, ${at}: ${message}`),
        ),
  };
}

/** The last day that all payers have. */
export function lastCompleteDay(
  months: readonly MonthStatus[],
  month: string,
): string | undefined {
  const completeTo = (wanted: string) =>
    months
      .filter(status => status.month === wanted && status.source !== 'manual')
      .map(status => [status.completeTo ?? '', lastDayOf(wanted)].sort().at(0))
      .sort()
      .at(0);
  const days = [completeTo(month), completeTo(addMonths(month, -1))];
  return days.filter(day => day !== undefined && day !== '').at(0);
}

function shareOf(part: readonly CostSum[], whole: readonly CostSum[]): string {
  const total = sumAmounts(whole.map(({ amounts }) => amounts.effective));
  return total === '0'
    ? '0'
    : divideAmount(
        sumAmounts(part.map(({ amounts }) => amounts.effective)),
        total,
      );
}
