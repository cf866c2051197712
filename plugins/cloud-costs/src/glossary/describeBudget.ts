/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Budget,
  BudgetPeriod,
} from '@steward/backstage-plugin-cloud-costs-common';
import { StatusTone } from '@steward/backstage-plugin-portal-react';
import { DateTime } from 'luxon';

interface BudgetWords {
  word: string;
  tone: StatusTone & ('positive' | 'warning' | 'negative');
  meaning: string;
}

const states: Record<Budget['state'], BudgetWords> = {
  within: {
    word: 'within budget',
    tone: 'positive',
    meaning: 'Spending is not ahead of time, and the forecast is not above it',
  },
  fast: {
    word: 'ahead of time',
    tone: 'warning',
    meaning: 'More than a tenth of the budget ahead of the elapsed time',
  },
  'at-risk': {
    word: 'at risk',
    tone: 'warning',
    meaning: 'The forecast is above the budget',
  },
  exceeded: {
    word: 'exceeded',
    tone: 'negative',
    meaning: 'More is spent than the budget',
  },
};

export function describeBudget(state: Budget['state']): BudgetWords {
  return states[state];
}

const periods: Record<BudgetPeriod, string> = {
  month: 'Month',
  quarter: 'Quarter',
  year: 'Year',
};

export function describeBudgetPeriod(period: BudgetPeriod): string {
  return periods[period];
}

/** All periods as choices. */
export const periodOptions = Object.entries(periods).map(([id, label]) => ({
  id: id as BudgetPeriod,
  label,
}));

/** How much of the budget's period is over, from 0 to 1. */
export function elapsedOf(
  { from, to }: Pick<Budget, 'from' | 'to'>,
  now: number,
): number {
  const start = DateTime.fromISO(from, { zone: 'utc' }).toMillis();
  const end = DateTime.fromISO(to, { zone: 'utc' })
    .plus({ days: 1 })
    .toMillis();
  return Math.min(1, Math.max(0, (now - start) / (end - start)));
}
