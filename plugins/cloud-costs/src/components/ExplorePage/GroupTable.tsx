/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  cloudCostsReadPermission,
  CostGroup,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  EmptyState,
  PagedTable,
  usePagedList,
} from '@steward/backstage-plugin-portal-react';
import { useCallback, useMemo } from 'react';
import { cloudCostsApiRef } from '../../api';
import { countedGroups } from '../../glossary/describeGrouping';
import { useNames } from '../../hooks/useNames';
import { useCostLinks } from '../../hooks/useCostLinks';
import { isWindow } from '../../periods/periodChoices';
import { windowAgainst } from '../../periods/windowAgainst';
import { windowText } from '../../periods/windowText';
import { cloudCostsTranslationRef } from '../../translation';
import { exploreColumns, ExploreRow } from './exploreColumns';
import { ExploreQuery } from './useExploreQuery';

/** The rows behind the chart: each group, and what it cost before. */
export function GroupTable(explore: ExploreQuery) {
  const { state, query, window } = explore;
  const { groupBy, hide: _, ...rest } = state;
  const api = useApi(cloudCostsApiRef);
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  const links = useCostLinks();
  const before = windowAgainst(state, window);
  const against = isWindow(before) ? windowText(before) : undefined;
  const load = useCallback(
    async (cursor: string | undefined, limit: number) => {
      const { items, currency, nextCursor } = await api.get('/groups', {
        params: { query: { ...query, against, groupBy, cursor, limit } },
      });
      return {
        nextCursor,
        items: items.map(
          (group: CostGroup): ExploreRow => ({
            ...group,
            currency: currency ?? '',
          }),
        ),
      };
    },
    [api, query, against, groupBy],
  );
  const list = usePagedList<ExploreRow>(load);
  const names = useNames(list.items?.map(({ key }) => key) ?? []);
  const search = JSON.stringify(rest);
  const columns = useMemo(
    () =>
      exploreColumns(t, {
        groupBy,
        names,
        hrefOf: key => {
          const next = narrowed(JSON.parse(search), groupBy, key);
          return next && links.explore(next);
        },
      }),
    [t, groupBy, names, links, search],
  );
  const { one, many } = countedGroups(t, groupBy);
  return (
    <PagedTable
      label={many}
      singular={one}
      columns={columns}
      rowKey={({ key }) => key}
      list={list}
      permission={cloudCostsReadPermission.name}
      fileName={`costs-by-${groupBy.replace(':', '-')}.csv`}
      empty={<EmptyState title={t('explore.groups.empty', { groups: many })} />}
    />
  );
}

/** What is asked for after a group was opened: the group alone, by what comes next. */
function narrowed(
  state: Record<string, string>,
  groupBy: string,
  key: string,
): Record<string, string> | undefined {
  switch (groupBy) {
    case 'team':
    case 'entity':
      return { ...state, scope: key, groupBy: 'service' };
    case 'service':
      return { ...state, service: key, groupBy: 'account' };
    case 'account':
      return { ...state, account: key, groupBy: 'service' };
    case 'region':
      return { ...state, region: key, groupBy: 'service' };
    case 'category':
      return { ...state, category: key, groupBy: 'service' };
    default:
      return undefined;
  }
}
