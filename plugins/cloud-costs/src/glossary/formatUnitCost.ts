/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Money } from '@steward/backstage-plugin-cloud-costs-common';
import { formatMoney } from '@steward/backstage-plugin-portal-react';

/** What one of something costs, such as `$0.0042`: two digits that count, below one. */
export function formatUnitCost(money: Money): string {
  const value = Number(money.amount);
  return value !== 0 && Math.abs(value) < 1
    ? new Intl.NumberFormat('en', {
        style: 'currency',
        currency: money.currency,
        minimumSignificantDigits: 2,
        maximumSignificantDigits: 2,
      }).format(value)
    : formatMoney(money);
}
