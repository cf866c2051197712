/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { provisioningApiRef } from '../api';
import { useRunsChanged } from './runsChanged';
import { usePolling } from './usePolling';

const pollMs = 10_000;

/** How many runs are in which state, kept up to date; the last answer stays while a new one is on its way. */
export function useRunCounts() {
  const api = useApi(provisioningApiRef);
  const counts = useAsyncRetry(() => api.get('/runs/counts'), [api]);
  usePolling(async () => counts.retry(), pollMs);
  useRunsChanged(counts.retry);
  return counts;
}
