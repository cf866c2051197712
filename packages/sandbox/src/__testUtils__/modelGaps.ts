/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** Simple shapes by the number that stands for them in the SDK's schemas. */
const simple: Record<number, (value: unknown) => boolean> = {
  0: value => typeof value === 'string',
  1: value => typeof value === 'number',
  2: value => typeof value === 'boolean',
  4: value => typeof value === 'number' && value > 1e9 && value < 1e10,
};
const listOf = 64;
const mapOf = 128;

function resolve(schema: unknown): unknown {
  if (typeof schema === 'function') {
    return resolve(schema());
  }
  const pair = Array.isArray(schema) && typeof schema[1] !== 'string';
  return pair ? resolve(schema[0]) : schema;
}

function gapsOfMembers(
  schema: unknown[],
  value: unknown,
  path: string,
): string[] {
  if (typeof value !== 'object' || value === null) {
    return [`${path}: not a structure`];
  }
  const names = schema[4] as string[];
  const schemas = schema[5] as unknown[];
  return Object.entries(value).flatMap(([name, member]) =>
    names.includes(name)
      ? modelGaps(schemas[names.indexOf(name)], member, `${path}.${name}`)
      : [`${path}.${name}: not in the model`],
  );
}

/**
 * Where a JSON answer differs from a schema that the SDK's client exports:
 * members that the model does not know, and values of another type.
 */
export function modelGaps(
  schema: unknown,
  value: unknown,
  path: string,
): string[] {
  const resolved = resolve(schema);
  if (typeof resolved === 'number') {
    const inner = resolved % listOf;
    if (resolved >= mapOf) {
      return Object.entries(value as object).flatMap(([key, item]) =>
        modelGaps(resolved - mapOf, item, `${path}.${key}`),
      );
    }
    if (resolved >= listOf) {
      return (value as unknown[]).flatMap((item, index) =>
        modelGaps(inner, item, `${path}[${index}]`),
      );
    }
    return simple[resolved]?.(value)
      ? []
      : [`${path}: not of type ${resolved}`];
  }
  const shape = resolved as unknown[];
  switch (shape[0]) {
    case 0:
      return modelGaps(shape[4], value, path);
    case 1:
      return (value as unknown[]).flatMap((item, index) =>
        modelGaps(shape[4], item, `${path}[${index}]`),
      );
    case 2:
      return Object.entries(value as object).flatMap(([key, item]) =>
        modelGaps(shape[5], item, `${path}.${key}`),
      );
    default:
      return gapsOfMembers(shape, value, path);
  }
}
