/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  formatEntityName,
  TableFilter,
} from '@steward/backstage-plugin-portal-react';
import useAsync from 'react-use/esm/useAsync';
import { estateApiRef, ItemsQuery } from '../../api';
import { describeState } from '../../glossary/describeState';
import { estateTranslationRef } from '../../translation';
import { ExplorerState } from './useExplorerState';

/**
 * Filters whose values are those that occur, with their counts.
 *
 * @param scope - What is filtered, without the filters themselves.
 */
export function useItemFilters(
  scope: ItemsQuery,
  state: ExplorerState,
): TableFilter[] {
  const { t } = useTranslationRef(estateTranslationRef);
  const api = useApi(estateApiRef);
  const { value: facets } = useAsync(
    () => api.get('/facets', { params: { query: scope } }),
    [api, scope],
  );
  const filters = [
    {
      id: 'state' as const,
      label: t('explorer.items.filters.state.label'),
      all: t('explorer.items.filters.state.all'),
      values: facets?.states,
      word: (value: string) => describeState(t, value).word,
    },
    {
      id: 'owner' as const,
      label: t('explorer.items.filters.owner.label'),
      all: t('explorer.items.filters.owner.all'),
      values: facets?.owners,
      word: formatEntityName,
    },
    {
      id: 'region' as const,
      label: t('explorer.items.filters.region.label'),
      all: t('explorer.items.filters.region.all'),
      values: facets?.regions,
      word: (value: string) => value,
    },
  ];
  return filters
    .filter(({ id, values }) => values?.length || state[id])
    .map(({ id, label, all, values = [], word }) => {
      // A value out of a link that nothing has any more.
      const isGone =
        state[id] && !values.some(({ value }) => value === state[id]);
      return {
        id,
        label,
        all,
        options: [
          ...values,
          ...(isGone ? [{ value: state[id], count: 0 }] : []),
        ].map(({ value, count }) => ({
          id: value,
          label: `${word(value)} (${count.toLocaleString('en')})`,
        })),
      };
    });
}
