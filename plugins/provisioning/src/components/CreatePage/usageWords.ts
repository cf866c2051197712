/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  formatDuration,
  formatMoney,
} from '@steward/backstage-plugin-portal-react';
import { Offer } from './offers';

/** What is known of a template's runs: `usually 6 min · about $212/month · 11 of 12 succeeded`. */
export function usageWords({ kinds, usage }: Offer): string {
  if (kinds.length === 0) {
    return 'No figures: it is not carried out as a run.';
  }
  if (!usage) {
    return 'Not used yet';
  }
  const { ended, succeeded, usualMs, usualMonthly } = usage;
  return [
    usualMs !== undefined && `usually ${formatDuration(usualMs)}`,
    usualMonthly && `about ${formatMoney(usualMonthly)}/month`,
    ended === 1
      ? `the only run ${succeeded === 1 ? 'succeeded' : 'failed'}`
      : `${succeeded} of the last ${ended} succeeded`,
  ]
    .filter(Boolean)
    .join(' · ');
}
