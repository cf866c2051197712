/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Lifetime } from '@steward/backstage-plugin-cloud-costs-common';
import { formatMoney } from '@steward/backstage-plugin-portal-react';
import { CloudCostsWords } from '../translation';
import { describeDay } from './describePeriod';

/** When something ends, and what it costs until then: `Until 12 Dec: about $340 more.` */
export function describeLifetime(
  t: CloudCostsWords,
  lifetime: Lifetime,
): string {
  const { state, endsOn = '', problem, currency, daily, costUntil } = lifetime;
  const money = (amount: string) =>
    formatMoney({ amount, currency: currency ?? '' });
  const day = describeDay(endsOn);
  switch (state) {
    case 'unreadable':
      return problem ?? t('lifetimes.unreadable');
    case 'over':
      return daily
        ? t('lifetimes.overWithCost', { day, amount: money(daily) })
        : t('lifetimes.over', { day });
    default:
      return costUntil
        ? t('lifetimes.aheadWithCost', { day, amount: money(costUntil) })
        : t('lifetimes.ahead', { day });
  }
}
