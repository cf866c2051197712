/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** What an error means for its reader. */
export type ErrorKind = 'refused' | 'signedOut' | 'away' | 'other';

interface Answer {
  name?: string;
  statusCode?: number;
  cause?: { name?: string };
}

/** Whether an error is a refusal of the backend for want of a permission. @public */
export function isPermissionError(error: Error): boolean {
  return isAnswer(error, 403, 'NotAllowedError');
}

/** Tells a refusal, a session that is over and a backend that does not answer from the rest. */
export function kindOfError(error: Error): ErrorKind {
  if (isPermissionError(error)) {
    return 'refused';
  }
  if (isAnswer(error, 401, 'AuthenticationError')) {
    return 'signedOut';
  }
  const isAway =
    [502, 503, 504].includes((error as Answer).statusCode ?? 0) ||
    // What browsers throw when nobody answers: Chromium, Firefox, Safari.
    (error instanceof TypeError &&
      /failed to fetch|networkerror|load failed/i.test(error.message));
  return isAway ? 'away' : 'other';
}

function isAnswer(error: Error, status: number, name: string): boolean {
  const { statusCode, cause } = error as Answer;
  return error.name === name || statusCode === status || cause?.name === name;
}
