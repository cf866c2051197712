/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useCallback, useEffect, useRef, useState } from 'react';
import { ListPage, loadAllPages } from './loadAllPages';

/** @public */
export interface PagedList<T> {
  /** Undefined until the first page is there. */
  items?: T[];
  totalCount?: number;
  hasMore: boolean;
  isLoading: boolean;
  error?: Error;
  loadMore: () => void;
  reload: () => void;
  /**
   * Every item of the list, also those of pages that were not shown yet.
   *
   * @throws what loading a page throws.
   */
  loadAll: () => Promise<T[]>;
}

/** @public */
export interface PagedListOptions {
  /** A new number asks for a reload. @defaultValue 0 */
  generation?: number;
  /** Items of a page that is shown. @defaultValue 50 */
  pageSize?: number;
  /** Items of a page when all are read; at most what the backend allows. @defaultValue 200 */
  wholeListPageSize?: number;
}

interface State<T> {
  items?: T[];
  totalCount?: number;
  nextCursor?: string;
  isLoading: boolean;
  error?: Error;
}

/**
 * A list that the backend pages by cursor: the first page at once, more on
 * request. It starts again whenever `load` changes, so memoize it over the
 * filters, and whenever `generation` does; an answer that was overtaken is
 * dropped. While a new first page loads, the rows before stay.
 *
 * @public
 */
export function usePagedList<T>(
  load: (cursor: string | undefined, limit: number) => Promise<ListPage<T>>,
  options: PagedListOptions = {},
): PagedList<T> {
  const { generation = 0, pageSize = 50, wholeListPageSize = 200 } = options;
  const [state, setState] = useState<State<T>>({ isLoading: true });
  const turn = useRef(0);
  const fetchPage = useCallback(
    async (cursor: string | undefined) => {
      turn.current += 1;
      const mine = turn.current;
      setState(before => ({ ...before, isLoading: true, error: undefined }));
      try {
        const page = await load(cursor, pageSize);
        if (mine !== turn.current) {
          return;
        }
        setState(before => ({
          items: cursor ? [...(before.items ?? []), ...page.items] : page.items,
          totalCount:
            page.totalCount ?? (cursor ? before.totalCount : undefined),
          nextCursor: page.nextCursor,
          isLoading: false,
        }));
      } catch (error) {
        if (mine === turn.current) {
          setState(before => ({
            ...before,
            isLoading: false,
            error: error instanceof Error ? error : new Error(String(error)),
          }));
        }
      }
    },
    [load, pageSize],
  );
  useEffect(() => {
    fetchPage(undefined);
    return () => {
      turn.current += 1;
    };
  }, [fetchPage, generation]);
  return {
    items: state.items,
    totalCount: state.totalCount,
    hasMore: state.nextCursor !== undefined,
    isLoading: state.isLoading,
    error: state.error,
    loadMore: () => state.nextCursor && fetchPage(state.nextCursor),
    reload: () => fetchPage(undefined),
    loadAll: () => loadAllPages(cursor => load(cursor, wholeListPageSize)),
  };
}
