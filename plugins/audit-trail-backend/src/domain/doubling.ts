/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** Cuts a list into pieces of which each is twice as long as the one before: 1, 2, 4. */
export function doubling<T>(items: T[]): T[][] {
  const pieces: T[][] = [];
  for (let start = 0; start < items.length; start = 2 * start + 1) {
    pieces.push(items.slice(start, 2 * start + 1));
  }
  return pieces;
}
