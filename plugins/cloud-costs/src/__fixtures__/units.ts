/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  daysBetween,
  Unit,
  UnitCosts,
  unitCosts,
} from '@steward/backstage-plugin-cloud-costs-common';
import { FixtureRow } from './costRows';
import { rowsOf, totalOf } from './queryCosts';

export const unitsOfWorld: Unit[] = [
  {
    id: 'payments',
    title: 'payment',
    scope: 'group:default/payments',
    lastDay: '2026-11-18',
  },
  { id: 'merchants', title: 'merchant', scope: 'group:default/payments' },
];

/** Payments of each day but Sundays. */
export function unitCostsOf(
  rows: FixtureRow[],
  unit: Unit,
  query: { from: string; to: string; granularity?: 'day' | 'month' },
): UnitCosts {
  const own = rowsOf(rows, unit.scope);
  const days = daysBetween(query.from, query.to).map(day => ({
    day,
    cost: totalOf(own.filter(row => row.day === day)),
    ...(unit.lastDay &&
      new Date(`${day}T00:00:00Z`).getUTCDay() > 0 && { units: '48000' }),
  }));
  return {
    unit,
    currency: own.length > 0 ? 'USD' : null,
    ...unitCosts(days, query.granularity ?? 'day'),
  };
}
