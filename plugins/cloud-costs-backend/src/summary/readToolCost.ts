/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Money,
  sumAmounts,
} from '@steward/backstage-plugin-cloud-costs-common';
import { CostSource } from '@steward/backstage-plugin-cloud-costs-node';

/** What reading costs cost today: the paid calls of all sources, in each currency. */
export async function readToolCost(
  sources: readonly CostSource[],
): Promise<Money[]> {
  const spent = await Promise.all(sources.map(source => source.spentToday?.()));
  const amounts = spent.filter(one => one !== undefined).map(one => one.money);
  return [...new Set(amounts.map(({ currency }) => currency))].map(
    currency => ({
      currency,
      amount: sumAmounts(
        amounts
          .filter(money => money.currency === currency)
          .map(({ amount }) => amount),
      ),
    }),
  );
}
