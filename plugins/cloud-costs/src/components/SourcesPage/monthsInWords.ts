/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { SourceMonth } from '@steward/backstage-plugin-cloud-costs-common';
import { formatAccountId } from '@steward/backstage-plugin-portal-react';
import { describeMonth } from '../../glossary/describePeriod';

/** More months than a sentence can name. */
const mostNamed = 4;

/** Months with their payers: `November 2026 of 1111 1111 1111, …`. */
export function monthsInWords(
  months: readonly Pick<SourceMonth, 'month' | 'payer'>[],
): string {
  const named = months
    .slice(0, mostNamed)
    .map(
      ({ month, payer }) =>
        `${describeMonth(month, { year: true })} of ${formatAccountId(payer)}`,
    );
  const more = months.length - named.length;
  if (months.length === 0) {
    return 'none';
  }
  return [...named, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}
