/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NotFoundError } from '@backstage/errors';
import { Budget } from '@steward/backstage-plugin-cloud-costs-common';
import { Caller } from '@steward/backstage-plugin-portal-node';
import { RouterOptions } from '../router/RouterOptions';
import { seesEverything } from '../rows/seesEverything';
import { budgetStanding } from './budgetStanding';
import { StoredBudget } from './BudgetStore';

/** More budgets than any scope has. */
const MAX_BUDGETS = 20;

/** The budgets of a scope and how they stand, for those who may see all its costs. */
export async function budgetsOf(
  caller: Caller,
  scope: string,
  options: RouterOptions,
): Promise<Budget[]> {
  const { items } = await options.budgets.list({ scope, limit: MAX_BUDGETS });
  const standings = await Promise.all(
    items.map(budget => standingFor(caller, budget, options)),
  );
  return standings.filter(standing => standing !== undefined);
}

/** How a budget stands; undefined for those who may not see all costs of its scope. */
export async function standingFor(
  caller: Caller,
  budget: StoredBudget,
  { access, clock, costs, forecasts }: RouterOptions,
): Promise<Budget | undefined> {
  const today = clock().toISOString().slice(0, 10);
  let filter;
  try {
    filter = await access.filterOf(caller, budget.scope);
  } catch (error) {
    if (error instanceof NotFoundError) {
      return undefined;
    }
    throw error;
  }
  if (!(await seesEverything(costs, filter, today))) {
    return undefined;
  }
  const found = await forecasts.find([budget.scope], today.slice(0, 7));
  const forecast = found
    .map(one => one.forecast)
    .find(({ currency }) => currency === budget.currency);
  return costs.inSnapshot(snapshot =>
    budgetStanding(snapshot, { budget, filter, forecast, today }),
  );
}
