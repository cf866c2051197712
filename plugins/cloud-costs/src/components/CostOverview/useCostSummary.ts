/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import {
  CostComparison,
  CostSummary,
} from '@steward/backstage-plugin-cloud-costs-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { cloudCostsApiRef } from '../../api';
import { sameDaysBefore, Window } from '../../periods/sameDaysBefore';
import { windowText } from '../../periods/windowText';

/** What moved the cost of this month against the same days of the month before. */
export interface MonthChange {
  now: Window;
  before: Window;
  comparison: CostComparison;
}

/** The top of an overview; without a change while no day of the month is complete. */
export interface CostAnswer {
  summary: CostSummary;
  change?: MonthChange;
}

/** Reads this month, and what moved it. */
export function useCostSummary(scope: string, currency: string | undefined) {
  const api = useApi(cloudCostsApiRef);
  return useAsyncRetry(async (): Promise<CostAnswer> => {
    const query = { scope, currency };
    const summary = await api.get('/summary', { params: { query } });
    const day = summary.lastCompleteDay?.day;
    if (!day || !day.startsWith(summary.month)) {
      return { summary };
    }
    const windows = sameDaysBefore(day);
    const comparison = await api.get('/compare', {
      params: {
        query: {
          ...query,
          a: windowText(windows.before),
          b: windowText(windows.now),
          limit: 6,
        },
      },
    });
    return { summary, change: { ...windows, comparison } };
  }, [api, scope, currency]);
}
