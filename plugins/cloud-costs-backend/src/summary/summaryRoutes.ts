/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  addMonths,
  engineersOf,
  lastDayOf,
  Money,
  monthOf,
} from '@steward/backstage-plugin-cloud-costs-common';
import { budgetsOf } from '../budgets/budgetsOf';
import { findForecast } from '../forecast/findForecast';
import { lifetimeOf } from '../lifetimes/lifetimeOf';
import { CostRouter } from '../router/CostRouter';
import { RouterOptions } from '../router/RouterOptions';
import { chooseCurrency } from '../rows/costSeries';
import { costSummary } from './costSummary';
import { readToolCost } from './readToolCost';
import { scopeTotals } from './scopeTotals';
import { trustOf } from './trustOf';

/** Adds what the top of each page shows. */
export function addSummaryRoutes(
  router: CostRouter,
  options: RouterOptions,
): void {
  const { access, clock, costs, engineerCost, finalAfterDays } = options;
  const { months, sources } = options;

  router.get('/summary', async (req, res) => {
    const { scope, currency } = req.query;
    const filter = await access.filterOf(req, scope);
    const today = clock().toISOString().slice(0, 10);
    const month = monthOf(today);
    const live = await months.live(addMonths(month, -1), month);
    const { forecast } = await findForecast(options, {
      scope,
      filter,
      currency,
    });
    const toolCostToday = await readToolCost(sources);
    const summary = await costs.inSnapshot(snapshot =>
      costSummary(snapshot, {
        scope,
        filter,
        months: live,
        currency,
        today,
        finalAfterDays,
        toolCostToday,
      }),
    );
    const engineers = engineersFor(
      engineerCost,
      forecast
        ? { amount: forecast.monthEnd, currency: forecast.currency }
        : {
            amount: summary.monthToDate.effective,
            currency: summary.currency,
          },
    );
    const lifetime = await lifetimeOf(req, scope, filter, options);
    const standings = await budgetsOf(req, scope, options);
    res.json({
      ...summary,
      ...(forecast && { forecast }),
      ...(lifetime && { lifetime }),
      ...(engineers !== undefined && { engineers }),
      budgets: standings,
    });
  });

  router.get('/totals', async (req, res) => {
    const { visible, scopes } = await access.scopesOf(req, req.query.scope);
    const month = monthOf(clock().toISOString());
    const items = await costs.inSnapshot(snapshot =>
      scopeTotals(snapshot, { scopes, visible, month }),
    );
    res.json({ month, items, restricted: visible !== undefined });
  });

  router.get('/trust', async (req, res) => {
    const { scope, currency: wanted } = req.query;
    const filter = await access.filterOf(req, scope);
    const today = clock().toISOString().slice(0, 10);
    const month = monthOf(today);
    const window = { from: `${addMonths(month, -1)}-01`, to: lastDayOf(month) };
    const sums = await costs.inSnapshot(snapshot =>
      snapshot.days({ window, filter, groupBy: ['share'] }),
    );
    const { currency } = chooseCurrency(sums, 'effective', wanted);
    res.json(
      trustOf({
        months: await months.live(monthOf(window.from), month),
        sums,
        currency,
        today,
        finalAfterDays,
        toolCostToday: await readToolCost(sources),
        restricted: filter.visible !== undefined,
      }),
    );
  });
}

/** In engineers, where their cost is known in the same currency. */
function engineersFor(
  engineerCost: Money | undefined,
  cost: { amount: string; currency: string | null },
): string | undefined {
  return engineerCost?.currency === cost.currency
    ? engineersOf(cost.amount, engineerCost.amount)
    : undefined;
}
