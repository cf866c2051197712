/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** Counts values as a walk would meet them, aliases expanded; stops above the limit. */
export function countNodes(value: unknown, limit: number): number {
  let count = 0;
  const waiting: unknown[] = [value];
  while (waiting.length > 0 && count <= limit) {
    const next = waiting.pop();
    count += 1;
    if (next && typeof next === 'object') {
      waiting.push(...Object.values(next).slice(0, limit));
    }
  }
  return count;
}
