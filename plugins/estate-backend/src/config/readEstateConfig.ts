/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Config } from '@backstage/config';
import { JsonObject, JsonValue } from '@backstage/types';
import { ConfigurationProblem } from '@steward/backstage-plugin-estate-common';
import { z } from 'zod';
import { describeIssues, knownKeys, unknownKeyProblem } from './describeIssues';
import {
  clustersSchema,
  enclavesSchema,
  environmentsSchema,
  EstateConfig,
  generalSchema,
  organizationSchema,
  ownershipSchema,
  removalGuardSchema,
  scheduleSchema,
  teamsSchema,
} from './EstateConfig';
import { memberRoleProblem } from './memberRoleProblem';

const SECTIONS = [
  'schedule',
  'organizations',
  'clusters',
  'enclaves',
  'environments',
  'teams',
  'ownership',
  'removalGuard',
  ...knownKeys(generalSchema),
];

/**
 * Reads `estate` of the configuration, section by section and source by
 * source. What is wrong is described and set aside; the rest is used.
 */
export function readEstateConfig(root: Config): {
  config: EstateConfig;
  problems: ConfigurationProblem[];
} {
  const found: unknown = root.getOptional('estate');
  const estate: JsonObject = isObject(found) ? found : {};
  const reader = new SectionReader();

  if (!isObject(found)) {
    reader.problems.push({
      key: 'estate',
      message:
        found === undefined
          ? 'estate is not configured: nothing is read'
          : 'estate is not an object: nothing is read',
      fix: 'Add at least estate.organizations.default: {}',
    });
    // A file that was not loaded must not empty the catalog.
    reader.setAside.push(...SECTIONS);
  }
  for (const key of Object.keys(estate)) {
    if (!SECTIONS.includes(key)) {
      reader.problems.push(unknownKeyProblem('estate', key, SECTIONS));
    }
  }
  const general = Object.fromEntries(
    Object.entries(estate).filter(([key]) =>
      knownKeys(generalSchema).includes(key),
    ),
  );

  const clusters =
    estate.clusters === undefined
      ? undefined
      : reader.section(clustersSchema, 'clusters', estate.clusters);
  const config: EstateConfig = {
    schedule: reader.sectionOrDefault(
      scheduleSchema,
      'schedule',
      estate.schedule,
    ),
    organizations: reader.named(
      organizationSchema,
      'organizations',
      estate.organizations,
    ),
    clusters: clusters?.enabled ? clusters : undefined,
    enclaves: reader.named(enclavesSchema, 'enclaves', estate.enclaves),
    environments: reader.named(
      environmentsSchema,
      'environments',
      estate.environments,
    ),
    teams: reader.named(teamsSchema, 'teams', estate.teams),
    ownership: reader.sectionOrDefault(
      ownershipSchema,
      'ownership',
      estate.ownership,
    ),
    removalGuard: reader.sectionOrDefault(
      removalGuardSchema,
      'removalGuard',
      estate.removalGuard,
    ),
    general: reader.general(general),
    setAside: reader.setAside,
  };
  const missingRole = config.clusters && memberRoleProblem(root);
  return {
    config,
    problems: [...reader.problems, ...(missingRole ? [missingRole] : [])],
  };
}

class SectionReader {
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

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
