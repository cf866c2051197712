/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * The error with the message of its cause: of a refused request the reason
 * that the backend gave, rather than "Request failed with 409 Conflict".
 *
 * @public
 */
export function inWordsOfCause<E extends Error>(error: E): E {
  const { cause } = error as { cause?: unknown };
  return cause instanceof Error && cause.message
    ? Object.assign(error, { message: cause.message })
    : error;
}
