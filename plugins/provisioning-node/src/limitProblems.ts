/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  FieldLimit,
  InputProblem,
  RunRequest,
} from '@steward/backstage-plugin-provisioning-common';

/** What a request asks for beyond the limits of its kind; what it leaves empty is within them. @public */
export function limitProblems(
  limits: readonly FieldLimit[],
  request: Pick<RunRequest, 'target' | 'inputs'>,
): InputProblem[] {
  return limits.flatMap(({ field, values, reason, fix }) => {
    const [part, name] = field.split('.') as ['target' | 'inputs', string];
    const value = (request[part] as unknown as Record<string, unknown>)[name];
    return isEmpty(value) || values.includes(String(value))
      ? []
      : [
          {
            field,
            ...(typeof value !== 'object' && { value: String(value) }),
            reason,
            fix,
          },
        ];
  });
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    value === false ||
    (typeof value === 'object' && Object.keys(value).length === 0)
  );
}
