/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** Whether the backend knows nothing of what was asked for. */
export function isNotFound(error: Error | undefined): boolean {
  const { statusCode, cause } = (error ?? {}) as {
    statusCode?: number;
    cause?: { name?: string };
  };
  return (
    error?.name === 'NotFoundError' ||
    statusCode === 404 ||
    cause?.name === 'NotFoundError'
  );
}
