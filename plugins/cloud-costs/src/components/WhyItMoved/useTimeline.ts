/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { addDays } from '@steward/backstage-plugin-cloud-costs-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { cloudCostsApiRef } from '../../api';

/** A whole month, however long it is. */
const daysShown = 31;
/** As many days as the backend answers at once. */
const mostDays = 100;

/**
 * Reads what a month of days up to the last complete one cost, and what happened
 * until today; nothing while no day is complete.
 */
export function useTimeline(options: {
  scope: string;
  currency: string | undefined;
  lastDay: string | undefined;
}) {
  const { scope, currency, lastDay } = options;
  const api = useApi(cloudCostsApiRef);
  return useAsyncRetry(async () => {
    if (!lastDay) {
      return undefined;
    }
    const from = addDays(lastDay, 1 - daysShown);
    const today = new Date().toISOString().slice(0, 10);
    const [to] = [today, addDays(from, mostDays - 1)].sort();
    return api.get('/timeline', {
      params: { query: { scope, currency, from, to } },
    });
  }, [api, scope, currency, lastDay]);
}
