/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { stringifyError } from '@backstage/errors';
import { isRequestError } from './isRequestError';

/** An error of a Git host in terms that a person can act on. */
export interface GitFailure {
  kind: 'throttled' | 'unavailable' | 'denied' | 'gone' | 'refused' | 'failed';
  /** In words: what the host said. */
  message: string;
  /** Whether the same call may succeed later without anybody doing something. */
  retryable: boolean;
}

/**
 * Says what an error of a Git host is. A rate limit is an answer 429, or 403
 * with nothing remaining or a time to retry after.
 *
 * Source: https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
export function describeGitError(error: unknown): GitFailure {
  if (!isRequestError(error)) {
    return {
      kind: 'failed',
      message: stringifyError(error),
      retryable: !isOurs(error),
    };
  }
  const { status, response } = error;
  const limit = response?.headers['x-ratelimit-remaining'];
  if (
    status === 429 ||
    (status === 403 &&
      (String(limit) === '0' || response?.headers['retry-after'] !== undefined))
  ) {
    const reset = Number(response?.headers['x-ratelimit-reset']);
    const until = reset ? ` until ${new Date(reset * 1000).toISOString()}` : '';
    return {
      kind: 'throttled',
      message: `The Git host answers no more requests of Steward${until}`,
      retryable: true,
    };
  }
  if (status >= 500) {
    return {
      kind: 'unavailable',
      message: `The Git host does not answer (${status}: ${error.message})`,
      retryable: true,
    };
  }
  if (status === 401 || status === 403) {
    return {
      kind: 'denied',
      message: `The Git host refuses Steward's token (${status}: ${error.message})`,
      retryable: false,
    };
  }
  if (status === 404) {
    return {
      kind: 'gone',
      message: 'The Git host knows no such repository or branch',
      retryable: false,
    };
  }
  return {
    kind: 'refused',
    message: `The Git host refused the request (${status}: ${error.message})`,
    retryable: false,
  };
}

/** Errors of ours say that asking again will not help. */
function isOurs(error: unknown): boolean {
  return (
    error instanceof Error &&
    ['InputError', 'NotFoundError'].includes(error.name)
  );
}
