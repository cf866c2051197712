/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { toCents } from '@steward/backstage-plugin-cloud-costs-common';

/** An amount as a notification says it: `1,234.50 USD`. */
export function moneyWords(amount: string, currency: string): string {
  const [whole, cents = '00'] = toCents(amount).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents} ${currency}`;
}
