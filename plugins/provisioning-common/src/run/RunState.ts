/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RunEvent, RunState } from '../api.generated';

/**
 * Where a run is. `SUCCEEDED`, `CANCELLED`, `REJECTED` and `EXPIRED` are final;
 * a `FAILED` run can be retried.
 *
 * @public
 */
export const RUN_STATES = [
  'REQUESTED',
  'ASSESSED',
  'PENDING_APPROVAL',
  'APPROVED',
  'RUNNING',
  'SUCCEEDED',
  'FAILED',
  'CANCELLED',
  'REJECTED',
  'EXPIRED',
] as const satisfies readonly RunState[];

/** One row of the transition table. @public */
export interface RunTransition {
  event: RunEvent;
  from: readonly RunState[];
  to: RunState;
}

/**
 * The lifecycle of a run. The backend refuses what is not in this table, the
 * pages offer what is in it, the tests walk it.
 *
 * @public
 */
export const RUN_TRANSITIONS: readonly RunTransition[] = [
  { event: 'request', from: [], to: 'REQUESTED' },
  { event: 'assess', from: ['REQUESTED'], to: 'ASSESSED' },
  { event: 'deny', from: ['REQUESTED', 'ASSESSED'], to: 'REJECTED' },
  { event: 'requireApproval', from: ['ASSESSED'], to: 'PENDING_APPROVAL' },
  { event: 'approve', from: ['ASSESSED', 'PENDING_APPROVAL'], to: 'APPROVED' },
  { event: 'reject', from: ['PENDING_APPROVAL'], to: 'REJECTED' },
  { event: 'expire', from: ['PENDING_APPROVAL'], to: 'EXPIRED' },
  { event: 'start', from: ['APPROVED'], to: 'RUNNING' },
  { event: 'succeed', from: ['RUNNING'], to: 'SUCCEEDED' },
  { event: 'fail', from: ['RUNNING', 'APPROVED'], to: 'FAILED' },
  { event: 'retry', from: ['FAILED'], to: 'RUNNING' },
  {
    event: 'cancel',
    from: ['REQUESTED', 'ASSESSED', 'PENDING_APPROVAL', 'APPROVED', 'RUNNING'],
    to: 'CANCELLED',
  },
];

/** States in which a run holds its target: no second run may touch it. @public */
export const ACTIVE_RUN_STATES: readonly RunState[] = [
  'REQUESTED',
  'ASSESSED',
  'PENDING_APPROVAL',
  'APPROVED',
  'RUNNING',
];

/** @public */
export function isActive(state: RunState): boolean {
  return ACTIVE_RUN_STATES.includes(state);
}

/** The state after an event; undefined where the table has no such transition. @public */
export function nextState(
  state: RunState,
  event: RunEvent,
): RunState | undefined {
  return RUN_TRANSITIONS.find(
    transition => transition.event === event && transition.from.includes(state),
  )?.to;
}

/** The events that are possible in a state. @public */
export function eventsOf(state: RunState): RunEvent[] {
  return RUN_TRANSITIONS.filter(({ from }) => from.includes(state)).map(
    ({ event }) => event,
  );
}
