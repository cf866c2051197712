/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Run, RunFailure } from '@steward/backstage-plugin-provisioning-common';
import { RunKind } from '@steward/backstage-plugin-provisioning-node';
import { digestOf } from '../runs/digestOf';

/**
 * Why a run must not start although it is approved: it is not what was
 * approved, or something came in between. The plan itself is never made anew.
 *
 * @throws what planning throws when what it looks at cannot be read.
 */
export async function startFaultOf(
  run: Run,
  kind: RunKind<any> | undefined,
): Promise<RunFailure | undefined> {
  const approved = run.decisions.filter(
    ({ decision }) => decision === 'approve',
  );
  if (
    digestOf(run) !== run.digest ||
    approved.some(({ digest }) => digest !== run.digest)
  ) {
    return {
      reason: 'What was to start is not what was approved',
      leftBehind: [],
      nextStep: 'Ask again, so that it is approved as it is now',
      retryable: false,
    };
  }
  if (!kind) {
    return {
      reason: `Nothing in this portal knows how to ${run.kind}`,
      leftBehind: [],
      nextStep: 'Install the module that brings this kind, then ask again',
      retryable: false,
    };
  }
  const { problems } = await kind.plan({
    target: run.target,
    inputs: kind.inputsSchema.parse(run.inputs),
    requestedBy: run.requestedBy,
    correlationId: run.correlationId,
  });
  return problems.length === 0
    ? undefined
    : {
        reason: `Since it was approved, something changed: ${problems
          .map(({ field, reason }) => `${field}: ${reason}`)
          .join('; ')}`,
        leftBehind: [],
        nextStep: problems.map(({ fix }) => fix).join('; '),
        retryable: false,
      };
}
