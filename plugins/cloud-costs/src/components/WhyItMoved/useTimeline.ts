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

/** Reads what happened up to the last complete day; nothing while there is none. */
export function useTimeline(options: {
  scope: string;
  currency: string | undefined;
  to: string | undefined;
}) {
  const { scope, currency, to } = options;
  const api = useApi(cloudCostsApiRef);
  return useAsyncRetry(
    async () =>
      to
        ? api.get('/timeline', {
            params: {
              query: { scope, currency, from: addDays(to, 1 - daysShown), to },
            },
          })
        : undefined,
    [api, scope, currency, to],
  );
}
