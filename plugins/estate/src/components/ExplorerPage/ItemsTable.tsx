/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useAppNavigate } from '@backstage/frontend-plugin-api';
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
import { itemColumns } from './itemColumns';
import { useExplorerState } from './useExplorerState';
import { useItemFilters } from './useItemFilters';

export interface ItemsTableProps {
  type: string;
  node?: OrganizationNode;
}

/** All entities of a type below a node. */
export function ItemsTable(props: ItemsTableProps) {
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
  const words = describeType(type, 2);
  return (
    <PagedTable
      label={words}
      singular={describeType(type)}
      columns={itemColumns(type)}
      rowKey={item => item.entityRef}
      list={list}
      permission="estate.read"
      query={query}
      filters={filters}
      onRowOpen={item => navigate(entityLink(item.entityRef))}
      empty={
        <EmptyState title={`No ${words} here`}>
          They appear as soon as a sync lists one below this node.
        </EmptyState>
      }
    />
  );
}
