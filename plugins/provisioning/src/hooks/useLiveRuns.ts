/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { toError } from '@backstage/errors';
import {
  isActive,
  RunPage,
  RunSummary,
} from '@steward/backstage-plugin-provisioning-common';
import {
  PagedList,
  PagedListOptions,
  usePagedList,
} from '@steward/backstage-plugin-portal-react';
import { useState } from 'react';
import { mergeFreshPage } from './mergeFreshPage';
import { usePolling } from './usePolling';

type Load = (cursor: string | undefined, limit: number) => Promise<RunPage>;

/** Milliseconds between two looks while something is in flight, and while nothing is. */
const activeMs = 3_000;
const quietMs = 15_000;

/** A paged list of runs of which the first page is read again and again. */
export function useLiveRuns(
  load: Load,
  options: PagedListOptions = {},
): PagedList<RunSummary> {
  const { pageSize = 50 } = options;
  const list = usePagedList(load, { ...options, pageSize });
  const [fresh, setFresh] = useState<{
    of: Load;
    page?: RunPage;
    error?: Error;
  }>({ of: load });
  const current = fresh.of === load ? fresh : undefined;
  const items =
    list.items && current?.page
      ? mergeFreshPage(list.items, current.page)
      : list.items;
  usePolling(async () => {
    try {
      setFresh({ of: load, page: await load(undefined, pageSize) });
    } catch (error) {
      setFresh(before => ({ ...before, error: toError(error) }));
    }
  }, items && (items.some(run => isActive(run.state)) ? activeMs : quietMs));
  return { ...list, items, error: list.error ?? current?.error };
}
