/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Run, RunSummary } from '@steward/backstage-plugin-provisioning-common';
import { entitiesOf } from './entitiesOf';

const MAX_ENTITIES = 20;

/** A run as lists show it. */
export function summaryOf(run: Run): RunSummary {
  return {
    id: run.id,
    kind: run.kind,
    state: run.state,
    target: run.target,
    entityRefs: entitiesOf(run).slice(0, MAX_ENTITIES),
    requestedBy: run.requestedBy,
    waitingFor: run.waitingFor,
    createdAt: run.createdAt,
    updatedAt: run.updatedAt,
    startedAt: run.startedAt,
    finishedAt: run.finishedAt,
    expiresAt: run.expiresAt,
    decommissionOf: run.decommissionOf,
    decommissionedBy: run.decommissionedBy,
    risk: run.assessment?.risk.score,
    monthlyCost: run.assessment?.cost.monthly,
    failure: run.failure?.reason.split('\n')[0],
  };
}
