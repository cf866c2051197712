/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { isError } from '@backstage/errors';
import { classifyAwsError } from '@steward/backstage-plugin-aws-access-node';
import { quoted } from '../domain/quoted';

/** What a run waits for, in words, when a call failed that is tried again. */
export function waitingWords(error: unknown): string {
  const { kind, operation, missingAction, resource, message, code } =
    classifyAwsError(error);
  const call = operation ?? 'a call';
  switch (kind) {
    case 'throttled':
      return `AWS throttles ${call}; it is tried again`;
    case 'expired':
      return 'Steward lost access to AWS: its credentials expired; new ones are asked for';
    case 'denied':
      return missingAction
        ? `Steward may not do this: grant ${missingAction}${
            resource ? ` on ${resource}` : ''
          }; it is tried again`
        : `Steward may not do this: ${quoted(message)}; it is tried again`;
    case 'timeout':
      return `No answer${
        operation ? ` to ${operation}` : ''
      } in time; it is tried again`;
    default:
      return `${quoted(isError(error) ? message : code)}; it is tried again`;
  }
}
