/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  addDays,
  addMonths,
  compareAmounts,
  daysBetween,
  lastDayOf,
  sumAmounts,
} from '@steward/backstage-plugin-cloud-costs-common';
import { ScopeFilter } from '../access/ScopeResolver';
import { MonthStore } from '../months/MonthStore';
import { CostSum, CostWindow } from '../rows/CostFilter';
import { CostFinder } from '../rows/CostFinder';
import { lastCompleteDay } from '../summary/trustOf';
import { ForecastInput, forecastMonth } from './forecastMonth';
import { ForecastStore } from './ForecastStore';
import { TrendWorker } from './TrendWorker';

/** How much history a forecast is made of: six month ends to test on, and what comes before. */
const MONTHS = 13;
/** How many days before a month may still be to come when it is forecast. */
const LATE_DAYS = 5;

/** What {@link makeForecasts} needs. */
export interface MakeForecastsOptions {
  costs: CostFinder;
  forecasts: ForecastStore;
  months: MonthStore;
  /** What is forecast. */
  scopes(): Promise<{ scope: string; filter: ScopeFilter }[]>;
  clock: () => Date;
  signal: AbortSignal;
}

/**
 * Forecasts the month end of each scope in each of its currencies, one after
 * the other, with fits in a thread of their own.
 *
 * @returns how many forecasts were made.
 */
export async function makeForecasts(
  options: MakeForecastsOptions,
): Promise<number> {
  const { costs, forecasts, months, clock, signal } = options;
  const month = clock().toISOString().slice(0, 7);
  const live = await months.live(addMonths(month, -1), month);
  const lastDay = lastCompleteDay(live, month);
  const earliest = addDays(`${month}-01`, -1 - LATE_DAYS);
  if (!lastDay || lastDay < earliest) {
    return 0;
  }
  const window = {
    from: `${addMonths(month, -MONTHS)}-01`,
    to: lastDayOf(month),
  };
  const trends = new TrendWorker();
  let made = 0;
  try {
    for (const { scope, filter } of await options.scopes()) {
      signal.throwIfAborted();
      const sums = await readDays(costs, filter, window);
      const known = { lastDay, end: window.to };
      for (const [currency, series] of seriesOf(sums, known)) {
        const forecast = await forecastMonth(
          { ...series, month },
          trends.forecast,
        );
        if (forecast) {
          const madeAt = clock().toISOString();
          await forecasts.save(scope, { ...forecast, currency, madeAt });
          made += 1;
        }
      }
    }
  } finally {
    await trends.close();
  }
  return made;
}

/** All costs of a scope, with the part of common cost that its teams bear. */
async function readDays(
  costs: CostFinder,
  scope: ScopeFilter,
  window: CostWindow,
): Promise<CostSum[]> {
  const filter = { ...scope, visible: undefined };
  return costs.inSnapshot(async snapshot => [
    ...(await snapshot.days({ window, filter, groupBy: [] })),
    ...(filter.teams
      ? await snapshot.sharedDays(window, filter.teams, filter)
      : []),
  ]);
}

function seriesOf(
  sums: readonly CostSum[],
  { lastDay, end }: { lastDay: string; end: string },
): Map<string, Omit<ForecastInput, 'month'>> {
  const byCurrency = new Map<string, Map<string, string[]>>();
  for (const { currency, day, amounts } of sums) {
    const days = byCurrency.get(currency) ?? new Map<string, string[]>();
    byCurrency.set(currency, days);
    days.set(day, [...(days.get(day) ?? []), amounts.effective]);
  }
  const series = new Map<string, Omit<ForecastInput, 'month'>>();
  for (const [currency, days] of byCurrency) {
    const costsOf = (from: string, to: string) =>
      daysBetween(from, to).map(day => Number(sumAmounts(days.get(day) ?? [])));
    const firstDay = [...days.keys()]
      .filter(day => day <= lastDay)
      .filter(day => compareAmounts(sumAmounts(days.get(day) ?? []), '0') !== 0)
      .sort()
      .at(0);
    if (firstDay) {
      series.set(currency, {
        firstDay,
        days: costsOf(firstDay, lastDay),
        known: costsOf(addDays(lastDay, 1), end),
      });
    }
  }
  return series;
}
