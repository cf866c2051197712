/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RunStep } from '@steward/backstage-plugin-provisioning-common';
import { ago } from './ago';

/** Steps of an enclave's deployment; `done` of them are over. */
export function deploymentSteps(done: number, failed = false): RunStep[] {
  return [
    'ValidateRequest',
    'WriteDeploying',
    'RunTerraform',
    'TaskSubmitted',
    'WaitForTask',
    'CheckHealth',
    'WriteDeployed',
  ].map((name, index): RunStep => {
    if (index > done) {
      return { name, state: 'waiting', usualMs: 30_000 };
    }
    const startedAt = ago(4 - index * 0.5);
    return index < done
      ? {
          name,
          state: 'succeeded',
          startedAt,
          finishedAt: ago(3.5 - index * 0.5),
          usualMs: 25_000,
        }
      : {
          name,
          state: failed ? 'failed' : 'running',
          startedAt,
          usualMs: 180_000,
          ...(failed && {
            finishedAt: ago(1),
            message:
              'Error: creating EC2 Instance: InsufficientInstanceCapacity',
          }),
        };
  });
}
