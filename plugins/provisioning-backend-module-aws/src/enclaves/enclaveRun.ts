/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  resourceRef,
  Run,
  RunEffect,
  RunExecution,
} from '@steward/backstage-plugin-provisioning-common';
import { EnclaveChange, enclaveChangeSchema } from './EnclaveChange';
import { enclaveIdOf } from './enclaveId';

/** Executions of the enclave that are not of the run's request. */
export function earlierOf({ execution }: Run): unknown[] {
  const earlier = execution?.state?.earlier;
  return Array.isArray(earlier) ? earlier : [];
}

/** What a run's plan holds for the executor. */
export function changeOf(run: Run): EnclaveChange {
  return enclaveChangeSchema.parse(run.plan?.execution);
}

/** The enclave that a run is about: one that is there, or the one that it makes. */
export function idOf(run: Run, { enclaveId }: EnclaveChange): string {
  return enclaveId ?? enclaveIdOf(run);
}

/** The execution that the platform started for a request, once it was found. */
export function arnOf({ state }: RunExecution): string | undefined {
  const arn = state?.executionArn;
  return typeof arn === 'string' ? arn : undefined;
}

/** When this attempt was written into the table. */
export function requestTime(run: Run): number {
  return Date.parse(run.execution?.startedAt ?? run.startedAt ?? run.createdAt);
}

/** What there is then; the plan of a new enclave knows its name only. */
export function effectsOf(run: Run): RunEffect[] | undefined {
  const { item } = changeOf(run);
  return run.plan?.effects.map(effect =>
    item && effect.type === 'enclave'
      ? { ...effect, ref: resourceRef(enclaveIdOf(run)) }
      : effect,
  );
}
