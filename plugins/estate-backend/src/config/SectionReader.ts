/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { JsonObject, JsonValue } from '@backstage/types';
import { ConfigurationProblem } from '@steward/backstage-plugin-estate-common';
import { z } from 'zod';
import { describeIssues, knownKeys } from './describeIssues';
import { generalSchema } from './EstateConfig';

/** Reads sections of the configuration and collects what is wrong in them. */
export class SectionReader {
  readonly problems: ConfigurationProblem[] = [];
  readonly setAside: string[] = [];

  /** One section; undefined when it cannot be used. */
  section<T extends z.ZodType>(
    schema: T,
    name: string,
    value: JsonValue | undefined,
  ): z.output<T> | undefined {
    const parsed = this.#parse(schema, `estate.${name}`, value);
    if (!parsed) {
      this.setAside.push(name);
    }
    return parsed?.value;
  }

  /** A section without sources: what is wrong in it falls back to the defaults. */
  sectionOrDefault<T extends z.ZodType>(
    schema: T,
    name: string,
    value: JsonValue | undefined,
  ): z.output<T> {
    const parsed = this.#parse(schema, `estate.${name}`, value);
    return parsed ? parsed.value : schema.parse({});
  }

  general(value: JsonObject): z.output<typeof generalSchema> {
    const parsed = this.#parse(generalSchema, 'estate', value);
    return parsed ? parsed.value : generalSchema.parse({});
  }

  /** A single object (named `default`) or a map of named ones. */
  named<T extends z.ZodType>(
    schema: T,
    name: string,
    value: JsonValue | undefined,
  ): Record<string, z.output<T>> {
    if (value === undefined) {
      return {};
    }
    const result: Record<string, z.output<T>> = {};
    for (const [id, source] of Object.entries(asMap(value, schema))) {
      const single = source === value;
      const key = single ? `estate.${name}` : `estate.${name}.${id}`;
      const parsed = /^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$/.test(id)
        ? this.#parse(schema, key, source)
        : this.#badName(key, id);
      if (parsed) {
        result[id] = parsed.value;
      } else {
        this.setAside.push(`${name}.${id}`);
      }
    }
    return result;
  }

  #parse<T extends z.ZodType>(
    schema: T,
    key: string,
    value: JsonValue | undefined,
  ): { value: z.output<T> } | undefined {
    const parsed = schema.safeParse(value ?? {});
    if (parsed.success) {
      return { value: parsed.data };
    }
    this.problems.push(
      ...describeIssues({ schema, error: parsed.error, value, key }),
    );
    return undefined;
  }

  #badName(key: string, id: string): undefined {
    this.problems.push({
      key,
      value: id,
      message: `${key}: "${id}" cannot be the name of a source`,
      fix: 'Use lower case letters, digits and dashes, at most 40',
    });
  }
}

function asMap(value: JsonValue, schema: z.ZodType): Record<string, JsonValue> {
  const known = knownKeys(schema);
  const isMap =
    isObject(value) &&
    Object.keys(value).length > 0 &&
    Object.entries(value).every(
      ([key, member]) =>
        !known.includes(key) && (isObject(member) || member === null),
    );
  return isMap
    ? Object.fromEntries(
        Object.entries(value).map(([key, member]) => [key, member ?? {}]),
      )
    : { default: value };
}

/** Whether a value is an object with keys. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
