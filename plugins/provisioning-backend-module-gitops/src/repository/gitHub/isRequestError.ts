/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** The part of Octokit's RequestError that is looked at. */
export interface GitRequestError extends Error {
  status: number;
  /** Absent when there was no answer; the status is 500 then. */
  response?: {
    headers: Record<string, string | number | undefined>;
    data: unknown;
  };
}

/** Whether an error is an answer of the Git host, or its silence. */
export function isRequestError(error: unknown): error is GitRequestError {
  return (
    error instanceof Error &&
    error.name === 'HttpError' &&
    'status' in error &&
    typeof error.status === 'number'
  );
}
