/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** Rows written or asked for by one statement, below the parameter limits of SQLite and PostgreSQL. */
export const BATCH_SIZE = 500;

/** Cuts a list into batches. */
export function inBatches<T>(list: readonly T[], size = BATCH_SIZE): T[][] {
  const batches: T[][] = [];
  for (let start = 0; start < list.length; start += size) {
    batches.push(list.slice(start, start + size));
  }
  return batches;
}
