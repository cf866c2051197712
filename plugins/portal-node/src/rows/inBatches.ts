/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** Rows that one statement names or writes, below the limits of SQLite and PostgreSQL. */
const BATCH_SIZE = 500;

/** Cuts a list into parts of at most `size`, 500 unless said. @public */
export function inBatches<T>(list: readonly T[], size = BATCH_SIZE): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}
