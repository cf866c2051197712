/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { divideAmount, scaleAmount, sumAmounts } from '../money/amounts';
import { daysBetween } from '../months/months';

/** What {@link costUntil} looks at. @public */
export interface CostUntilOptions {
  /** What each of the last complete days cost. */
  recentDays: readonly string[];
  /** The first day to count. */
  from: string;
  /** The last day, included. */
  until: string;
}

/**
 * What something costs until it ends, if its days go on costing what the
 * recent ones cost on average.
 *
 * @returns undefined without recent days.
 * @public
 */
export function costUntil(options: CostUntilOptions): string | undefined {
  const { recentDays, from, until } = options;
  if (recentDays.length === 0) {
    return undefined;
  }
  const mean = divideAmount(sumAmounts(recentDays), `${recentDays.length}`);
  return scaleAmount(mean, `${daysBetween(from, until).length}`);
}
