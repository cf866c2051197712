/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  sumAmounts,
  TagCoverage,
} from '@steward/backstage-plugin-cloud-costs-common';
import { CostFilter, CostSum, CostWindow } from './CostFilter';
import { CostFinder } from './CostFinder';
import { chooseCurrency } from './costSeries';

/** How much of the usage of each team or entity lacks tags, by ref. */
export async function tagCoverage(
  costs: CostFinder,
  asked: {
    filter: CostFilter;
    window: CostWindow;
    groupBy: 'team' | 'entity';
    /** Keys of the tags that are kept, at least one. */
    tags: readonly string[];
  },
): Promise<{ currency: string | null; items: TagCoverage[] }> {
  const { filter, window, groupBy, tags } = asked;
  const sums = await costs.inSnapshot(snapshot =>
    snapshot.totals({
      window,
      filter: { ...filter, category: 'Usage' },
      groupBy: [groupBy, ...tags.map(tag => `tag:${tag}`)],
    }),
  );
  const { currency } = chooseCurrency(sums, 'effective');
  const byKey = new Map<string, CostSum[]>();
  for (const sum of sums) {
    const [key] = sum.keys;
    if (key !== '' && sum.currency === currency) {
      byKey.set(key, [...(byKey.get(key) ?? []), sum]);
    }
  }
  return {
    currency,
    items: [...byKey]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, own]) => ({
        key,
        amount: effectiveOf(own),
        untagged: effectiveOf(
          own.filter(({ keys: [, ...values] }) => values.includes('')),
        ),
      })),
  };
}

function effectiveOf(sums: readonly CostSum[]): string {
  return sumAmounts(sums.map(({ amounts }) => amounts.effective));
}
