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

/** What one service in one account cost in a window. @public */
export interface WindowCost {
  service: string;
  account: string;
  amount: string;
}

/** How the cost of two windows differs, with the largest changes first. @public */
export type WindowComparison = Omit<
  CostComparison,
  'currency' | 'restricted'
> & {
  currency: string;
};

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
  const { currency, limit = 10, accountName = account => account } = options;
  const before = sumAmounts(options.before.map(({ amount }) => amount));
  const after = sumAmounts(options.after.map(({ amount }) => amount));
  const change = subtractAmounts(after, before);
  const changes = changesOf(options).map(one => ({
    ...one,
    words: driverWords(one, currency, accountName),
  }));
  const drivers = changes.slice(0, limit);
  const rest = subtractAmounts(
    change,
    sumAmounts(drivers.map(driver => driver.change)),
  );
  const ratio = ratioOf(change, before);
  return {
    currency,
    before,
    after,
    change,
    ...(ratio !== undefined && { ratio }),
    drivers,
    rest,
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

type Change = Omit<CostDriver, 'words'>;

function changesOf(options: CompareWindowsOptions): Change[] {
  const keys = new Map<string, Change>();
  const at = ({ service, account }: WindowCost): Change => {
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
    .sort((a, b) =>
      compareAmounts(absoluteAmount(b.change), absoluteAmount(a.change)),
    );
}

function driverWords(
  change: Change,
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
