/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  formatDuration,
  formatMoney,
} from '@steward/backstage-plugin-portal-react';
import { ProvisioningWords } from '../../translation';
import { Offer } from './offers';

/** What is known of a template's runs: `usually 6 min · about $212/month · 11 of 12 succeeded`. */
export function usageWords(
  t: ProvisioningWords,
  { kinds, usage }: Offer,
): string {
  if (kinds.length === 0) {
    return t('create.usage.notARun');
  }
  if (!usage) {
    return t('create.usage.none');
  }
  const { ended, succeeded, usualMs, usualMonthly } = usage;
  return [
    usualMs !== undefined &&
      t('create.usage.duration', { duration: formatDuration(usualMs) }),
    usualMonthly && t('create.usage.cost', { cost: formatMoney(usualMonthly) }),
    successWords(t, succeeded, ended),
  ]
    .filter(Boolean)
    .join(' · ');
}

function successWords(
  t: ProvisioningWords,
  succeeded: number,
  ended: number,
): string {
  if (ended === 1) {
    return succeeded === 1
      ? t('create.usage.onlyRunSucceeded')
      : t('create.usage.onlyRunFailed');
  }
  return t('create.usage.succeeded', {
    succeeded: String(succeeded),
    ended: String(ended),
  });
}
