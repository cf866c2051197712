/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Lifetime } from '@steward/backstage-plugin-cloud-costs-common';
import { formatMoney } from '@steward/backstage-plugin-portal-react';
import { describeDay } from './describePeriod';

/** When something ends, and what it costs until then: `Until 12 Dec: about $340 more.` */
export function describeLifetime(lifetime: Lifetime): string {
  const { state, endsOn = '', problem, currency, daily, costUntil } = lifetime;
  const money = (amount: string) =>
    formatMoney({ amount, currency: currency ?? '' });
  switch (state) {
    case 'unreadable':
      return problem ?? 'Its last day cannot be read.';
    case 'over':
      return daily
        ? `Its last day was ${describeDay(endsOn)}, and it still costs ${money(
            daily,
          )} a day.`
        : `Its last day was ${describeDay(endsOn)}.`;
    default:
      return costUntil
        ? `Until ${describeDay(endsOn)}: about ${money(costUntil)} more.`
        : `Until ${describeDay(endsOn)}. No cost of it is known.`;
  }
}
