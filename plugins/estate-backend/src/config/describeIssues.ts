/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ConfigurationProblem } from '@steward/backstage-plugin-estate-common';
import { z } from 'zod';

/**
 * Turns what zod found into problems that name the key, the value and the
 * fix; unknown keys get the nearest known one proposed.
 */
export function describeIssues(options: {
  schema: z.ZodType;
  error: z.ZodError;
  value: unknown;
  key: string;
}): ConfigurationProblem[] {
  return options.error.issues
    .flatMap(deepestIssues)
    .flatMap(issue => describeIssue(issue, options));
}

/** Keys of an object schema at a path below another schema. */
export function knownKeys(
  schema: z.core.$ZodType | undefined,
  path: PropertyKey[] = [],
): string[] {
  const bare = unwrap(schema);
  if (bare instanceof z.ZodObject) {
    return path.length === 0
      ? Object.keys(bare.shape)
      : knownKeys(bare.shape[String(path[0])], path.slice(1));
  }
  if (bare instanceof z.ZodArray) {
    return knownKeys(bare.element, path.slice(1));
  }
  if (bare instanceof z.ZodUnion) {
    return bare.options.flatMap(option => knownKeys(option, path));
  }
  return [];
}

/** The problem of a key that nobody reads. */
export function unknownKeyProblem(
  key: string,
  unknown: string,
  known: string[],
): ConfigurationProblem {
  const nearest = nearestTo(unknown, known);
  return {
    key: `${key}.${unknown}`,
    message: `${key}.${unknown} is not a known key`,
    fix: nearest
      ? `Did you mean "${nearest}"?`
      : `Known keys are ${known.join(', ')}`,
  };
}

function describeIssue(
  issue: z.core.$ZodIssue,
  { schema, value, key }: Parameters<typeof describeIssues>[0],
): ConfigurationProblem[] {
  const place = [key, ...issue.path.map(String)].join('.');
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, issue.path);
    return issue.keys.map(unknown => unknownKeyProblem(place, unknown, known));
  }
  const found = valueAt(value, issue.path);
  const shown = found === undefined ? undefined : show(found);
  const message = `${place}${shown === undefined ? '' : ` = ${shown}`}: ${
    found === undefined && issue.code === 'invalid_type'
      ? 'is missing'
      : issue.message
  }`;
  return [{ key: place, value: shown, message, fix: fixOf(issue, place) }];
}

function fixOf(issue: z.core.$ZodIssue, place: string): string {
  if (issue.code === 'custom' && typeof issue.params?.fix === 'string') {
    return issue.params.fix;
  }
  if (issue.code === 'invalid_type') {
    return `Set ${place} to a value of type ${issue.expected}`;
  }
  if (issue.code === 'invalid_value') {
    return `Use one of ${issue.values.join(', ')}`;
  }
  return `Correct ${place}`;
}

/** Of a union, the branch that came nearest says what is wrong. */
function deepestIssues(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) {
    return [issue];
  }
  const [best] = [...issue.errors].sort((a, b) => weight(a) - weight(b));
  const misspelt = best.filter(inner => inner.code === 'unrecognized_keys');
  return (misspelt.length > 0 ? misspelt : best).flatMap(inner =>
    deepestIssues({ ...inner, path: [...issue.path, ...inner.path] }),
  );
}

function weight(issues: z.core.$ZodIssue[]): number {
  return issues.reduce(
    (sum, issue) => sum + (issue.code === 'unrecognized_keys' ? 1 : 2),
    issues.some(i => i.code === 'invalid_type' && i.path.length > 0) ? 2 : 0,
  );
}

function unwrap(schema: z.core.$ZodType | undefined): unknown {
  let bare = schema;
  while (
    bare instanceof z.ZodOptional ||
    bare instanceof z.ZodDefault ||
    bare instanceof z.ZodPrefault
  ) {
    bare = bare.unwrap();
  }
  return bare;
}

function valueAt(value: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, step) =>
      at && typeof at === 'object'
        ? (at as Record<PropertyKey, unknown>)[step]
        : undefined,
    value,
  );
}

function show(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

function nearestTo(word: string, known: string[]): string | undefined {
  const [nearest] = known
    .map(candidate => ({
      candidate,
      steps: distance(word.toLowerCase(), candidate.toLowerCase()),
    }))
    .sort((a, b) => a.steps - b.steps);
  return nearest && nearest.steps <= Math.max(2, word.length / 3)
    ? nearest.candidate
    : undefined;
}

/** Levenshtein distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(
        next[j - 1] + 1,
        row[j] + 1,
        row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    }
    row = next;
  }
  return row[b.length];
}
