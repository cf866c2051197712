/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** The entry so many places below; at an end, the nearest on the other side. */
export function neighbourOf<T extends { id: string }>(
  entries: readonly T[],
  id: string | undefined,
  step: 1 | -1,
): T | undefined {
  const index = entries.findIndex(entry => entry.id === id);
  return entries[index + step] ?? entries[index - step] ?? entries[index];
}
