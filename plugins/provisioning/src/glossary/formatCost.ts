/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Money } from '@steward/backstage-plugin-provisioning-common';

/**
 * An amount as people read it: `$212`, with cents below a hundred. The exact
 * amount stays in the data.
 */
export function formatMoney(
  money: Money,
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

/** `+$212/month`. */
export function formatMonthly(money: Money): string {
  return `${formatMoney(money, { signed: true })}/month`;
}
