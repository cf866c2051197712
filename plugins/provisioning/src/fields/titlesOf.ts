/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

interface Schema {
  title?: string;
  properties?: Record<string, Schema | boolean>;
}

/** Titles of a form's properties by their path. */
export function titlesOf(
  schema: object | undefined,
  prefix: string = '',
  titles: Map<string, string> = new Map(),
): Map<string, string> {
  const { properties = {} } = (schema ?? {}) as Schema;
  for (const [name, property] of Object.entries(properties)) {
    if (typeof property === 'object') {
      titles.set(`${prefix}${name}`, property.title ?? name);
      titlesOf(property, `${prefix}${name}.`, titles);
    }
  }
  return titles;
}
