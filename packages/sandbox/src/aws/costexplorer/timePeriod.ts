/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { dayOf, dayText, nextMonth } from '../../billing/days';
import { costExplorerErrors as errors } from './costExplorerErrors';

/** How many months Cost Explorer keeps, without this one. */
const keptMonths = 13;

/** Checks a period; its end is not a part of it. */
export const timePeriodSchema = z.object({
  Start: z.iso.date(),
  End: z.iso.date(),
});

/** A period in days, the end not included. */
export interface Period {
  from: number;
  to: number;
}

/** Reads a period, or refuses it as Cost Explorer does. */
export function readPeriod(
  { Start, End }: z.output<typeof timePeriodSchema>,
  today: number,
): Period {
  const from = dayOf(Start);
  const to = dayOf(End);
  if (from >= to) {
    throw errors.invalid(
      'Start date (and hour) should be before end date (and hour)',
    );
  }
  if (from < oldestDay(today)) {
    throw errors.invalid(
      'You haven’t enabled historical data beyond 14 months',
    );
  }
  if (to > nextMonth(dayText(today).slice(0, 7))) {
    throw errors.invalid('end date past the beginning of next month');
  }
  return { from, to };
}

function oldestDay(today: number): number {
  const [year, month] = dayText(today).split('-').map(Number);
  return dayOf(new Date(Date.UTC(year, month - 1 - keptMonths, 1)));
}
