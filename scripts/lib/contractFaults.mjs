/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

const COMPOSITIONS = ['allOf', 'anyOf', 'oneOf'];
const ERROR = '#/components/responses/Error';

/** What a specification leaves open about its answers, each with where. */
export function contractFaults(spec) {
  const faults = [];
  for (const [path, operations] of Object.entries(spec.paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      const place = `${method.toUpperCase()} ${path}`;
      if (!operation.operationId) {
        faults.push(`${place} has no operationId`);
      }
      if (operation.responses?.default?.$ref !== ERROR) {
        faults.push(`${place}: the default answer is not ${ERROR}`);
      }
      faults.push(
        ...answersOf(spec, operation).flatMap(({ status, type, schema }) =>
          schema === undefined
            ? [`${place}: answer ${status} ${type} has no schema`]
            : bareObjects(schema, `${place}: answer ${status}`),
        ),
      );
    }
  }
  for (const [name, schema] of Object.entries(spec.components?.schemas ?? {})) {
    if (!schema.description) {
      faults.push(`${name} has no description`);
    }
    faults.push(...bareObjects(schema, name));
  }
  return faults;
}

/** The value itself, or what its `$ref` names. */
export function inlined(spec, value) {
  return value?.$ref === undefined
    ? value
    : inlined(
        spec,
        value.$ref
          .slice('#/'.length)
          .split('/')
          .reduce((parent, key) => parent?.[key], spec),
      );
}

function answersOf(spec, operation) {
  return Object.entries(operation.responses ?? {})
    .filter(([status]) => status.startsWith('2'))
    .flatMap(([status, answer]) =>
      Object.entries(inlined(spec, answer).content ?? {}).map(
        ([type, { schema }]) => ({ status, type, schema }),
      ),
    );
}

/** Objects without a word about what is in them. */
function bareObjects(schema, place) {
  const isObject = [schema.type].flat().includes('object');
  const says =
    schema.properties !== undefined ||
    schema.additionalProperties !== undefined ||
    COMPOSITIONS.some(key => schema[key]);
  return [
    ...(isObject && !says ? [`${place} is an object of unknown members`] : []),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, member]) =>
      bareObjects(member, `${place}.${name}`),
    ),
    ...(schema.items ? bareObjects(schema.items, `${place}[]`) : []),
    ...COMPOSITIONS.flatMap(key =>
      (schema[key] ?? []).flatMap(member => bareObjects(member, place)),
    ),
  ];
}
