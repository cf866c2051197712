/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Budget } from '../api.generated';
import {
  compareAmounts,
  divideAmount,
  subtractAmounts,
} from '../money/amounts';

/** How a budget stands. @public */
export type BudgetState = Budget['state'];

/** What {@link budgetState} looks at. Amounts are of the budget's currency. @public */
export interface BudgetUse {
  budget: string;
  spent: string;
  /** How much of the period is over, from 0 to 1. */
  elapsed: number;
  /** What the period is expected to cost by its end, where there is a forecast. */
  forecast?: string;
}

/** @public */
export interface BudgetStanding {
  state: BudgetState;
  /** Share of the budget that is spent, such as `0.62`. */
  utilization: string;
  /** Share of the budget that the forecast is. */
  forecastUtilization?: string;
  /** What is left; below zero when it is exceeded. */
  left: string;
  words: string;
}

/** How far ahead of time spending may be: a tenth of the budget. */
const AHEAD = 0.1;

/**
 * How a budget stands against the time that is over and against the forecast:
 *
 * - `exceeded`: more is spent than the budget
 * - `at-risk`: the forecast is above the budget
 * - `fast`: there is no forecast above it, but spending is more than a tenth
 *   of the budget ahead of the elapsed time
 * - `within`: none of these
 *
 * @throws RangeError when the budget is not above zero.
 * @public
 */
export function budgetState(use: BudgetUse): BudgetStanding {
  const { budget, spent, elapsed, forecast } = use;
  if (compareAmounts(budget, '0') <= 0) {
    throw new RangeError(
      `A budget of ${budget} has no utilization. Use an amount above zero.`,
    );
  }
  const utilization = divideAmount(spent, budget);
  const forecastUtilization =
    forecast === undefined ? undefined : divideAmount(forecast, budget);
  const state = stateOf(use, Number(utilization));
  return {
    state,
    utilization,
    ...(forecastUtilization !== undefined && { forecastUtilization }),
    left: subtractAmounts(budget, spent),
    words: wordsOf(state, {
      used: percent(utilization),
      over: percent(elapsed),
      expected: percent(forecastUtilization ?? '0'),
    }),
  };
}

function stateOf(use: BudgetUse, utilization: number): BudgetState {
  const { budget, spent, elapsed, forecast } = use;
  if (compareAmounts(spent, budget) > 0) {
    return 'exceeded';
  }
  if (forecast !== undefined && compareAmounts(forecast, budget) > 0) {
    return 'at-risk';
  }
  return utilization > elapsed + AHEAD ? 'fast' : 'within';
}

function wordsOf(
  state: BudgetState,
  at: { used: string; over: string; expected: string },
): string {
  const soFar = `${at.used} of the budget is spent and ${at.over} of the period is over.`;
  return state === 'at-risk'
    ? `${soFar} The forecast is ${at.expected} of the budget.`
    : soFar;
}

function percent(share: string | number): string {
  return `${Math.round(Number(share) * 100)} %`;
}
