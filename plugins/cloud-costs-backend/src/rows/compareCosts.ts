/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  compareWindows,
  CostComparison,
  CostMetric,
} from '@steward/backstage-plugin-cloud-costs-common';
import { chooseCurrency } from './costSeries';
import { CostFilter, CostSum, CostWindow } from './CostFilter';
import { CostFinder } from './CostFinder';

/** What moved the cost from window a to window b. */
export async function compareCosts(
  costs: CostFinder,
  options: {
    filter: CostFilter;
    a: CostWindow;
    b: CostWindow;
    metric: CostMetric;
    /** The currency of the highest cost by default. */
    currency?: string;
    limit: number;
  },
): Promise<Omit<CostComparison, 'restricted'>> {
  const { filter, a, b, metric, limit } = options;
  const query = { filter, groupBy: ['service', 'account'] };
  const { before, after } = await costs.inSnapshot(async snapshot => ({
    before: await snapshot.totals({ ...query, window: a }),
    after: await snapshot.totals({ ...query, window: b }),
  }));
  const { currency } = chooseCurrency(
    [...before, ...after],
    metric,
    options.currency,
  );
  const costsOf = (sums: readonly CostSum[]) =>
    sums
      .filter(sum => sum.currency === currency)
      .map(({ keys: [service, account], amounts }) => ({
        service,
        account,
        amount: amounts[metric],
      }));
  return {
    ...compareWindows({
      before: costsOf(before),
      after: costsOf(after),
      currency: currency ?? '',
      limit,
    }),
    currency,
    ...(currency === null && {
      words: 'No cost is recorded for either window.',
    }),
  };
}
