/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { GitFailureKind } from './GitFailure';
import { GitRefusedError } from './GitRefusedError';

/** What the work gives; undefined when the host's answer is of a kind. */
export async function unless<T>(
  kind: GitFailureKind,
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof GitRefusedError && error.kind === kind) {
      return undefined;
    }
    throw error;
  }
}
