/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  sumAmounts,
  Unit,
  UnitCosts,
  unitCosts,
} from '@steward/backstage-plugin-cloud-costs-common';
import { CostFilter, CostWindow } from '../rows/CostFilter';
import { CostFinder } from '../rows/CostFinder';
import { costSeries } from '../rows/costSeries';
import { UnitStore } from './UnitStore';

/** What a unit cost in each day or month of a window, by the effective cost of its scope. */
export async function unitCostsOf(
  { costs, units }: { costs: CostFinder; units: UnitStore },
  asked: {
    unit: Unit;
    filter: CostFilter;
    window: CostWindow;
    granularity: 'day' | 'month';
    currency?: string;
  },
): Promise<Pick<UnitCosts, 'currency' | 'periods' | 'total'>> {
  const { unit, filter, window, granularity } = asked;
  const values = await units.values(unit.id, window);
  const { currency, periods, series } = await costs.inSnapshot(snapshot =>
    costSeries(snapshot, {
      window,
      filter,
      groupBy: [],
      metric: 'effective',
      currency: asked.currency,
      granularity: 'day',
      limit: 1,
      sharedOf: filter.teams,
    }),
  );
  const days = periods.map((day, index) => ({
    day,
    cost: sumAmounts(series.map(({ amounts }) => amounts[index])),
    units: values.get(day),
  }));
  return { currency, ...unitCosts(days, granularity) };
}
