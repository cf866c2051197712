/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import {
  DataTable,
  EmptyState,
  ErrorState,
  loadAllPages,
  usePagedList,
} from '@steward/backstage-plugin-portal-react';
import {
  EstateItem,
  OrganizationNode,
} from '@steward/backstage-plugin-estate-common';
import { useCallback, useMemo } from 'react';
import { useNavigate } from 'react-router-dom';
import { estateApiRef, ListItemsRequest } from '../../api';
import { describeType } from '../../glossary/describeType';
import { itemColumns } from './itemColumns';
import { ItemFilters } from './ItemFilters';
import { useExplorerState } from './useExplorerState';

export interface ItemsTableProps {
  type: string;
  node?: OrganizationNode;
}

const pageSize = 100;

/** All entities of a type below a node. */
export function ItemsTable(props: ItemsTableProps) {
  const { type, node } = props;
  const api = useApi(estateApiRef);
  const navigate = useNavigate();
  const entityLink = useEntityRefLink();
  const [state, setState] = useExplorerState();
  const { q, owner, region, sort, order } = state;
  const scope = useMemo(
    (): ListItemsRequest => ({
      type,
      q: q || undefined,
      ...(node?.kind === 'account'
        ? { accountId: node.id }
        : { organizationalUnit: node?.id }),
    }),
    [type, q, node?.kind, node?.id],
  );
  const request = useMemo(
    (): ListItemsRequest => ({
      ...scope,
      state: state.state || undefined,
      owner: owner || undefined,
      region: region || undefined,
      includeVanished: true,
      sort: sort as ListItemsRequest['sort'],
      order: order as ListItemsRequest['order'],
    }),
    [scope, state.state, owner, region, sort, order],
  );
  const load = useCallback(
    (cursor: string | undefined) =>
      api.listItems({ ...request, limit: pageSize, cursor }),
    [api, request],
  );
  const list = usePagedList<EstateItem>(load);
  const words = describeType(type, 2);
  const isFiltered = Boolean(q || state.state || owner || region);

  if (list.error) {
    return (
      <ErrorState
        error={list.error}
        subject={`the ${words}`}
        permission="estate.read"
        onRetry={list.reload}
      />
    );
  }
  return (
    <DataTable
      label={words}
      singular={describeType(type)}
      columns={itemColumns(type)}
      rows={list.items}
      rowKey={item => item.entityRef}
      totalCount={list.totalCount}
      hasMore={list.hasMore}
      onLoadMore={list.loadMore}
      isLoading={list.isLoading}
      sort={{ column: sort, order: order === 'desc' ? 'desc' : 'asc' }}
      onSort={next => setState({ sort: next.column, order: next.order })}
      hiddenColumns={state.hide.split(',')}
      onHiddenColumnsChange={hidden => setState({ hide: hidden.join(',') })}
      onRowOpen={item => navigate(entityLink(item.entityRef))}
      csv={{
        fileName: `${words}.csv`,
        loadAll: () =>
          loadAllPages(cursor =>
            api.listItems({ ...request, limit: 1000, cursor }),
          ),
      }}
      toolbar={<ItemFilters scope={scope} />}
      empty={
        <EmptyState
          title={isFiltered ? `No ${words} match` : `No ${words} here`}
        >
          {isFiltered
            ? 'Clear the search or a filter, or select a node further up.'
            : 'They appear as soon as a sync lists one below this node.'}
        </EmptyState>
      }
    />
  );
}
