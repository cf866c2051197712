/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { printableText } from '../text';
import { ConfigurationProblem } from './ConfigurationProblem';
import { isObject, keyAt } from './paths';
import { readSetting } from './readSetting';
import { knownKeys } from './schemasAt';

/** What became of a section. @public */
export interface SectionResult<T> {
  value: T;
  problems: ConfigurationProblem[];
  /** Keys of what is not used: the whole section, or entries of it. */
  setAside: string[];
}

/** A way to read a section, for `readSections`. @public */
export interface Section<T> {
  /** @param value - undefined where nothing stands under the key */
  read(value: unknown, key: string): SectionResult<T>;
}

/** An entry of a list, with the path that it stands at. @public */
export interface Entry<T> {
  key: string;
  value: T;
}

/** What `readSections` makes of a bare schema: undefined when it is set aside. */
export function only<T extends z.ZodType>(
  schema: T,
): Section<z.output<T> | undefined> {
  return {
    read(value, key) {
      const { value: read, problems } = readSetting(schema, value, key);
      return problems
        ? { value: undefined, problems, setAside: [key] }
        : { value: read, problems: [], setAside: [] };
    },
  };
}

/**
 * A section that has its defaults when it is set aside. Only for settings
 * that do no harm when they do not count.
 *
 * @param schema - one that takes undefined: write `.prefault({})`
 * @public
 */
export function orDefaults<T extends z.ZodType>(
  schema: T,
): Section<z.output<T>> {
  return {
    read(value, key) {
      const { value: read, problems } = readSetting(schema, value, key);
      return problems
        ? { value: schema.parse(undefined), problems, setAside: [key] }
        : { value: read as z.output<T>, problems: [], setAside: [] };
    },
  };
}

/**
 * A list whose entries are set aside one by one. An object alone is a list of
 * one entry.
 *
 * @param options - `unique`: a key that no two entries may have the same value of
 * @public
 */
export function listOf<T extends z.ZodType>(
  schema: T,
  options: { unique?: keyof z.output<T> & string } = {},
): Section<Entry<z.output<T>>[]> {
  const { unique } = options;
  return {
    read(value, key) {
      const list = orDefaults(z.array(z.unknown()).default([])).read(
        isObject(value) ? [value] : value,
        key,
      );
      const seen = new Set<unknown>();
      return list.value.reduce<SectionResult<Entry<z.output<T>>[]>>(
        (result, entry, index) => {
          const place = keyAt(key, [index]);
          const read = readSetting(schema, entry, place);
          if (read.problems) {
            return without(result, place, read.problems);
          }
          const name = unique && read.value[unique];
          if (unique && seen.has(name)) {
            return without(result, place, [
              {
                key: keyAt(place, [unique]),
                value: printableText(JSON.stringify(name)),
                reason: 'is there twice',
                fix: 'Rename one of the two',
              },
            ]);
          }
          seen.add(name);
          return {
            ...result,
            value: [...result.value, { key: place, value: read.value }],
          };
        },
        { ...list, value: [] },
      );
    },
  };
}

/** An object with keys of the user's own, whose entries are set aside one by one. @public */
export function mapOf<T extends z.ZodType>(
  schema: T,
): Section<Record<string, z.output<T>>> {
  return {
    read(value, key) {
      const map = orDefaults(
        z.record(z.string(), z.unknown()).default({}),
      ).read(value, key);
      return Object.entries(map.value).reduce<
        SectionResult<Record<string, z.output<T>>>
      >(
        (result, [name, entry]) => {
          const place = keyAt(key, [name]);
          const read = readSetting(schema, entry ?? undefined, place);
          return read.problems
            ? without(result, place, read.problems)
            : { ...result, value: { ...result.value, [name]: read.value } };
        },
        { ...map, value: {} },
      );
    },
  };
}

const SOURCE_NAME = /^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$/;

/**
 * Sources: a map of named ones, or one alone, whose name is `default`. Each is
 * set aside for itself.
 *
 * @public
 */
export function sourcesOf<T extends z.ZodType>(
  schema: T,
): Section<Record<string, z.output<T>>> {
  return {
    read(value, key) {
      if (value === undefined) {
        return { value: {}, problems: [], setAside: [] };
      }
      if (!isMapOfSources(value, schema)) {
        const { value: source, ...rest } = only(schema).read(value, key);
        return {
          problems: rest.problems,
          value: source === undefined ? {} : { default: source },
          setAside: rest.setAside.map(place => keyAt(place, ['default'])),
        };
      }
      const named = Object.entries(value);
      const misnamed = named.filter(([name]) => !SOURCE_NAME.test(name));
      const result = mapOf(schema).read(
        Object.fromEntries(
          named
            .filter(([name]) => SOURCE_NAME.test(name))
            .map(([name, source]) => [name, source ?? {}]),
        ),
        key,
      );
      return misnamed.reduce(
        (all, [name]) =>
          without(all, keyAt(key, [name]), [
            {
              key: keyAt(key, [name]),
              reason: 'is not the name of a source',
              fix: 'Use lower case letters, digits and dashes, at most 40',
            },
          ]),
        result,
      );
    },
  };
}

/**
 * One source, alone or named `default`, for what there is one of. Sources of
 * other names are set aside.
 *
 * @public
 */
export function oneSourceOf<T extends z.ZodType>(
  schema: T,
): Section<z.output<T> | undefined> {
  return {
    read(value, key) {
      const sources = sourcesOf(schema).read(value, key);
      const others = Object.keys(sources.value)
        .filter(name => name !== 'default')
        .map(name => keyAt(key, [name]));
      return {
        value: sources.value.default,
        problems: [
          ...sources.problems,
          ...others.map(place => ({
            key: place,
            reason: 'is not used, since there is one of them',
            fix: `Move it to ${keyAt(key, ['default'])}`,
          })),
        ],
        setAside: [...sources.setAside, ...others],
      };
    },
  };
}

function isMapOfSources(
  value: unknown,
  schema: z.ZodType,
): value is Record<string, unknown> {
  const known = knownKeys(schema);
  return (
    isObject(value) &&
    Object.keys(value).length > 0 &&
    Object.entries(value).every(
      ([name, member]) =>
        !known.includes(name) && (isObject(member) || member === null),
    )
  );
}

function without<T>(
  result: SectionResult<T>,
  place: string,
  problems: ConfigurationProblem[],
): SectionResult<T> {
  return {
    ...result,
    problems: [...result.problems, ...problems],
    setAside: [...result.setAside, place],
  };
}
