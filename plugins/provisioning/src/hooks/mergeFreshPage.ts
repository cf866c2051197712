/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  RunPage,
  RunSummary,
} from '@steward/backstage-plugin-provisioning-common';

/**
 * A list of runs, newest first, with its first page read anew: what the page
 * holds is as the page says, what has left its range is gone, what is older
 * stays.
 */
export function mergeFreshPage(
  rows: readonly RunSummary[],
  fresh: RunPage,
): RunSummary[] {
  const last = fresh.items.at(-1);
  if (!last || fresh.nextCursor === undefined) {
    return [...fresh.items];
  }
  const known = new Set(fresh.items.map(({ id }) => id));
  const older = rows.filter(
    ({ id, createdAt }) => !known.has(id) && createdAt <= last.createdAt,
  );
  return [...fresh.items, ...older];
}
