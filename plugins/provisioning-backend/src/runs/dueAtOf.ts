/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Run } from '@steward/backstage-plugin-provisioning-common';

/** Whether the run's attempt is still to be started. */
export function needsStart(run: Run): boolean {
  return run.state === 'RUNNING' && run.execution?.attempt !== run.attempt;
}

/**
 * When the worker has something to do for a run: ISO 8601, UTC. Never for
 * one that ended, and for one that runs only when it is to be started or
 * given up: those are looked at by the observer.
 */
export function dueAtOf(run: Run, now: Date): string | undefined {
  switch (run.state) {
    case 'REQUESTED':
    case 'ASSESSED':
    case 'APPROVED':
      return now.toISOString();
    case 'PENDING_APPROVAL':
      return run.expiresAt;
    case 'RUNNING':
      return run.cancelRequest || needsStart(run)
        ? now.toISOString()
        : undefined;
    default:
      return undefined;
  }
}
