/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { parseEntityRef } from '@backstage/catalog-model';
import {
  addDays,
  addMonths,
  DAYS_BEFORE,
  daysBetween,
  measureEstimate,
} from '@steward/backstage-plugin-cloud-costs-common';
import { MonthStore } from '../months/MonthStore';
import { CostFinder } from '../rows/CostFinder';
import { lastCompleteDay } from '../summary/trustOf';
import { RunEstimateStore } from './RunEstimateStore';

/**
 * Holds the bill against the estimates of runs that are 7 or 30 days old: what
 * the entity cost in the days before and after.
 */
export async function measureEstimates(options: {
  costs: CostFinder;
  months: MonthStore;
  runEstimates: RunEstimateStore;
  clock: () => Date;
}): Promise<void> {
  const { costs, months, runEstimates, clock } = options;
  const month = clock().toISOString().slice(0, 7);
  const live = await months.live(addMonths(month, -1), month);
  const lastDay = lastCompleteDay(live, month);
  if (!lastDay) {
    return;
  }
  for (const due of await runEstimates.due(lastDay)) {
    const { entity, doneOn, currency, days } = due;
    const isTeam = parseEntityRef(entity).kind === 'group';
    const window = {
      from: addDays(doneOn, -DAYS_BEFORE),
      to: addDays(doneOn, days),
    };
    const sums = await costs.inSnapshot(snapshot =>
      snapshot.days({
        window,
        filter: {
          visible: undefined,
          ...(isTeam ? { teams: [entity] } : { entities: [entity] }),
        },
        groupBy: [],
      }),
    );
    const amounts = daysBetween(window.from, window.to).map(
      day =>
        sums.find(sum => sum.day === day && sum.currency === currency)?.amounts
          .effective ?? '0',
    );
    await runEstimates.saveMeasured(
      due,
      measureEstimate({
        before: amounts.slice(0, DAYS_BEFORE),
        after: amounts.slice(DAYS_BEFORE + 1),
      }),
    );
  }
}
