/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { BudgetPeriod } from '../api.generated';
import { addMonths, lastDayOf } from '../months/months';

const MONTHS: Record<BudgetPeriod, number> = { month: 1, quarter: 3, year: 12 };

/**
 * The calendar period that a day is in.
 *
 * @returns the first and last day, both included.
 * @public
 */
export function periodOf(
  period: BudgetPeriod,
  day: string,
): { from: string; to: string } {
  const length = MONTHS[period];
  const month = Number(day.slice(5, 7)) - 1;
  const first = addMonths(day.slice(0, 7), -(month % length));
  return { from: `${first}-01`, to: lastDayOf(addMonths(first, length - 1)) };
}
