/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

const MAX_ENTRIES = 100;
const MAX_LENGTH = 300;

/** Without doubles, sorted, at most a hundred entries; the last one says how many are left out. */
export function shortList(entries: string[]): string[] {
  const all = [...new Set(entries)]
    .sort()
    .map(entry =>
      entry.length > MAX_LENGTH ? `${entry.slice(0, MAX_LENGTH)}…` : entry,
    );
  return all.length > MAX_ENTRIES
    ? [
        ...all.slice(0, MAX_ENTRIES - 1),
        `… and ${all.length - MAX_ENTRIES + 1} more`,
      ]
    : all;
}
