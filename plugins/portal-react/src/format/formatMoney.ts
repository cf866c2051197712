/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** An amount of money as decimal text, so that no cent is lost. @public */
export interface MoneyValue {
  /** `-?\d+(\.\d+)?` */
  amount: string;
  /** ISO 4217. */
  currency: string;
}

/**
 * An amount as people read it: `$212`, with cents below a hundred. The exact
 * amount stays in the data.
 *
 * @public
 */
export function formatMoney(
  money: MoneyValue,
  options: { signed?: boolean } = {},
): string {
  const amount = Number(money.amount);
  const digits = Math.abs(amount) < 100 && !Number.isInteger(amount) ? 2 : 0;
  return new Intl.NumberFormat('en', {
    style: 'currency',
    currency: money.currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: options.signed ? 'exceptZero' : 'auto',
  }).format(amount);
}

/** A change of cost a month: `+$212/month`. @public */
export function formatMonthly(money: MoneyValue): string {
  return `${formatMoney(money, { signed: true })}/month`;
}
