/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputError } from '@backstage/errors';
import {
  absoluteAmount,
  compareAmounts,
  daysBetween,
  sumAmounts,
} from '@steward/backstage-plugin-cloud-costs-common';
import { CostRouter } from '../router/CostRouter';
import { RouterOptions } from '../router/RouterOptions';
import { CostFilter, CostWindow } from '../rows/CostFilter';
import { CostSnapshot } from '../rows/CostSnapshot';
import { costSeries } from '../rows/costSeries';
import { readWindow } from '../rows/readWindow';

/** More days than can be told apart on an axis. */
const MAX_DAYS = 100;

/** Adds cost, runs and changes on one axis. */
export function addTimelineRoutes(
  router: CostRouter,
  { access, costs, timeline }: RouterOptions,
): void {
  router.get('/timeline', async (req, res) => {
    const { scope, from, to, currency: wanted } = req.query;
    const window = readWindow(from, to);
    if (daysBetween(from, to).length > MAX_DAYS) {
      throw new InputError(
        `from = ${from} to ${to} has more than ${MAX_DAYS} days. Choose a shorter window.`,
      );
    }
    const filter = await access.filterOf(req, scope);
    const { series, entities } = await costs.inSnapshot(async snapshot => ({
      series: await costSeries(snapshot, {
        window,
        filter,
        groupBy: [],
        metric: 'effective',
        currency: wanted,
        granularity: 'day',
        limit: 1,
        sharedOf: filter.teams,
      }),
      entities:
        scope === 'organization'
          ? undefined
          : await entitiesOf(snapshot, window, filter),
    }));
    const events = await timeline.find({
      window,
      entities,
      credentials: await access.credentials(req),
    });
    res.json({
      currency: series.currency,
      days: series.periods.map((day, index) => ({
        day,
        amount: sumAmounts(series.series.map(({ amounts }) => amounts[index])),
      })),
      ...events,
      restricted: filter.visible !== undefined,
    });
  });
}

/** The entities of a scope, the highest cost first. */
async function entitiesOf(
  snapshot: CostSnapshot,
  window: CostWindow,
  filter: CostFilter,
): Promise<string[]> {
  const sums = await snapshot.totals({ window, filter, groupBy: ['entity'] });
  const withCost = sums
    .sort((a, b) =>
      compareAmounts(
        absoluteAmount(b.amounts.effective),
        absoluteAmount(a.amounts.effective),
      ),
    )
    .map(({ keys }) => keys[0])
    .filter(ref => ref !== '');
  return [...new Set([...withCost, ...(filter.entities ?? [])])];
}
