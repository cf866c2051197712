/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { TableFilter } from '@steward/backstage-plugin-portal-react';
import useAsync from 'react-use/esm/useAsync';
import { cloudCostsApiRef } from '../../api';
import { chargeCategories, describeKey } from '../../glossary/describeGrouping';
import { useNames } from '../../hooks/useNames';
import { cloudCostsTranslationRef } from '../../translation';
import { ExploreQuery } from './useExploreQuery';

const dimensions = ['service', 'account', 'region'] as const;
/** More than people choose from a list. */
const mostOptions = 200;

/** The filters, each with what has a cost in the period; none while it cannot be read. */
export function useFilterChoices(explore: ExploreQuery): TableFilter[] {
  const { isValid, query } = explore;
  const { t } = useTranslationRef(cloudCostsTranslationRef);
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
  return [
    ...dimensions.map(id => ({
      id,
      label: t(`explore.filters.${id}.label`),
      all: t(`explore.filters.${id}.all`),
      options: (value?.[id] ?? []).map(key => ({
        id: key,
        label: describeKey(t, id, key, names),
      })),
    })),
    {
      id: 'category',
      label: t('explore.filters.category.label'),
      all: t('explore.filters.category.all'),
      options: chargeCategories.map(id => ({
        id,
        label: t(`chargeCategories.${id}`),
      })),
    },
  ];
}
