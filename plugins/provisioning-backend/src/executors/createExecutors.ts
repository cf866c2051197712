/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { durationToMilliseconds } from '@backstage/types';
import { RunExecutor } from '@steward/backstage-plugin-provisioning-node';
import { ArgoCd } from '../argoCd/ArgoCd';
import { FarEnds } from '../FarEnds';
import { EnclaveTableExecutor } from './enclaveTable/EnclaveTableExecutor';
import { FleetExecutor } from './fleet/FleetExecutor';
import { Deployments } from './gitPullRequest/Deployments';
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
    GitPullRequestExecutor.create({
      hosts,
      portalUrl,
      deployments: deploymentsOf(farEnds),
      clock,
    }),
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

function deploymentsOf({ config, clock }: FarEnds): Deployments | undefined {
  return (
    config.argoCd &&
    Deployments.create({
      argoCd: ArgoCd.create(config.argoCd),
      giveUpAfterMs: durationToMilliseconds(config.argoCd.giveUpAfter),
      clock,
    })
  );
}
