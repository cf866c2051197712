/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import {
  useAppNavigate,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import {
  EmptyState,
  PagedTable,
  usePagedList,
} from '@steward/backstage-plugin-portal-react';
import {
  EstateItem,
  OrganizationNode,
} from '@steward/backstage-plugin-estate-common';
import { useCallback, useMemo } from 'react';
import { estateApiRef, ItemsQuery } from '../../api';
import { describeType } from '../../glossary/describeType';
import { estateTranslationRef } from '../../translation';
import { itemColumns } from './itemColumns';
import { useExplorerState } from './useExplorerState';
import { useItemFilters } from './useItemFilters';

export interface ItemsTableProps {
  type: string;
  node?: OrganizationNode;
}

/** All entities of a type below a node. */
export function ItemsTable(props: ItemsTableProps) {
  const { t } = useTranslationRef(estateTranslationRef);
  const { type, node } = props;
  const api = useApi(estateApiRef);
  const navigate = useAppNavigate();
  const entityLink = useEntityRefLink();
  const query = useExplorerState();
  const [state] = query;
  const { q, owner, region, sort, order } = state;
  const scope = useMemo(
    (): ItemsQuery => ({
      type,
      q: q || undefined,
      ...(node?.kind === 'account'
        ? { accountId: node.id }
        : { organizationalUnit: node?.id }),
    }),
    [type, q, node?.kind, node?.id],
  );
  const request = useMemo(
    (): ItemsQuery => ({
      ...scope,
      state: state.state || undefined,
      owner: owner || undefined,
      region: region || undefined,
      includeVanished: true,
      sort: sort as ItemsQuery['sort'],
      order: order as ItemsQuery['order'],
    }),
    [scope, state.state, owner, region, sort, order],
  );
  const load = useCallback(
    (cursor: string | undefined, limit: number) =>
      api.get('/items', {
        params: { query: { ...request, limit, cursor } },
      }),
    [api, request],
  );
  const list = usePagedList<EstateItem>(load, {
    pageSize: 100,
    wholeListPageSize: 1000,
  });
  const filters = useItemFilters(scope, state);
  const columns = useMemo(() => itemColumns(t, type), [t, type]);
  const items = describeType(t, type, 2);
  return (
    <PagedTable
      label={items}
      singular={describeType(t, type)}
      columns={columns}
      rowKey={item => item.entityRef}
      list={list}
      permission="estate.read"
      query={query}
      filters={filters}
      onRowOpen={item => navigate(entityLink(item.entityRef))}
      empty={
        <EmptyState title={t('explorer.items.empty.title', { items })}>
          {t('explorer.items.empty.description')}
        </EmptyState>
      }
    />
  );
}
