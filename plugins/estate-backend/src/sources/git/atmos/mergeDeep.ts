/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { isMap, YamlMap } from '../yaml/records';

/**
 * How lists are merged: the later one wins (the default of Atmos), both are
 * joined, or items are merged by their position.
 * See https://atmos.tools/cli/configuration/settings
 */
export type ListMergeStrategy = 'replace' | 'append' | 'merge';

/** Merges `over` onto `base` without changing either: maps by key, lists by strategy, else the later value wins. */
export function mergeDeep(
  base: unknown,
  over: unknown,
  lists: ListMergeStrategy = 'replace',
): unknown {
  if (isMap(base) && isMap(over)) {
    return mergeMaps(base, over, lists);
  }
  if (Array.isArray(base) && Array.isArray(over)) {
    if (lists === 'append') {
      return [...base, ...over];
    }
    if (lists === 'merge') {
      const length = Math.max(base.length, over.length);
      return Array.from({ length }, (_, at) => {
        if (at >= over.length) {
          return base[at];
        }
        return at < base.length
          ? mergeDeep(base[at], over[at], lists)
          : over[at];
      });
    }
  }
  return over;
}

/** {@link mergeDeep} of two maps. */
export function mergeMaps(
  base: YamlMap,
  over: YamlMap,
  lists: ListMergeStrategy = 'replace',
): YamlMap {
  const merged = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(over)) {
    merged.set(
      key,
      merged.has(key) ? mergeDeep(merged.get(key), value, lists) : value,
    );
  }
  return Object.fromEntries(merged);
}
