/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { isMap, YamlMap } from '@steward/backstage-plugin-estate-node';

/** A value of a manifest that is no map, or an empty one. */
export interface Leaf {
  path: string[];
  value: unknown;
}

/** All leaves of a map, in their order; a list is one leaf. */
export function walkLeaves(value: YamlMap, path: string[] = []): Leaf[] {
  return Object.entries(value).flatMap(([key, item]) => {
    const at = [...path, key];
    return isMap(item) && Object.keys(item).length > 0
      ? walkLeaves(item, at)
      : [{ path: at, value: item }];
  });
}

/** Puts a value into a map, with the maps on its way. */
export function setLeaf(map: YamlMap, path: string[], value: unknown): void {
  const [key, ...rest] = path;
  if (rest.length === 0) {
    Object.defineProperty(map, key, {
      value,
      enumerable: true,
      writable: true,
      configurable: true,
    });
    return;
  }
  if (!Object.hasOwn(map, key)) {
    setLeaf(map, [key], {});
  }
  setLeaf(map[key] as YamlMap, rest, value);
}
