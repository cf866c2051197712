/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RunRefusedError } from '@steward/backstage-plugin-provisioning-node';

/** A Git host that cannot be written to until its configuration is completed. */
export function notConfigured(
  reason: string,
  nextStep: string,
): RunRefusedError {
  return new RunRefusedError({
    reason,
    leftBehind: [],
    nextStep: `${nextStep}, then retry`,
    retryable: true,
  });
}
