/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { CostForecast } from '@steward/backstage-plugin-cloud-costs-common';
import { formatShare } from './formatShare';

const methods: Record<CostForecast['method'], string> = {
  trend: 'Made from trend and weekly rhythm.',
  seasonal: 'Made from the same weekdays of four weeks.',
  'last-month': 'Made from the last month.',
};

/** How a forecast was made, and how wrong that way was before. */
export function methodWords({ method, backTest }: CostForecast): string {
  return `${methods[method]} On ${
    backTest.months
  } earlier month ends it was off by ${formatShare(
    backTest.error,
  )}; taking the month before by ${formatShare(
    backTest.lastMonthError,
  )}, going on as the month began by ${formatShare(backTest.runRateError)}.`;
}
