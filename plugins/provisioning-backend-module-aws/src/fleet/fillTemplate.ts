/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { JsonValue } from '@backstage/types';

/** What stands for something in a payload: `{{accountId}}`. */
const PLACEHOLDER = /\{\{\s*(\w+)\s*\}\}/g;

/** Names that a payload may use. */
export const PLACEHOLDERS = ['accountId', 'accountName', 'region'] as const;

/** Fills the placeholders of all texts in a payload. */
export function fillTemplate(
  template: JsonValue,
  values: Record<string, string | undefined>,
): JsonValue {
  if (typeof template === 'string') {
    return template.replace(
      PLACEHOLDER,
      (all, name: string) => values[name] ?? all,
    );
  }
  if (Array.isArray(template)) {
    return template.map(item => fillTemplate(item, values));
  }
  if (typeof template === 'object' && template !== null) {
    return Object.fromEntries(
      Object.entries(template).map(([key, value]) => [
        key,
        fillTemplate(value ?? null, values),
      ]),
    );
  }
  return template;
}

/** Placeholders that nothing fills. */
export function unknownPlaceholders(
  template: JsonValue,
  hasRegions: boolean,
): string[] {
  const known: readonly string[] = hasRegions
    ? PLACEHOLDERS
    : PLACEHOLDERS.filter(name => name !== 'region');
  const names = [...JSON.stringify(template).matchAll(PLACEHOLDER)].map(
    ([, name]) => name,
  );
  return [...new Set(names)].filter(name => !known.includes(name));
}
