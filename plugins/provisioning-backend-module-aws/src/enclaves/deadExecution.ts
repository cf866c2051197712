/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { changedAt, EnclaveRow } from './EnclaveRow';
import { ListedExecution } from '../stepFunctions/StateMachines';

export const UNDER_WAY = ['DEPLOYING', 'DESTROYING'];
export const PENDING = ['PENDING_DEPLOY', 'PENDING_DESTROY'];
export const DEAD = ['FAILED', 'TIMED_OUT', 'ABORTED'];
/** When a request that the platform did not pick up is lost. */
export const PICK_UP_MS = 5 * 60_000;
/** Longer than any machine of the platform may run. */
export const LONGEST_MS = 60 * 60_000;

/**
 * The last execution that a row is about, if all ended and the last one badly.
 * The machine itself changes a row that is under way; one that is pending was
 * last changed by who asked, so that what started before is of an earlier request.
 *
 * @param executions - Those of the enclave, oldest first.
 */
export function deadExecution(
  row: EnclaveRow,
  executions: readonly ListedExecution[],
): ListedExecution | undefined {
  const isPending = PENDING.includes(row.status);
  if (!isPending && !UNDER_WAY.includes(row.status)) {
    return undefined;
  }
  const earliest = changedAt(row) - (isPending ? 0 : LONGEST_MS);
  const since = executions.filter(
    ({ startDate }) => startDate.getTime() >= earliest,
  );
  const last = since.at(-1);
  return last &&
    since.every(({ stopDate }) => stopDate) &&
    DEAD.includes(last.status)
    ? last
    : undefined;
}
