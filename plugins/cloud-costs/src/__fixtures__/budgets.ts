/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Budget,
  budgetState,
} from '@steward/backstage-plugin-cloud-costs-common';
import { costRows } from './costRows';
import { paymentsTeam } from './entities';
import { rowsOf } from './queryCosts';
import { forecastOf, spentIn } from './summary';

type BudgetFacts = Omit<
  Budget,
  'state' | 'utilization' | 'forecastUtilization' | 'left' | 'words'
>;

function budgetOf(facts: BudgetFacts, elapsed: number): Budget {
  const { amount, spent, forecast } = facts;
  return {
    ...facts,
    ...budgetState({ budget: amount, spent, elapsed, forecast }),
  };
}

const paymentRows = rowsOf(costRows, paymentsTeam);

export const budgetsOfWorld: Budget[] = [
  budgetOf(
    {
      id: 'bud-1',
      scope: paymentsTeam,
      period: 'month',
      amount: '15000',
      currency: 'USD',
      origin: 'portal',
      from: '2026-11-01',
      to: '2026-11-30',
      spent: spentIn(paymentRows),
      forecast: forecastOf(paymentRows)?.monthEnd,
    },
    0.6,
  ),
  budgetOf(
    {
      id: 'bud-2',
      scope: 'organization',
      period: 'year',
      amount: '400000',
      currency: 'USD',
      origin: 'entity',
      from: '2026-01-01',
      to: '2026-12-31',
      spent: '412000',
    },
    0.88,
  ),
];
