/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  absoluteAmount,
  compareAmounts,
  subtractAmounts,
  sumAmounts,
} from '../money/amounts';
import {
  describeChanges,
  WindowChange,
  WindowComparison,
} from './describeChanges';

/** What one service in one account cost in a window. @public */
export interface WindowCost {
  service: string;
  account: string;
  amount: string;
}

/** What {@link compareWindows} compares. @public */
export interface CompareWindowsOptions {
  before: readonly WindowCost[];
  after: readonly WindowCost[];
  currency: string;
  /** How many drivers are named; 10 by default. */
  limit?: number;
  /** What an account is called; its id by default. */
  accountName?: (account: string) => string;
}

/**
 * Says what moved a cost between two windows. The changes of the drivers and
 * the rest sum up to the whole change exactly.
 *
 * @public
 */
export function compareWindows(
  options: CompareWindowsOptions,
): WindowComparison {
  const { before, after, currency, limit = 10, accountName } = options;
  return describeChanges({
    before: sumAmounts(before.map(({ amount }) => amount)),
    after: sumAmounts(after.map(({ amount }) => amount)),
    changes: changesOf(options).slice(0, limit),
    currency,
    accountName,
  });
}

function changesOf(options: CompareWindowsOptions): WindowChange[] {
  const keys = new Map<string, WindowChange>();
  const at = ({ service, account }: WindowCost): WindowChange => {
    const key = JSON.stringify([service, account]);
    const found = keys.get(key) ?? {
      service,
      account,
      before: '0',
      after: '0',
      change: '0',
    };
    keys.set(key, found);
    return found;
  };
  for (const cost of options.before) {
    const one = at(cost);
    one.before = sumAmounts([one.before, cost.amount]);
  }
  for (const cost of options.after) {
    const one = at(cost);
    one.after = sumAmounts([one.after, cost.amount]);
  }
  return [...keys.values()]
    .map(one => ({ ...one, change: subtractAmounts(one.after, one.before) }))
    .filter(({ change }) => change !== '0')
    .sort(
      (a, b) =>
        compareAmounts(absoluteAmount(b.change), absoluteAmount(a.change)) ||
        a.service.localeCompare(b.service, 'en') ||
        a.account.localeCompare(b.account, 'en'),
    );
}
