/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ListPage,
  PagedList,
  PagedListOptions,
  usePagedList,
} from '@steward/backstage-plugin-portal-react';
import { useCallback, useState } from 'react';

/** A list of what the reader may see, and how much they may not. */
export interface VisibleList<T> {
  list: PagedList<T>;
  hidden: number;
}

/**
 * A paged list whose pages say how much of it is hidden.
 *
 * @param load - memoized over the filters, as `usePagedList` wants it
 */
export function useVisibleList<T>(
  load: (
    cursor: string | undefined,
    limit: number,
  ) => Promise<ListPage<T> & { hidden: number }>,
  options?: PagedListOptions,
): VisibleList<T> {
  const [hidden, setHidden] = useState(0);
  const loadAndCount = useCallback(
    async (cursor: string | undefined, limit: number) => {
      const page = await load(cursor, limit);
      setHidden(page.hidden);
      return page;
    },
    [load],
  );
  return { list: usePagedList<T>(loadAndCount, options), hidden };
}
