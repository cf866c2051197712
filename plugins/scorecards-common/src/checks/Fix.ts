/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';
import { getJsonValueAtPath } from '@backstage/filter-predicates';
import { JsonObject, JsonValue } from '@backstage/types';
import { z } from 'zod';

const values = z.record(z.string(), z.json());

/**
 * What starts the fix of a check. `{spec.accountId}` in a value is replaced by
 * what the entity has at that path.
 *
 * @public
 */
export const fixSchema = z.union([
  /** A form of the scaffolder, filled in. */
  z.strictObject({
    template: z.string().regex(/^template:[^/]+\/.+$/, {
      message: 'must be a template, such as template:default/create-enclave',
    }),
    values: values.optional(),
  }),
  /** A payload of the fleet executor. */
  z.strictObject({ fleet: values }),
  /** A kind of pull request that provisioning makes. */
  z.strictObject({
    pullRequest: z.string().min(1),
    values: values.optional(),
  }),
]);

/** @public */
export type Fix = z.infer<typeof fixSchema>;

/** The fix for one entity. A value whose path the entity does not have is left out. @public */
export function fillFix(fix: Fix, entity: Entity): Fix {
  const fill = (object: JsonObject): JsonObject =>
    Object.fromEntries(
      Object.entries(object)
        .map(([key, value]) => [key, fillValue(value, entity)])
        .filter(([, value]) => value !== undefined),
    );
  if ('fleet' in fix) {
    return { fleet: fill(fix.fleet as JsonObject) as typeof fix.fleet };
  }
  return fix.values
    ? { ...fix, values: fill(fix.values as JsonObject) as typeof fix.values }
    : fix;
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
