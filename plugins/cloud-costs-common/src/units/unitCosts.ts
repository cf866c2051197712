/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { UnitCost } from '../api.generated';
import { sumAmounts } from '../money/amounts';
import { monthOf } from '../months/months';
import { unitCost } from './unitCost';

/** What a day cost, and how many units there were, where that is known. @public */
export interface UnitDay {
  day: string;
  cost: string;
  units?: string;
}

/**
 * What one unit cost in each day or month, and in all. The cost of a day whose
 * units are not known is left out: it would be spread over the units of others.
 *
 * @public
 */
export function unitCosts(
  days: readonly UnitDay[],
  granularity: 'day' | 'month',
): { periods: UnitCost[]; total: UnitCost } {
  const byPeriod = new Map<string, UnitDay[]>();
  for (const one of days) {
    const period = granularity === 'day' ? one.day : monthOf(one.day);
    byPeriod.set(period, [...(byPeriod.get(period) ?? []), one]);
  }
  return {
    periods: [...byPeriod].map(([period, own]) => costOf(period, own)),
    total: costOf('', days),
  };
}

function costOf(period: string, days: readonly UnitDay[]): UnitCost {
  const known = days.filter(({ units }) => units !== undefined);
  const cost = sumAmounts(known.map(one => one.cost));
  const units = sumAmounts(known.map(one => one.units ?? '0'));
  const perUnit = unitCost(cost, units);
  return {
    period,
    cost,
    units,
    ...(perUnit !== undefined && { perUnit }),
    days: days.length,
    knownDays: known.length,
  };
}
