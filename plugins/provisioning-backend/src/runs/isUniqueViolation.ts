/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { isError } from '@backstage/errors';

/** Whether an error is that a unique column or index, of one of these names, has the value already. */
export function isUniqueViolation(error: unknown, ...names: string[]): boolean {
  return (
    isError(error) &&
    (error.code === '23505' ||
      String(error.code).startsWith('SQLITE_CONSTRAINT')) &&
    names.some(
      name =>
        String(error.constraint ?? '').startsWith(name) ||
        error.message.includes(name),
    )
  );
}
