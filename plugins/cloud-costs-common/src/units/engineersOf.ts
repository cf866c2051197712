/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { divideAmount, readAmount } from '../money/amounts';

/**
 * How many engineers cost as much, to one decimal: `0.4`. A size to compare
 * with, and nothing else.
 *
 * @param monthly - what an engineer costs a month, above zero, in the currency of the cost
 * @public
 */
export function engineersOf(cost: string, monthly: string): string {
  return readAmount(Number(divideAmount(cost, monthly)).toFixed(1));
}
