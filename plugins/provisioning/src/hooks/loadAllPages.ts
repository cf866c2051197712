/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RunPage } from '@steward/backstage-plugin-provisioning-common';

/** All pages of a list, one after the other; for exports. */
export async function loadAllPages<T>(
  load: (cursor: string | undefined) => Promise<RunPage<T>>,
): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page: RunPage<T> = await load(cursor);
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return items;
}
