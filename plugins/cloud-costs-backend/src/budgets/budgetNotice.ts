/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Budget } from '@steward/backstage-plugin-cloud-costs-common';
import { NewNotice } from '@steward/backstage-plugin-portal-node';
import { moneyWords } from '../notices/moneyWords';
import { portalPaths } from '../notices/portalPaths';

/** What those who answer for a budget are told, once a period for each state. */
export function budgetNotice(
  budget: Budget,
  options: { title: string; recipients: readonly string[] },
): NewNotice | undefined {
  const { id, from, state, period, scope } = budget;
  if (state !== 'exceeded' && state !== 'at-risk') {
    return undefined;
  }
  const amount = moneyWords(budget.amount, budget.currency);
  const what = `the budget of ${amount} for ${options.title} this ${period}`;
  return {
    key: `budget:${id}:${from}:${budget.amount}:${state}`,
    subject: id,
    recipients: options.recipients,
    message: {
      topic: 'budgets',
      severity: state === 'exceeded' ? 'high' : 'normal',
      title:
        state === 'exceeded'
          ? `More is spent than ${what}`
          : `The forecast is above ${what}`,
      description: budget.words,
      link: portalPaths.budgets(scope),
    },
  };
}
