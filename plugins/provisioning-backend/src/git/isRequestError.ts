/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** The part of Octokit's RequestError that is looked at. */
export interface GitRequestError extends Error {
  status: number;
  response?: { headers: Record<string, string | number | undefined> };
}

/** Whether an error is an answer of the Git host, or its silence (status 500 without a response). */
export function isRequestError(error: unknown): error is GitRequestError {
  return (
    error instanceof Error &&
    error.name === 'HttpError' &&
    'status' in error &&
    typeof error.status === 'number'
  );
}
