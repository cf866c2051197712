/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { TableFilter } from '@steward/backstage-plugin-portal-react';
import useAsync from 'react-use/esm/useAsync';
import { cloudCostsApiRef } from '../../api';
import { chargeCategories, describeKey } from '../../glossary/describeGrouping';
import { useNames } from '../../hooks/useNames';
import { ExploreQuery } from './useExploreQuery';

const dimensions = ['service', 'account', 'region'] as const;
/** More than people choose from a list. */
const mostOptions = 200;

/** The filters, each with what has a cost in the period; none while it cannot be read. */
export function useFilterChoices(explore: ExploreQuery): TableFilter[] {
  const { isValid, query } = explore;
  const { scope, currency, from, to } = query;
  const api = useApi(cloudCostsApiRef);
  const { value } = useAsync(async () => {
    if (!isValid) {
      return undefined;
    }
    const keys = await Promise.all(
      dimensions.map(async groupBy => {
        const { items } = await api.get('/groups', {
          params: {
            query: { scope, currency, from, to, groupBy, limit: mostOptions },
          },
        });
        return items.map(({ key }) => key).filter(Boolean);
      }),
    );
    return { service: keys[0], account: keys[1], region: keys[2] };
  }, [api, isValid, scope, currency, from, to]);
  const names = useNames(value?.account ?? []);
  const all = {
    service: 'All services',
    account: 'All accounts',
    region: 'All regions',
  };
  return [
    ...dimensions.map(id => ({
      id,
      all: all[id],
      options: (value?.[id] ?? []).map(key => ({
        id: key,
        label: describeKey(id, key, names),
      })),
    })),
    {
      id: 'category',
      label: 'Filter by charge category',
      all: 'All charge categories',
      options: chargeCategories.map(id => ({ id, label: id })),
    },
  ];
}
