/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Budget, EstimateBudget, Money } from '../api.generated';
import {
  compareAmounts,
  subtractAmounts,
  sumAmounts,
  toCents,
} from '../money/amounts';

/** What {@link budgetHeadroom} looks at. @public */
export interface HeadroomOptions {
  /** Of a month. */
  budget: Pick<Budget, 'scope' | 'amount' | 'currency' | 'spent' | 'forecast'>;
  /** What a request adds a month, where it has a price. */
  delta?: Money;
  /** What runs add a month that are too recent to be in the forecast. */
  committed: string;
  /** Entity ref of who approves what exceeds it. */
  owner?: string;
}

/**
 * What a request leaves of a monthly budget: the budget, less what the month
 * is expected to cost by its end (what is spent, where there is no forecast),
 * less what was made so recently that the forecast does not know it.
 *
 * @public
 */
export function budgetHeadroom(options: HeadroomOptions): EstimateBudget {
  const { budget, delta, committed, owner } = options;
  const { scope, amount, currency, spent, forecast = spent } = budget;
  const expected = compareAmounts(forecast, spent) > 0 ? forecast : spent;
  const headroom = toCents(
    subtractAmounts(amount, sumAmounts([expected, committed])),
  );
  const more = delta?.currency === currency ? delta.amount : '0';
  return {
    scope,
    ...(owner && { owner }),
    amount,
    currency,
    expected: toCents(expected),
    committed: toCents(committed),
    headroom,
    exceeded:
      compareAmounts(more, '0') > 0 && compareAmounts(more, headroom) > 0,
  };
}
