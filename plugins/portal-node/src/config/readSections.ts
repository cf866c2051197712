/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Config } from '@backstage/config';
import { z } from 'zod';
import { ConfigurationProblem } from './ConfigurationProblem';
import { unknownKey } from './describeIssues';
import { isObject, keyAt, valueAt } from './paths';
import { only, Section } from './sections';

type Sections = Record<string, z.ZodType | Section<unknown>>;

/** What each section is read as. @public */
export type ConfigOf<T extends Sections> = {
  [K in keyof T]: T[K] extends Section<infer V>
    ? V
    : T[K] extends z.ZodType
    ? z.output<T[K]> | undefined
    : never;
};

/** A configuration as far as it can be used, and what is wrong with the rest. @public */
export interface ReadSections<T extends Sections> {
  config: ConfigOf<T>;
  problems: ConfigurationProblem[];
  /**
   * Paths of the sections, and of entries of sections, whose settings are not
   * used: `estate.clusters`, `auditTrail.sinks[2]`.
   */
  setAside: string[];
}

/**
 * Reads sections of the configuration, each for itself. Never throws: a
 * section with a fault is set aside, and the others are used.
 *
 * A bare schema gives undefined for a section that is set aside;
 * {@link orDefaults}, {@link listOf}, {@link mapOf} and {@link sourcesOf} say
 * otherwise. Messages of schemas are written `<reason>; <fix>`, the reason
 * going after the key and the value: `is not an AWS region; enter a region
 * code such as eu-central-1`. Faults that zod itself finds have their words
 * already. What {@link secret} marks is never printed.
 *
 * @example
 * ```ts
 * const { config, problems, setAside } = readSections(rootConfig, 'acme', {
 *   schedule: orDefaults(scheduleSchema({ frequency: { minutes: 5 } })),
 *   'storage.bucket': z.string().min(3).optional(),
 *   sinks: listOf(sinkSchema),
 * });
 * logProblems(logger, { problems, setAside });
 * ```
 *
 * @param root - path that the sections are below
 * @param sections - by path below `root`; dots go into objects
 * @param options - `readElsewhere`: paths below `root` that others read, such
 *   as modules. Where it is given, keys that nobody reads are reported; the
 *   one owner of the root gives it.
 * @public
 */
export function readSections<const T extends Sections>(
  config: Config,
  root: string,
  sections: T,
  options: { readElsewhere?: readonly string[] } = {},
): ReadSections<T> {
  const value = valueAt(config.getOptional(), root.split('.'));
  const problems: ConfigurationProblem[] = [];
  const setAside: string[] = [];
  const read: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(sections)) {
    const section = schema instanceof z.ZodType ? only(schema) : schema;
    const result = section.read(
      valueAt(value, name.split('.')) ?? undefined,
      keyAt(root, [name]),
    );
    read[name] = result.value;
    problems.push(...result.problems);
    setAside.push(...result.setAside);
  }
  if (options.readElsewhere) {
    const paths = [...Object.keys(sections), ...options.readElsewhere];
    problems.unshift(...unknownKeys(value, root, paths));
  }
  return { config: read as ConfigOf<T>, problems, setAside };
}

/** Keys of an object, and of the objects that paths go through, that are on no path. */
function unknownKeys(
  value: unknown,
  place: string,
  paths: readonly string[],
): ConfigurationProblem[] {
  if (value === undefined || value === null) {
    return [];
  }
  if (!isObject(value)) {
    return [
      {
        key: place,
        reason: 'is not an object',
        fix: 'Write its settings as keys below it',
      },
    ];
  }
  const known = [...new Set(paths.map(path => path.split('.')[0]))];
  return Object.entries(value).flatMap(([name, member]) => {
    if (!known.includes(name)) {
      return [unknownKey(place, name, known)];
    }
    const below = paths.filter(path => path.startsWith(`${name}.`));
    return below.length === 0 || paths.includes(name)
      ? []
      : unknownKeys(
          member,
          keyAt(place, [name]),
          below.map(path => path.slice(name.length + 1)),
        );
  });
}
