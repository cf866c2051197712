/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { CostForecast } from '@steward/backstage-plugin-cloud-costs-common';
import { CloudCostsWords } from '../translation';
import { counted } from './counted';
import { formatShare } from './formatShare';

/** How a forecast was made, and how wrong that way was before. */
export function methodWords(
  t: CloudCostsWords,
  { method, backTest }: CostForecast,
): string {
  return t('forecasts.backTest', {
    ...counted(backTest.months),
    method: t(`forecasts.${method}`),
    error: formatShare(t, backTest.error),
    lastMonthError: formatShare(t, backTest.lastMonthError),
    runRateError: formatShare(t, backTest.runRateError),
  });
}
