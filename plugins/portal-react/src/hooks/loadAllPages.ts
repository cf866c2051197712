/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** A page of a list; without `nextCursor` it is the last. @public */
export interface ListPage<T> {
  items: T[];
  nextCursor?: string;
  totalCount?: number;
}

/**
 * All pages of a list, one after the other; for exports.
 *
 * @throws what loading a page throws.
 * @public
 */
export async function loadAllPages<T>(
  load: (cursor: string | undefined) => Promise<ListPage<T>>,
): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page: ListPage<T> = await load(cursor);
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return items;
}
