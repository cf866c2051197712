/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useCallback, useEffect, useRef, useState } from 'react';

/** A page of a list; without `nextCursor` it is the last. @public */
export interface ListPage<T> {
  items: T[];
  nextCursor?: string;
  totalCount?: number;
}

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
 * filters, and whenever `generation` does; an answer that was overtaken is dropped. While a new first page
 * loads, the rows before stay.
 *
 * @public
 */
export function usePagedList<T>(
  load: (cursor: string | undefined) => Promise<ListPage<T>>,
  generation: number = 0,
): PagedList<T> {
  const [state, setState] = useState<State<T>>({ isLoading: true });
  const turn = useRef(0);
  const fetchPage = useCallback(
    async (cursor: string | undefined) => {
      turn.current += 1;
      const mine = turn.current;
      setState(before => ({ ...before, isLoading: true, error: undefined }));
      try {
        const page = await load(cursor);
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
    [load],
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
  };
}
