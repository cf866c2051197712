/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  absoluteAmount,
  compareAmounts,
  CostMetric,
  daysBetween,
  Money,
  monthOf,
  monthsBetween,
  subtractAmounts,
  sumAmounts,
} from '@steward/backstage-plugin-cloud-costs-common';
import { CostSum, CostWindow } from './CostFilter';
import { CostQuery, CostSnapshot } from './CostSnapshot';

/** What {@link costSeries} is asked for. */
export interface SeriesRequest extends CostQuery {
  metric: CostMetric;
  granularity: 'day' | 'month';
  /** How many groups have a series of their own. */
  limit: number;
  /** The currency of the highest cost by default. */
  currency?: string;
  /** Teams whose part of common cost is a series of its own. */
  sharedOf?: readonly string[];
}

/** A cost over time. */
export interface CostSeriesAnswer {
  currency: string | null;
  otherCurrencies: Money[];
  periods: string[];
  series: {
    key: string;
    kind: 'group' | 'shared' | 'other';
    total: string;
    amounts: string[];
  }[];
  total: string;
}

/** Reads a cost over time, whose series sum up to its total. */
export async function costSeries(
  snapshot: CostSnapshot,
  request: SeriesRequest,
): Promise<CostSeriesAnswer> {
  const { metric, limit, groupBy, window, filter } = request;
  const isGrouped = groupBy.length > 0;
  const shared = request.sharedOf
    ? await snapshot.sharedDays(window, request.sharedOf, filter)
    : [];
  const totals = await snapshot.totals(request);
  const { currency, otherCurrencies } = chooseCurrency(
    [...totals, ...shared],
    metric,
    request.currency,
  );
  const periods = periodsOf(window, request.granularity);
  if (currency === null) {
    return { currency, otherCurrencies, periods, series: [], total: '0' };
  }
  const own = totals
    .filter(sum => sum.currency === currency)
    .sort((a, b) =>
      compareAmounts(
        absoluteAmount(b.amounts[metric]),
        absoluteAmount(a.amounts[metric]),
      ),
    );
  const top = own.slice(0, limit).map(({ keys }) => keys[0] ?? '');
  const days = await snapshot.days(request, isGrouped ? top : undefined);
  const toSeries = (
    sums: readonly CostSum[],
    key: string,
    kind: 'group' | 'shared',
  ) => seriesOf(sums, { key, kind, metric, currency, periods });
  const series: CostSeriesAnswer['series'] = top.map(key =>
    toSeries(
      days.filter(({ keys }) => (keys[0] ?? '') === key),
      key,
      'group',
    ),
  );
  if (own.length > top.length) {
    const all = toSeries(
      await snapshot.days({ ...request, groupBy: [] }),
      '',
      'group',
    );
    series.push(restOf(all, series));
  }
  if (shared.some(sum => sum.currency === currency)) {
    series.push(toSeries(shared, '', 'shared'));
  }
  return {
    currency,
    otherCurrencies,
    periods,
    series,
    total: sumAmounts(series.map(({ total }) => total)),
  };
}

/** The currency that is shown, and what there is in others. */
export function chooseCurrency(
  sums: readonly CostSum[],
  metric: CostMetric,
  wanted?: string,
): { currency: string | null; otherCurrencies: Money[] } {
  const codes = [...new Set(sums.map(({ currency }) => currency))];
  const totals = codes
    .map(currency => ({
      currency,
      amount: sumAmounts(
        sums
          .filter(sum => sum.currency === currency)
          .map(({ amounts }) => amounts[metric]),
      ),
    }))
    .sort((a, b) =>
      compareAmounts(absoluteAmount(b.amount), absoluteAmount(a.amount)),
    );
  const currency = wanted ?? totals[0]?.currency ?? null;
  return {
    currency,
    otherCurrencies: totals.filter(total => total.currency !== currency),
  };
}

function periodsOf(
  { from, to }: CostWindow,
  granularity: 'day' | 'month',
): string[] {
  return granularity === 'day'
    ? daysBetween(from, to)
    : monthsBetween(monthOf(from), monthOf(to));
}

function seriesOf(
  sums: readonly CostSum[],
  options: {
    key: string;
    kind: 'group' | 'shared';
    metric: CostMetric;
    currency: string;
    periods: readonly string[];
  },
): CostSeriesAnswer['series'][number] {
  const { key, kind, metric, currency, periods } = options;
  const byPeriod = new Map<string, string[]>(
    periods.map(period => [period, []]),
  );
  const own = sums.filter(sum => sum.currency === currency);
  for (const { day, amounts } of own) {
    const period = byPeriod.get(day) ?? byPeriod.get(monthOf(day));
    period?.push(amounts[metric]);
  }
  return {
    key,
    kind,
    total: sumAmounts(own.map(({ amounts }) => amounts[metric])),
    amounts: periods.map(period => sumAmounts(byPeriod.get(period) ?? [])),
  };
}

function restOf(
  all: CostSeriesAnswer['series'][number],
  top: readonly CostSeriesAnswer['series'][number][],
): CostSeriesAnswer['series'][number] {
  return {
    key: '',
    kind: 'other',
    total: subtractAmounts(all.total, sumAmounts(top.map(one => one.total))),
    amounts: all.amounts.map((amount, index) =>
      subtractAmounts(amount, sumAmounts(top.map(one => one.amounts[index]))),
    ),
  };
}
