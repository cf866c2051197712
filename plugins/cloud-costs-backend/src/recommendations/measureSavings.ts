/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  addDays,
  addMonths,
  daysBetween,
  measureSaving,
} from '@steward/backstage-plugin-cloud-costs-common';
import { MonthStore } from '../months/MonthStore';
import { CostFinder } from '../rows/CostFinder';
import { lastCompleteDay } from '../summary/trustOf';
import { RecommendationStore } from './RecommendationStore';

const DAYS = 30;

/**
 * Writes into the ledger what finished recommendations saved: what the service
 * of the account cost in the thirty days before and after.
 */
export async function measureSavings(options: {
  costs: CostFinder;
  months: MonthStore;
  recommendations: RecommendationStore;
  clock: () => Date;
}): Promise<void> {
  const { costs, months, recommendations, clock } = options;
  const month = clock().toISOString().slice(0, 7);
  const live = await months.live(addMonths(month, -1), month);
  const lastDay = lastCompleteDay(live, month);
  if (!lastDay) {
    return;
  }
  const due = await recommendations.unmeasured(addDays(lastDay, -DAYS));
  for (const { id, account, service, doneOn, promised, currency } of due) {
    const window = { from: addDays(doneOn, -DAYS), to: addDays(doneOn, DAYS) };
    const sums = await costs.inSnapshot(snapshot =>
      snapshot.days({
        window,
        filter: {
          visible: undefined,
          account,
          service: service || undefined,
        },
        groupBy: [],
      }),
    );
    const amounts = daysBetween(window.from, window.to).map(
      day =>
        sums.find(sum => sum.day === day && sum.currency === currency)?.amounts
          .effective ?? '0',
    );
    const measured = measureSaving({
      promisedMonthly: promised,
      before: amounts.slice(0, DAYS),
      after: amounts.slice(DAYS + 1),
    });
    if (measured) {
      await recommendations.saveMeasured(id, measured);
    }
  }
}
