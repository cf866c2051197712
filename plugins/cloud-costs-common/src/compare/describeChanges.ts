/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { CostComparison, CostDriver } from '../api.generated';
import {
  absoluteAmount,
  compareAmounts,
  divideAmount,
  subtractAmounts,
  sumAmounts,
  toCents,
} from '../money/amounts';

/** How the cost of two windows differs, with the largest changes first. @public */
export type WindowComparison = Omit<
  CostComparison,
  'currency' | 'restricted'
> & {
  currency: string;
};

/** What one service in one account cost in two windows. @public */
export type WindowChange = Omit<CostDriver, 'words'>;

/** What {@link describeChanges} describes. @public */
export interface DescribeChangesOptions {
  /** The whole cost of the first window. */
  before: string;
  /** The whole cost of the second window. */
  after: string;
  /** The changes that are named. */
  changes: readonly WindowChange[];
  currency: string;
  /** What an account is called; its id by default. */
  accountName?: (account: string) => string;
}

/**
 * Says in words what moved a cost. The changes that are named and the rest sum
 * up to the whole change exactly.
 *
 * @public
 */
export function describeChanges(
  options: DescribeChangesOptions,
): WindowComparison {
  const {
    before,
    after,
    changes,
    currency,
    accountName = account => account,
  } = options;
  const change = subtractAmounts(after, before);
  const ratio = ratioOf(change, before);
  return {
    currency,
    before,
    after,
    change,
    ...(ratio !== undefined && { ratio }),
    drivers: changes.map(one => ({
      ...one,
      words: driverWords(one, currency, accountName),
    })),
    rest: subtractAmounts(change, sumAmounts(changes.map(one => one.change))),
    words: changeWords({ before, after, change }, currency),
  };
}

/** `+640.00 USD (+32 %)`; without a percentage where there was nothing before. @public */
export function changeText(
  options: { before: string; change: string },
  currency: string,
): string {
  const { before, change } = options;
  const ratio = ratioOf(change, before);
  const percent = ratio === undefined ? '' : ` (${signed(toPercent(ratio))} %)`;
  return `${signed(toCents(change))} ${currency}${percent}`;
}

function driverWords(
  change: WindowChange,
  currency: string,
  accountName: (account: string) => string,
): string {
  const where = change.account ? ` in ${accountName(change.account)}` : '';
  const what = `${change.service || 'No service'}${where}`;
  if (change.before === '0') {
    return `${what} is new: ${changeText(change, currency)}`;
  }
  if (change.after === '0') {
    return `${what} ended: ${changeText(change, currency)}`;
  }
  return `${what}: ${changeText(change, currency)}`;
}

function changeWords(
  one: { before: string; after: string; change: string },
  currency: string,
): string {
  const direction = compareAmounts(one.change, '0');
  if (direction === 0) {
    return `The cost did not change: ${toCents(one.after)} ${currency}.`;
  }
  return `The cost ${direction > 0 ? 'rose' : 'fell'} from ${toCents(
    one.before,
  )} to ${toCents(one.after)} ${currency}: ${changeText(one, currency)}.`;
}

function ratioOf(change: string, before: string): string | undefined {
  return before === '0'
    ? undefined
    : divideAmount(change, absoluteAmount(before));
}

function toPercent(ratio: string): string {
  return Math.round(Number(ratio) * 100).toString();
}

function signed(text: string): string {
  return /^[-0]/.test(text) && Number(text) <= 0 ? text : `+${text}`;
}
