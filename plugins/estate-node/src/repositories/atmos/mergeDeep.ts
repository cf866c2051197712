/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { isMap, YamlMap } from '../yaml/records';
import { UnresolvedValue } from '../yaml/UnresolvedValue';

/**
 * How lists are merged: the later one wins (the default of Atmos), both are
 * joined, or items are merged by their position.
 * See https://atmos.tools/cli/configuration/settings
 *
 * @public
 */
export type ListMergeStrategy = 'replace' | 'append' | 'merge';

export function isListMergeStrategy(
  value: unknown,
): value is ListMergeStrategy {
  return value === 'replace' || value === 'append' || value === 'merge';
}

/** Whether a value takes its key out. See https://atmos.tools/functions/yaml/unset */
export function isUnset(value: unknown): boolean {
  return value instanceof UnresolvedValue && value.expression === '!unset';
}

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
  return mergeAll([base, over], lists);
}

/**
 * {@link mergeDeep} of any number of maps, each over the ones before. What only
 * one of them has is taken as it is, so that large catalogs cost little.
 */
export function mergeAll(
  maps: YamlMap[],
  lists: ListMergeStrategy = 'replace',
): YamlMap {
  const all = new Map<string, unknown[]>();
  for (const map of maps) {
    for (const key of Object.keys(map)) {
      const values = all.get(key);
      if (values) {
        values.push(map[key]);
      } else {
        all.set(key, [map[key]]);
      }
    }
  }
  const merged: YamlMap = {};
  for (const [key, values] of all) {
    const value = values.length === 1 ? values[0] : fold(values, lists);
    if (isUnset(value)) {
      continue;
    }
    if (key === '__proto__') {
      Object.defineProperty(merged, key, { value, enumerable: true });
    } else {
      merged[key] = value;
    }
  }
  return merged;
}

function fold(values: unknown[], lists: ListMergeStrategy): unknown {
  if (values.every(isMap)) {
    return mergeAll(values, lists);
  }
  return values.reduce((base, over) => mergeDeep(base, over, lists));
}
