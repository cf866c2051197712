/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { ReactNode } from 'react';
import { PagedList } from '../../hooks/usePagedList';
import { SetQuery } from '../../hooks/useQueryState';
import { portalTranslationRef } from '../../translation';
import { DataTable, DataTableProps } from '../DataTable';
import { EmptyState, ErrorState } from '../PageState';
import styles from './PagedTable.module.css';
import { TableFilter } from './TableFilter';
import { TableToolbar } from './TableToolbar';

/** @public */
export interface PagedTableProps<T>
  extends Pick<
    DataTableProps<T>,
    | 'label'
    | 'singular'
    | 'columns'
    | 'rowKey'
    | 'rowDetail'
    | 'onRowOpen'
    | 'empty'
  > {
  /** From `usePagedList`. */
  list: PagedList<T>;
  /** The permission that the list needs, named when the backend refuses. */
  permission?: string;
  /**
   * The table's state in the URL, from `useQueryState`. `q` is the search,
   * `sort` and `order` are the sorting, `hide` has the ids of hidden columns
   * with commas between them, and each filter has its id; keys that are not
   * there are features that the table does not have.
   */
  query?: readonly [Record<string, string>, SetQuery<string>];
  /** Search box above the table; needs `q` in the query. */
  search?: { label: string; placeholder?: string };
  /** Choices above the table; each needs its id in the query. */
  filters?: TableFilter[];
  /** More to put beside search and filters. */
  toolbar?: ReactNode;
  /** @defaultValue the label with hyphens, as CSV */
  fileName?: string;
}

/**
 * A table over a list that the backend pages by cursor, with all that such a
 * table needs: loading, empty, failed and not permitted, search, filters,
 * sorting and hidden columns in the URL, more pages, CSV of the whole list.
 * Rows stay, with a note, when a page after the first cannot be read.
 *
 * @public
 */
export function PagedTable<T>(props: PagedTableProps<T>) {
  const { label, list, query, filters = [] } = props;
  const { t } = useTranslationRef(portalTranslationRef);
  const [state, setState] = query ?? [];
  if (list.error && !list.items) {
    return (
      <ErrorState
        error={list.error}
        subject={t('table.subject', { label })}
        permission={props.permission}
        onRetry={list.reload}
      />
    );
  }
  const filterIds = ['q', ...filters.map(({ id }) => id)];
  const isFiltered = filterIds.some(id => state?.[id]);
  return (
    <>
      {list.error && (
        <p className={styles.note} role="alert">
          {t('table.outdated', { label, message: list.error.message })}
          <Button variant="tertiary" size="small" onPress={list.reload}>
            {t('common.tryAgain')}
          </Button>
        </p>
      )}
      <DataTable
        label={label}
        singular={props.singular}
        columns={props.columns}
        rows={list.items}
        rowKey={props.rowKey}
        rowDetail={props.rowDetail}
        onRowOpen={props.onRowOpen}
        totalCount={list.totalCount}
        hasMore={list.hasMore}
        onLoadMore={list.loadMore}
        isLoading={list.isLoading}
        {...(state && setState && urlProps(state, setState))}
        csv={{
          fileName: props.fileName ?? `${label.replace(/ /g, '-')}.csv`,
          loadAll: list.loadAll,
        }}
        toolbar={
          <>
            {state && setState && (
              <TableToolbar
                search={props.search}
                filters={filters}
                state={state}
                setState={setState}
              />
            )}
            {props.toolbar}
          </>
        }
        empty={
          isFiltered ? (
            <EmptyState
              title={t('table.noMatch', { label })}
              action={
                <Button
                  variant="secondary"
                  onPress={() =>
                    setState?.(
                      Object.fromEntries(filterIds.map(id => [id, ''])),
                    )
                  }
                >
                  {t('table.clear')}
                </Button>
              }
            />
          ) : (
            props.empty
          )
        }
      />
    </>
  );
}

/** Sorting and hidden columns, as far as the query has them. */
function urlProps(
  state: Record<string, string>,
  setState: SetQuery<string>,
): Pick<
  DataTableProps<unknown>,
  'sort' | 'onSort' | 'hiddenColumns' | 'onHiddenColumnsChange'
> {
  return {
    ...(state.sort !== undefined && {
      sort: {
        column: state.sort,
        order: state.order === 'desc' ? 'desc' : 'asc',
      },
      onSort: ({ column, order }) => setState({ sort: column, order }),
    }),
    ...(state.hide !== undefined && {
      hiddenColumns: state.hide.split(','),
      onHiddenColumnsChange: hidden => setState({ hide: hidden.join(',') }),
    }),
  };
}
