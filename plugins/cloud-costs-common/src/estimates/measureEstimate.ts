/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  absoluteAmount,
  compareAmounts,
  divideAmount,
  scaleAmount,
  subtractAmounts,
  sumAmounts,
  toCents,
} from '../money/amounts';
import { HOURS_PER_MONTH } from './estimateCost';

/** After how many days an estimate meets the bill. @public */
export const MEASURED_AFTER_DAYS = [7, 30] as const;

/** How many days before a change are compared. @public */
export const DAYS_BEFORE = 7;

/** What {@link measureEstimate} compares: the cost of an entity by day, in one currency. @public */
export interface MeasureEstimateOptions {
  /** Days before the change, of which none is left out. */
  before: readonly string[];
  /** Complete days after the change, the first day after it first. */
  after: readonly string[];
}

/**
 * What a change costs a month by the bill: an average day after it less an
 * average day before it, for 730 hours. The day of the change belongs to
 * neither.
 *
 * @returns undefined when the bill has no cost of the entity.
 * @public
 */
export function measureEstimate(
  options: MeasureEstimateOptions,
): string | undefined {
  const { before, after } = options;
  const isInBill = [...before, ...after].some(
    amount => compareAmounts(amount, '0') !== 0,
  );
  if (!isInBill) {
    return undefined;
  }
  const change = subtractAmounts(averageOf(after), averageOf(before));
  return toCents(scaleAmount(change, divideAmount(`${HOURS_PER_MONTH}`, '24')));
}

/**
 * How far an actual cost is from its estimate, as a share of the estimate: 0.1
 * when it is a tenth more.
 *
 * @returns undefined when the estimate was zero.
 * @public
 */
export function estimateError(
  estimated: string,
  actual: string,
): string | undefined {
  return compareAmounts(estimated, '0') === 0
    ? undefined
    : divideAmount(
        subtractAmounts(actual, estimated),
        absoluteAmount(estimated),
      );
}

function averageOf(amounts: readonly string[]): string {
  return amounts.length === 0
    ? '0'
    : divideAmount(sumAmounts(amounts), `${amounts.length}`);
}
