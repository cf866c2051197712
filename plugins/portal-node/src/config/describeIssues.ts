/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { isSecretName, printableText, scrubText } from '../text';
import { ConfigurationProblem } from './ConfigurationProblem';
import { nearestWord } from './nearestWord';
import { knownKeys, schemasAt, schemasBelow } from './schemasAt';
import { isSecret } from './secret';
import { keyAt, valueAt } from './paths';

/** What zod found in a setting, as problems that name key, value, reason and fix. */
export function describeIssues(options: {
  schema: z.core.$ZodType;
  issues: readonly z.core.$ZodIssue[];
  value: unknown;
  key: string;
}): ConfigurationProblem[] {
  const { schema, issues, value, key } = options;
  return issues.flatMap(deepestIssues).flatMap(issue => {
    const place = keyAt(key, issue.path);
    if (issue.code === 'unrecognized_keys') {
      const known = knownKeys(schema, issue.path);
      return issue.keys.map(unknown => unknownKey(place, unknown, known));
    }
    const [reason, fix = 'Correct the value'] = issue.message.split(
      /; (.*)/s,
      2,
    );
    const isMissing =
      issue.code !== 'custom' && valueAt(value, issue.path) === undefined;
    const shown = printable(schema, issue.path, value, key);
    return [
      {
        key: place,
        ...(shown !== undefined && { value: shown }),
        reason: isMissing ? 'is missing' : reason,
        fix: fix.charAt(0).toUpperCase() + fix.slice(1),
      },
    ];
  });
}

/** The problem of a key that nobody reads. @public */
export function unknownKey(
  place: string,
  unknown: string,
  known: readonly string[],
): ConfigurationProblem {
  const nearest = nearestWord(unknown, known);
  return {
    key: keyAt(place, [unknown]),
    reason: 'is not a known key',
    fix: nearest
      ? `Did you mean "${nearest}"?`
      : `Known keys are: ${known.join(', ')}`,
  };
}

/** Of a union, the option that came nearest says what is wrong. */
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

function weight(issues: readonly z.core.$ZodIssue[]): number {
  return issues.reduce(
    (sum, issue) => sum + (issue.code === 'unrecognized_keys' ? 1 : 2),
    issues.some(i => i.code === 'invalid_type' && i.path.length > 0) ? 2 : 0,
  );
}

/** The value at a path, unless it is, or stands where there should be, a secret. */
function printable(
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
  value: unknown,
  key: string,
): string | undefined {
  const found = valueAt(value, path);
  if (found === undefined || found === null || typeof found === 'object') {
    return undefined;
  }
  const isHidden =
    [key, ...path].some(step => isSecretName(String(step))) ||
    path.some((_, index) =>
      schemasAt(schema, path.slice(0, index)).some(isSecret),
    ) ||
    schemasAt(schema, path).some(one => [...schemasBelow(one)].some(isSecret));
  return isHidden
    ? undefined
    : printableText(
        typeof found === 'string'
          ? JSON.stringify(scrubText(found).text)
          : found,
      );
}
