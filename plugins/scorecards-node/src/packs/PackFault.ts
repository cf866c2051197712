/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ZodError } from 'zod';

/** Why a pack, or a check of it, is off. @public */
export interface PackFault {
  /** The file or the address. */
  origin: string;
  pack?: string;
  checkId?: string;
  /** Where in the file: `checks[3].thresholds.ranges`. */
  path?: string;
  reason: string;
  fix: string;
}

/** The first thing that is wrong, at its place below `path`. @public */
export function zodFault(
  error: ZodError,
  path = '',
): Pick<PackFault, 'path' | 'reason' | 'fix'> {
  const [issue] = error.issues.map(deepest);
  const place = issue.path.reduce<string>(
    (all, part) =>
      typeof part === 'number'
        ? `${all}[${part}]`
        : `${all}${all ? '.' : ''}${String(part)}`,
    path,
  );
  return {
    ...(place && { path: place }),
    reason: `${place || 'The pack'} is not valid: ${issue.message}`,
    fix: `Correct ${
      place || 'the pack'
    }; docs/scorecards.md describes its format.`,
  };
}

type Issue = ZodError['issues'][number];

/** Of a choice, what is wrong with the alternative that fits best. */
function deepest(issue: Issue): Pick<Issue, 'path' | 'message'> {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) {
    return issue;
  }
  const inner = issue.errors
    .flatMap(issues => issues.map(deepest))
    .sort((a, b) => b.path.length - a.path.length)[0];
  return inner && inner.path.length > 0
    ? { message: inner.message, path: [...issue.path, ...inner.path] }
    : issue;
}
