/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { compareAmounts, divideAmount } from '../money/amounts';

/**
 * What one unit of a business number cost, such as a request or a customer.
 *
 * @returns undefined when there were no units.
 * @public
 */
export function unitCost(cost: string, units: string): string | undefined {
  return compareAmounts(units, '0') > 0 ? divideAmount(cost, units) : undefined;
}
