/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { InputProblem } from './api.generated';

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    input,
  );
}

/**
 * What a schema finds wrong, as field, value, reason and fix. A message of
 * ours may hold the fix behind a semicolon.
 *
 * @public
 */
export function problemsOf(
  error: z.ZodError,
  input: unknown,
  prefix = 'inputs',
): InputProblem[] {
  return error.issues.map(issue => {
    const [reason, ...fix] = issue.message.split('; ');
    return {
      field: [prefix, ...issue.path.map(String)].join('.'),
      value: valueAt(input, issue.path),
      reason,
      fix:
        fix.join('; ') ||
        `Enter another ${String(issue.path.at(-1) ?? 'value')}`,
    };
  });
}
