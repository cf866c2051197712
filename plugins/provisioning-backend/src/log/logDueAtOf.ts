/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { isActive, Run } from '@steward/backstage-plugin-provisioning-common';

/**
 * When the log of an execution is to be read first after a change of state:
 * ISO 8601, UTC. Once more after the end, since lines arrive late.
 */
export function logDueAtOf(run: Run, now: Date): string | undefined {
  const ran =
    run.state === 'RUNNING' || (run.startedAt && !isActive(run.state));
  return ran ? now.toISOString() : undefined;
}
