/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { SourceMonth } from '@steward/backstage-plugin-cloud-costs-common';
import { formatAccountId } from '@steward/backstage-plugin-portal-react';
import { describeMonth } from '../../glossary/describePeriod';
import { CloudCostsWords } from '../../translation';

/** More months than a sentence can name. */
const mostNamed = 4;

/** Months with their payers: `November 2026 of 1111 1111 1111, …`. */
export function monthsInWords(
  t: CloudCostsWords,
  months: readonly Pick<SourceMonth, 'month' | 'payer'>[],
): string {
  const named = months.slice(0, mostNamed).map(({ month, payer }) =>
    t('sources.monthOfPayer', {
      month: describeMonth(month, { year: true }),
      payer: formatAccountId(payer),
    }),
  );
  const more = months.length - named.length;
  if (months.length === 0) {
    return t('sources.noMonths');
  }
  return [
    ...named,
    ...(more > 0 ? [t('common.more', { number: String(more) })] : []),
  ].join(', ');
}
