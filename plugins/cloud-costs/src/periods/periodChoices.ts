/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  addDays,
  addMonths,
  daysBetween,
  lastDayOf,
  monthOf,
} from '@steward/backstage-plugin-cloud-costs-common';
import { Window } from './sameDaysBefore';

/** Periods that people choose; `custom` has its days beside it. */
export const periods = [
  'month',
  'last-month',
  '30-days',
  '90-days',
  '12-months',
  'custom',
] as const;

/** The days of a choice; an unknown one is this month. */
export function windowOf(
  period: string,
  today: string,
  custom: Window,
): Window {
  const month = monthOf(today);
  switch (period) {
    case 'custom':
      return custom;
    case 'last-month': {
      const last = addMonths(month, -1);
      return { from: `${last}-01`, to: lastDayOf(last) };
    }
    case '30-days':
      return { from: addDays(today, -29), to: today };
    case '90-days':
      return { from: addDays(today, -89), to: today };
    case '12-months':
      return { from: `${addMonths(month, -11)}-01`, to: today };
    default:
      return { from: `${month}-01`, to: today };
  }
}

/** More days than bars of a day can be told apart. */
const mostDays = 100;

/** Whether a window is drawn by day or by month. */
export function granularityOf({ from, to }: Window): 'day' | 'month' {
  return daysBetween(from, to).length > mostDays ? 'month' : 'day';
}

/** As many days, right before. */
export function windowBefore({ from, to }: Window): Window {
  const length = daysBetween(from, to).length;
  return { from: addDays(from, -length), to: addDays(from, -1) };
}

/** The same days a month before, within that month. */
export function monthBefore({ from, to }: Window): Window {
  const [first, last] = [from, to].map(day => {
    const month = addMonths(monthOf(day), -1);
    return [`${month}-${day.slice(8)}`, lastDayOf(month)].sort()[0];
  });
  return { from: first, to: last };
}

/** Whether both are days, in order. */
export function isWindow({ from, to }: Window): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/;
  return day.test(from) && day.test(to) && from <= to;
}
