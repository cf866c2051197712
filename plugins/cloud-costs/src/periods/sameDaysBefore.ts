/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  addMonths,
  lastDayOf,
  monthOf,
} from '@steward/backstage-plugin-cloud-costs-common';

/** Two days, both included. */
export interface Window {
  from: string;
  to: string;
}

/** A month up to a day of it, and the same days of the month before. */
export function sameDaysBefore(day: string): { now: Window; before: Window } {
  const month = monthOf(day);
  const previous = addMonths(month, -1);
  const [to] = [`${previous}-${day.slice(8)}`, lastDayOf(previous)].sort();
  return {
    now: { from: `${month}-01`, to: day },
    before: { from: `${previous}-01`, to },
  };
}
