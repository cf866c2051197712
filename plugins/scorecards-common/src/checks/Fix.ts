/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';
import { getJsonValueAtPath } from '@backstage/filter-predicates';
import { JsonObject, JsonValue } from '@backstage/types';
import { z } from 'zod';

/**
 * What starts the fix of a check: the form of a software template, filled in.
 * `{spec.accountId}` in a value is replaced by what the entity has at that path.
 * A template can ask for anything that provisioning does, pull requests and
 * fleet runs included.
 *
 * @public
 */
export const fixSchema = z.strictObject({
  template: z.string().regex(/^template:[^/]+\/.+$/, {
    message: 'must be a template, such as template:default/create-enclave',
  }),
  values: z.record(z.string(), z.json()).optional(),
});

/** @public */
export type Fix = z.infer<typeof fixSchema>;

/** The fix for one entity. A value whose path the entity does not have is left out. @public */
export function fillFix(fix: Fix, entity: Entity): Fix {
  if (!fix.values) {
    return fix;
  }
  const values: JsonObject = Object.fromEntries(
    Object.entries(fix.values as JsonObject)
      .map(([key, value]) => [key, fillValue(value, entity)])
      .filter(([, value]) => value !== undefined),
  );
  return { ...fix, values: values as typeof fix.values };
}

function fillValue(
  value: JsonValue | undefined,
  entity: Entity,
): JsonValue | undefined {
  if (typeof value !== 'string') {
    return value;
  }
  const path = /^\{([\w.\-/]+)\}$/.exec(value)?.[1];
  return path === undefined
    ? value
    : getJsonValueAtPath(entity as unknown as JsonValue, path);
}
