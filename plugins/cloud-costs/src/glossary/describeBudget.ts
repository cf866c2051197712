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
import { CloudCostsWords } from '../translation';

type BudgetTone = StatusTone & ('positive' | 'warning' | 'negative');

const tones: Record<Budget['state'], BudgetTone> = {
  within: 'positive',
  fast: 'warning',
  'at-risk': 'warning',
  exceeded: 'negative',
};

export function describeBudget(
  t: CloudCostsWords,
  state: Budget['state'],
): { word: string; tone: BudgetTone; meaning: string } {
  return {
    word: t(`budgetStates.${state}.word`),
    tone: tones[state],
    meaning: t(`budgetStates.${state}.meaning`),
  };
}

const periods: readonly BudgetPeriod[] = ['month', 'quarter', 'year'];

/** All periods as choices. */
export function budgetPeriodOptions(t: CloudCostsWords) {
  return periods.map(id => ({ id, label: t(`budgetPeriods.${id}.word`) }));
}

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
