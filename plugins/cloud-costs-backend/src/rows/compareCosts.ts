/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  CostComparison,
  CostMetric,
  describeChanges,
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
  return costs.inSnapshot(async snapshot => {
    const query = { filter, groupBy: [] };
    const before = await snapshot.totals({ ...query, window: a });
    const after = await snapshot.totals({ ...query, window: b });
    const { currency } = chooseCurrency(
      [...before, ...after],
      metric,
      options.currency,
    );
    if (currency === null) {
      return {
        ...describeChanges({
          before: '0',
          after: '0',
          changes: [],
          currency: '',
        }),
        currency,
        words: 'No cost is recorded for either window.',
      };
    }
    const totalOf = (sums: readonly CostSum[]) =>
      sums.find(sum => sum.currency === currency)?.amounts[metric] ?? '0';
    return describeChanges({
      before: totalOf(before),
      after: totalOf(after),
      changes: await snapshot.largestChanges({
        filter,
        before: a,
        after: b,
        metric,
        currency,
        limit,
      }),
      currency,
    });
  });
}
