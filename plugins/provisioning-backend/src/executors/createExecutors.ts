/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RunExecutor } from '@steward/backstage-plugin-provisioning-node';
import { FarEnds } from '../FarEnds';
import { EnclaveTableExecutor } from './enclaveTable/EnclaveTableExecutor';
import { GitPullRequestExecutor } from './gitPullRequest/GitPullRequestExecutor';
import { StepFunctionsExecutor } from './stepFunctions/StepFunctionsExecutor';

/** All executors that come along. */
export function createExecutors(farEnds: FarEnds): RunExecutor[] {
  const { hosts, portalUrl, table, machines, log, clock, config } = farEnds;
  return [
    GitPullRequestExecutor.create({ hosts, portalUrl }),
    EnclaveTableExecutor.create({
      table,
      machines,
      log,
      clock,
      section: config.enclaves,
    }),
    StepFunctionsExecutor.create({
      machines,
      log,
      clock,
      logPlaceOf: arn => farEnds.logPlaceOf(arn),
    }),
  ];
}
