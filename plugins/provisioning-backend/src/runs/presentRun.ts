/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Run } from '@steward/backstage-plugin-provisioning-common';
import { ProvisioningRegistry } from '../ProvisioningRegistry';
import { UsualDurations } from '../stream/UsualDurations';

/**
 * A run as its page shows it: steps with what they usually take, and what it
 * waits for when the module that carries it out was taken away.
 */
export async function presentRun(
  run: Run,
  options: {
    durations: UsualDurations;
    registry: Pick<ProvisioningRegistry, 'executor'>;
  },
): Promise<Run> {
  const { durations, registry } = options;
  const steps = durations.withUsual(run.steps, await durations.of(run.kind));
  const executor = run.plan?.executor;
  return run.state === 'RUNNING' && executor && !registry.executor(executor)
    ? {
        ...run,
        steps,
        waitingFor: `the module with the executor ${executor}, which is not installed in this portal`,
      }
    : { ...run, steps };
}
