/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  addDays,
  addMonths,
  lastDayOf,
  monthOf,
} from '@steward/backstage-plugin-cloud-costs-common';
import { CostWindow } from './CostFilter';

/** A part of a window: whole months, or days of one month. */
export interface WindowPart extends CostWindow {
  isWhole: boolean;
}

/**
 * Cuts a window into whole months and the days before and after them, since the
 * sums of whole months are there already.
 *
 * @param today - `YYYY-MM-DD`, after which a month counts as without cost; by
 * default a whole month ends with its last day
 */
export function windowParts(
  { from, to }: CostWindow,
  today?: string,
): WindowPart[] {
  const firstWhole = from.endsWith('-01')
    ? monthOf(from)
    : addMonths(monthOf(from), 1);
  const lastWhole =
    to === lastDayOf(monthOf(to)) || (today && to >= today)
      ? monthOf(to)
      : addMonths(monthOf(to), -1);
  if (firstWhole > lastWhole) {
    return daysOf(from, to);
  }
  const whole = { from: `${firstWhole}-01`, to: lastDayOf(lastWhole) };
  return [
    ...(from < whole.from ? daysOf(from, addDays(whole.from, -1)) : []),
    { ...whole, isWhole: true },
    ...(to > whole.to ? daysOf(addDays(whole.to, 1), to) : []),
  ];
}

function daysOf(from: string, to: string): WindowPart[] {
  const end = lastDayOf(monthOf(from));
  return to <= end
    ? [{ from, to, isWhole: false }]
    : [
        { from, to: end, isWhole: false },
        { from: addDays(end, 1), to, isWhole: false },
      ];
}
