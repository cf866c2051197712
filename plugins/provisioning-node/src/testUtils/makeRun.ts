/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Run, RunPlan } from '@steward/backstage-plugin-provisioning-common';
import { v7 } from 'uuid';

/** A run that was approved and is about to start. @public */
export function makeRun(
  plan: Partial<RunPlan> & Pick<RunPlan, 'executor' | 'execution'>,
  rest: Partial<Run> = {},
): Run {
  const id = v7();
  const now = new Date().toISOString();
  return {
    id,
    correlationId: id,
    version: 4,
    kind: 'git.change',
    state: 'RUNNING',
    requestedBy: 'user:default/dana',
    target: { name: 'custody' },
    inputs: {},
    digest: 'd1e57',
    plan: { summary: [], effects: [], blastRadius: [], ...plan },
    decisions: [],
    attempt: 1,
    steps: [],
    effects: [],
    createdAt: now,
    updatedAt: now,
    startedAt: now,
    ...rest,
  };
}
