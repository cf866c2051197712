/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RunExecutor } from '@steward/backstage-plugin-provisioning-node';
import { FarEnds } from '../FarEnds';
import { EnclaveTableExecutor } from './enclaveTable/EnclaveTableExecutor';
import { FleetExecutor } from './fleet/FleetExecutor';
import { GitPullRequestExecutor } from './gitPullRequest/GitPullRequestExecutor';
import { StepFunctionsExecutor } from './stepFunctions/StepFunctionsExecutor';

/** All executors that come along. */
export function createExecutors(farEnds: FarEnds): RunExecutor[] {
  const { hosts, portalUrl, table, machines, log, clock, config } = farEnds;
  const stepFunctions = StepFunctionsExecutor.create({
    machines,
    log,
    clock,
    logPlaceOf: arn => farEnds.logPlaceOf(arn),
  });
  return [
    GitPullRequestExecutor.create({ hosts, portalUrl }),
    EnclaveTableExecutor.create({
      table,
      machines,
      log,
      clock,
      section: config.enclaves,
    }),
    stepFunctions,
    FleetExecutor.create({ aws: farEnds.options.aws, stepFunctions, clock }),
  ];
}
