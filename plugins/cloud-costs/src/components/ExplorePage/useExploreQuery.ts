/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  CloudCostsPaths,
  lastDayOf,
  monthOf,
} from '@steward/backstage-plugin-cloud-costs-common';
import { useQueryState } from '@steward/backstage-plugin-portal-react';
import { useMemo } from 'react';
import { ORGANIZATION } from '../../hooks/useScope';
import { isWindow, windowOf } from '../../periods/periodChoices';

/** What `/series` is asked for, without its grouping. */
export type SeriesQuery = Omit<
  CloudCostsPaths['/series']['get']['parameters']['query'],
  'groupBy' | 'limit' | 'granularity'
>;

const nothing = { account: '', service: '', region: '', category: '' };

/** Filters of the page, as they stand in the URL. */
export const filterIds = Object.keys(nothing) as (keyof typeof nothing)[];

/** What the page shows, as it stands in the URL. */
export function useExploreQuery() {
  const [state, setState] = useQueryState({
    ...nothing,
    scope: ORGANIZATION,
    currency: '',
    // A month that has just begun has no costs yet.
    period: '30-days',
    from: '',
    to: '',
    groupBy: 'service',
    metric: 'effective',
    compare: '',
    compareFrom: '',
    compareTo: '',
    hide: '',
  });
  const today = new Date().toISOString().slice(0, 10);
  const { period, from, to } = state;
  const window = useMemo(() => {
    const month = monthOf(today);
    const custom = {
      from: from || `${month}-01`,
      to: to || lastDayOf(month),
    };
    return windowOf(period, today, custom);
  }, [period, from, to, today]);
  const { scope, currency, metric, account, service, region, category } = state;
  const query = useMemo((): SeriesQuery => {
    const words = {
      scope,
      currency,
      metric,
      account,
      service,
      region,
      category,
      ...window,
    };
    // Words out of a link may be wrong; the backend says which.
    return Object.fromEntries(
      Object.entries(words).filter(([, value]) => value),
    ) as unknown as SeriesQuery;
  }, [scope, currency, metric, account, service, region, category, window]);
  return {
    state,
    setState,
    query,
    window,
    isValid: isWindow(window),
    clear: () => setState(nothing),
  };
}

/** What {@link useExploreQuery} gives. */
export type ExploreQuery = ReturnType<typeof useExploreQuery>;
