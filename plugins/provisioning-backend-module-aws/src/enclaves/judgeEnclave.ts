/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ENCLAVE_STATES,
  EnclaveTransition,
} from '@steward/backstage-plugin-provisioning-common';
import { EnclaveRow } from './EnclaveRow';
import { ListedExecution } from '../stepFunctions/StateMachines';

/** What row and execution say together. */
export type EnclaveVerdict =
  | { is: 'under-way'; waitingFor?: string }
  | { is: 'done' }
  /** Only the row says so: it must say it twice. */
  | { is: 'done-by-row' | 'failed-by-row' }
  /** The cause is in the history of this execution. */
  | { is: 'failed'; execution: ListedExecution };

const FAILED = ['FAILED', 'TIMED_OUT', 'ABORTED'];

/**
 * Row and execution are the truth together, the execution first: its failure
 * handler may fail itself and leave the row as it was, and it ends as
 * succeeded after it wrote FAILED on the row.
 *
 * @param executions - Those of this enclave and operation since the request, oldest first.
 */
export function judgeEnclave(
  transition: EnclaveTransition,
  row: EnclaveRow | undefined,
  executions: readonly ListedExecution[],
): EnclaveVerdict {
  const running = executions.find(({ status }) => status === 'RUNNING');
  if (running) {
    return { is: 'under-way' };
  }
  if (executions.some(({ status }) => status === 'PENDING_REDRIVE')) {
    return {
      is: 'under-way',
      waitingFor: 'AWS is about to redrive the execution (PENDING_REDRIVE)',
    };
  }
  const status = row?.status;
  const failed = executions.findLast(one => FAILED.includes(one.status));
  const succeeded = executions.findLast(one => one.status === 'SUCCEEDED');
  if (succeeded && status === transition.done) {
    return { is: 'done' };
  }
  if (failed) {
    return { is: 'failed', execution: failed };
  }
  if (succeeded && status === 'FAILED') {
    return { is: 'failed', execution: succeeded };
  }
  return judgeRow(transition, status, succeeded !== undefined);
}

function judgeRow(
  { operation, to, during, done }: EnclaveTransition,
  status: string | undefined,
  hasEnded: boolean,
): EnclaveVerdict {
  if (status === undefined) {
    return operation === 'destroy'
      ? { is: 'done-by-row' }
      : { is: 'failed-by-row' };
  }
  if (status === done) {
    return { is: 'done-by-row' };
  }
  if (status === 'FAILED') {
    return { is: 'failed-by-row' };
  }
  if (status === to && to.startsWith('PENDING_')) {
    return {
      is: 'under-way',
      waitingFor: 'The platform to pick the request up from its table',
    };
  }
  if (status === during) {
    return {
      is: 'under-way',
      waitingFor: hasEnded
        ? `The execution ended well, the row still says ${status}`
        : undefined,
    };
  }
  return {
    is: 'under-way',
    waitingFor: (ENCLAVE_STATES as readonly string[]).includes(status)
      ? `The row says ${status}: somebody else changed it`
      : `The row says ${status}, which Steward does not know and leaves alone`,
  };
}
