/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  divideAmount,
  scaleAmount,
  subtractAmounts,
  sumAmounts,
} from '../money/amounts';

/** How many days before and after a change are compared. */
const WINDOW_DAYS = 30;

/** What {@link measureSaving} compares. Amounts are in one currency. @public */
export interface MeasureSavingOptions {
  promisedMonthly: string;
  /** What each day before the change cost, the newest last. */
  before: readonly string[];
  /** What each complete day after the change cost, the oldest first. */
  after: readonly string[];
}

/** An entry of the savings ledger: what the bill says of a promise. @public */
export interface MeasuredSaving {
  /** What thirty days cost less than the thirty days before; below zero when they cost more. */
  saved: string;
  /** `saved` as a share of what was promised, such as `0.9`. */
  kept?: string;
}

/**
 * What a change saved, by the bill of the thirty days before and after it. The
 * day of the change belongs to neither.
 *
 * @returns undefined until there are thirty days after it.
 * @public
 */
export function measureSaving(
  options: MeasureSavingOptions,
): MeasuredSaving | undefined {
  const { promisedMonthly, before, after } = options;
  if (after.length < WINDOW_DAYS || before.length === 0) {
    return undefined;
  }
  const earlier = before.slice(-WINDOW_DAYS);
  const saved = subtractAmounts(
    thirtyDays(earlier),
    thirtyDays(after.slice(0, WINDOW_DAYS)),
  );
  return {
    saved,
    ...(promisedMonthly !== '0' && {
      kept: divideAmount(saved, promisedMonthly),
    }),
  };
}

function thirtyDays(days: readonly string[]): string {
  const sum = sumAmounts(days);
  return days.length === WINDOW_DAYS
    ? sum
    : scaleAmount(divideAmount(sum, `${days.length}`), `${WINDOW_DAYS}`);
}
