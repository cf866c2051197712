/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Run, RunFailure } from '@steward/backstage-plugin-provisioning-common';
import { Observation } from '@steward/backstage-plugin-provisioning-node';
import { RunChange } from '../runs/RunStore';
import { isSame } from '../runs/isSame';

/** An observation that brings nothing new is stored this often, so that its age can be told. */
const UNCHANGED_MS = 30_000;

const EVENTS = {
  succeeded: 'succeed',
  failed: 'fail',
  cancelled: 'cancel',
} as const;

const NO_REASON: RunFailure = {
  reason: 'It failed, and no reason was given',
  leftBehind: [],
  nextStep: 'Look at the execution, then retry',
  retryable: true,
};

/** The change that an observation makes; undefined for one that says nothing new. */
export function changeOf(
  run: Run,
  observation: Observation,
  now: Date,
): RunChange | undefined {
  const { outcome, waitingFor, retry } = observation;
  const steps = observation.steps ?? run.steps;
  const effects = observation.effects ?? run.effects;
  const execution = { ...observation.execution, attempt: run.attempt };
  if (outcome) {
    const failure = outcome === 'succeeded' ? undefined : observation.failure;
    return {
      event: EVENTS[outcome],
      comment: failure?.reason,
      patch: {
        execution,
        steps,
        effects:
          outcome === 'succeeded' && effects.length === 0
            ? run.plan?.effects ?? []
            : effects,
        failure: outcome === 'failed' ? failure ?? NO_REASON : failure,
      },
    };
  }
  const sameAsBefore = isSame(
    { waitingFor, retry, steps, effects, ...execution, observedAt: undefined },
    { ...run.execution, ...pickSeen(run), observedAt: undefined },
  );
  const age = now.getTime() - Date.parse(run.updatedAt);
  return sameAsBefore && age < UNCHANGED_MS
    ? undefined
    : { patch: { execution, steps, effects, waitingFor, retry } };
}

function pickSeen({ waitingFor, retry, steps, effects }: Run) {
  return { waitingFor, retry, steps, effects };
}
