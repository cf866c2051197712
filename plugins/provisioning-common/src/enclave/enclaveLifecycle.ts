/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** States of an enclave's row, as the platform writes them. @public */
export const ENCLAVE_STATES = [
  'PENDING_DEPLOY',
  'DEPLOYING',
  'DEPLOYED',
  'PAUSING',
  'PAUSED',
  'RESUMING',
  'PENDING_DESTROY',
  'DESTROYING',
  'DESTROYED',
  'FAILED',
] as const;

/** @public */
export type EnclaveState = (typeof ENCLAVE_STATES)[number];

/** What a request does to a row. @public */
export type EnclaveOperation =
  | 'deploy'
  | 'resize'
  | 'pause'
  | 'resume'
  | 'destroy';

/** One row of {@link ENCLAVE_TRANSITIONS}. @public */
export interface EnclaveTransition {
  operation: EnclaveOperation;
  /** States of the row in which it may be asked for. */
  from: readonly EnclaveState[];
  /** What the request writes; the platform takes over from there. */
  to: EnclaveState;
  /** What the platform writes while it works. */
  during: EnclaveState;
  /** Where the row is when it is done. */
  done: EnclaveState;
}

/**
 * The lifecycle of an enclave, used for the condition of each write, by the
 * reconciler and by the pages. A state that is not in it is shown and never
 * overwritten.
 *
 * @public
 */
export const ENCLAVE_TRANSITIONS: readonly EnclaveTransition[] = [
  {
    operation: 'deploy',
    from: ['FAILED'],
    to: 'PENDING_DEPLOY',
    during: 'DEPLOYING',
    done: 'DEPLOYED',
  },
  {
    operation: 'resize',
    from: ['DEPLOYED', 'PAUSED', 'FAILED'],
    to: 'PENDING_DEPLOY',
    during: 'DEPLOYING',
    done: 'DEPLOYED',
  },
  {
    operation: 'pause',
    from: ['DEPLOYED'],
    to: 'PAUSING',
    during: 'PAUSING',
    done: 'PAUSED',
  },
  {
    operation: 'resume',
    from: ['PAUSED'],
    to: 'RESUMING',
    during: 'RESUMING',
    done: 'DEPLOYED',
  },
  {
    operation: 'destroy',
    from: ['DEPLOYED', 'PAUSED', 'FAILED'],
    to: 'PENDING_DESTROY',
    during: 'DESTROYING',
    done: 'DESTROYED',
  },
];

/** The transition that an operation makes. @public */
export function enclaveTransition(
  operation: EnclaveOperation,
): EnclaveTransition {
  const found = ENCLAVE_TRANSITIONS.find(row => row.operation === operation);
  if (!found) {
    throw new Error(`No enclave operation ${operation}`);
  }
  return found;
}

/** The operations that a row's state allows; none for a state that nobody knows. @public */
export function enclaveOperationsOf(state: string): EnclaveOperation[] {
  return ENCLAVE_TRANSITIONS.filter(({ from }) =>
    (from as readonly string[]).includes(state),
  ).map(({ operation }) => operation);
}
