/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { isError } from '@backstage/errors';
import { classifyAwsError } from '@steward/backstage-plugin-aws-access-node';
import { RunDelayedError } from './RunExecutor';
import { quoted } from './quoted';

/** What a run waits for, in words, when a call failed that is tried again. @public */
export function waitingWords(error: unknown): string {
  return `${failureWords(error)}; it is tried again`;
}

/** What went wrong with a call, in words. @public */
export function failureWords(error: unknown): string {
  if (error instanceof RunDelayedError) {
    return error.message;
  }
  const { kind, operation, missingAction, resource, message, code } =
    classifyAwsError(error);
  switch (kind) {
    case 'throttled':
      return `AWS throttles ${operation ?? 'a call'}`;
    case 'expired':
      return 'Steward lost access to AWS: its credentials expired';
    case 'denied':
      return missingAction
        ? `Steward may not do this: grant ${missingAction}${
            resource ? ` on ${resource}` : ''
          }`
        : `Steward may not do this: ${quoted(message)}`;
    case 'timeout':
      return `No answer${operation ? ` to ${operation}` : ''} in time`;
    default:
      return quoted(isError(error) ? message : code);
  }
}
