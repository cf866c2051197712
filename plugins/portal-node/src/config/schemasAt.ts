/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';

/**
 * The schemas that a value at a path may be checked by: each option of a
 * union, and each layer of what wraps another.
 */
export function schemasAt(
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
): z.core.$ZodType[] {
  return path.reduce<z.core.$ZodType[]>(
    (found, step) =>
      found.flatMap(one => memberOf(one, step)).flatMap(layersOf),
    layersOf(schema),
  );
}

/** The keys that an object schema at a path knows. */
export function knownKeys(
  schema: z.core.$ZodType,
  path: readonly PropertyKey[] = [],
): string[] {
  const keys = schemasAt(schema, path).flatMap(one => {
    const { def } = (one as z.core.$ZodTypes)._zod;
    return def.type === 'object' ? Object.keys(def.shape) : [];
  });
  return [...new Set(keys)];
}

/** A schema and all that stand below it. */
export function schemasBelow(
  schema: z.core.$ZodType,
  seen: Set<z.core.$ZodType> = new Set(),
): Set<z.core.$ZodType> {
  if (seen.has(schema)) {
    return seen;
  }
  seen.add(schema);
  for (const inner of [...wrappedBy(schema), ...membersOf(schema)]) {
    schemasBelow(inner, seen);
  }
  return seen;
}

function layersOf(schema: z.core.$ZodType): z.core.$ZodType[] {
  return [schema, ...wrappedBy(schema).flatMap(layersOf)];
}

function wrappedBy(schema: z.core.$ZodType): z.core.$ZodType[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'nonoptional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'catch':
    case 'readonly':
      return [def.innerType];
    case 'pipe':
      return [def.in, def.out];
    case 'union':
      return [...def.options];
    case 'intersection':
      return [def.left, def.right];
    case 'lazy':
      return [def.getter()];
    default:
      return [];
  }
}

function membersOf(schema: z.core.$ZodType): z.core.$ZodType[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return Object.values(def.shape);
    case 'array':
      return [def.element];
    case 'record':
      return [def.valueType];
    case 'tuple':
      return [...def.items];
    default:
      return [];
  }
}

function memberOf(
  schema: z.core.$ZodType,
  step: PropertyKey,
): z.core.$ZodType[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'object') {
    const member = def.shape[String(step)];
    return member ? [member] : [];
  }
  return membersOf(schema);
}
