/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { UnresolvedValue } from './UnresolvedValue';

/** A YAML map. @public */
export type YamlMap = { [key: string]: unknown };

/** @public */
export function isMap(value: unknown): value is YamlMap {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof UnresolvedValue)
  );
}

/** The map itself, or an empty one for everything that is none. */
export function asMap(value: unknown): YamlMap {
  return isMap(value) ? value : {};
}

/** The value at a path of keys. */
export function valueAt(value: unknown, path: string[]): unknown {
  return path.reduce<unknown>(
    (current, key) =>
      isMap(current) && Object.hasOwn(current, key) ? current[key] : undefined,
    value,
  );
}

/** A non-empty text; numbers and booleans as they would be printed. */
export function asText(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') {
    return String(value);
  }
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
