/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import {
  Recommendation,
  RecommendationState,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  usePagedList,
  useQueryState,
} from '@steward/backstage-plugin-portal-react';
import { useCallback, useState } from 'react';
import { cloudCostsApiRef } from '../../api';
import { useScope } from '../../hooks/useScope';

/** The list under the filters in the URL. */
export function useRecommendations() {
  const api = useApi(cloudCostsApiRef);
  const { scope, setScope } = useScope();
  const query = useQueryState({ state: '' });
  const [{ state }] = query;
  const [generation, setGeneration] = useState(0);
  const load = useCallback(
    (cursor: string | undefined, limit: number) =>
      api.get('/recommendations', {
        params: {
          query: {
            scope,
            limit,
            cursor,
            ...(state && { state: state as RecommendationState }),
          },
        },
      }),
    [api, scope, state],
  );
  return {
    list: usePagedList<Recommendation>(load, { generation }),
    query,
    scope,
    setScope,
    generation,
    reload: useCallback(() => setGeneration(before => before + 1), []),
  };
}
