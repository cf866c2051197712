/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ConflictError } from '@backstage/errors';
import {
  isActive,
  nextState,
  Run,
  RUN_STATE_WORDS,
} from '@steward/backstage-plugin-provisioning-common';
import type { RunChange } from './RunStore';

/**
 * The run after a change.
 *
 * @throws ConflictError when the transition table has no such transition.
 */
export function changedRun(run: Run, change: RunChange, now: Date): Run {
  const { event, patch, decision } = change;
  const state = event ? nextState(run.state, event) : run.state;
  if (!state) {
    throw new ConflictError(
      `This cannot be done: the run is ${RUN_STATE_WORDS[run.state]}`,
    );
  }
  const at = now.toISOString();
  return {
    ...run,
    ...(event && { waitingFor: undefined, retry: undefined }),
    ...patch,
    ...(decision && { decisions: [...run.decisions, decision] }),
    ...(event === 'start' && { startedAt: at }),
    ...(event && { finishedAt: isActive(state) ? undefined : at }),
    state,
    version: run.version + 1,
    updatedAt: at,
  };
}
