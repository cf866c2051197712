/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** How large a value is. */
export interface ValueSize {
  /** Values as a walk would meet them, aliases expanded. */
  nodes: number;
  depth: number;
}

/** Measures a value; stops above either limit. */
export function measureValue(value: unknown, limit: ValueSize): ValueSize {
  const size = { nodes: 0, depth: 0 };
  const waiting: { value: unknown; depth: number }[] = [{ value, depth: 1 }];
  while (size.nodes <= limit.nodes && size.depth <= limit.depth) {
    const next = waiting.pop();
    if (!next) {
      break;
    }
    size.nodes += 1;
    size.depth = Math.max(size.depth, next.depth);
    if (next.value && typeof next.value === 'object') {
      for (const item of Object.values(next.value)) {
        waiting.push({ value: item, depth: next.depth + 1 });
      }
    }
  }
  return size;
}
