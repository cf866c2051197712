/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  DataTable,
  DataTableColumn,
  ErrorState,
  loadAllPages,
  usePagedList,
} from '@steward/backstage-plugin-portal-react';
import { Page } from '@steward/backstage-plugin-estate-common';
import { ReactNode, useCallback } from 'react';
import { PageRequest } from '../../api';

export interface PanelTableProps<T> {
  label: string;
  singular: string;
  columns: DataTableColumn<T>[];
  rowKey: (row: T) => string;
  /** Must be memoized. */
  list: (request: PageRequest) => Promise<Page<T>>;
  /** A new number asks for a reload. */
  generation: number;
  toolbar?: (rows: T[]) => ReactNode;
  rowDetail?: (row: T) => ReactNode;
}

const pageSize = 50;

/** A paged list of the backend as a table with its states. */
export function PanelTable<T>(props: PanelTableProps<T>) {
  const { label, list, generation, toolbar } = props;
  const load = useCallback(
    (cursor: string | undefined) => list({ limit: pageSize, cursor }),
    [list],
  );
  const paged = usePagedList(load, generation);
  if (paged.error) {
    return (
      <ErrorState
        error={paged.error}
        subject={`the ${label}`}
        permission="estate.read"
        onRetry={paged.reload}
      />
    );
  }
  return (
    <DataTable
      label={label}
      singular={props.singular}
      columns={props.columns}
      rows={paged.items}
      rowKey={props.rowKey}
      totalCount={paged.totalCount}
      hasMore={paged.hasMore}
      onLoadMore={paged.loadMore}
      isLoading={paged.isLoading}
      rowDetail={props.rowDetail}
      toolbar={paged.items && toolbar?.(paged.items)}
      csv={{
        fileName: `${label.replace(/ /g, '-')}.csv`,
        loadAll: () => loadAllPages(cursor => list({ limit: 500, cursor })),
      }}
    />
  );
}
