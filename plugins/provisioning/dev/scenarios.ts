/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Scenarios } from '@steward/backstage-plugin-portal-react/devUtils';
import { ProvisioningApi } from '../src';
import { FixtureProvisioning } from '../src/__fixtures__/FixtureProvisioning';
import { createRun, createRuns, longTarget } from '../src/__fixtures__/runs';

/** What the backend may be like in the development app. */
export const scenarios: Scenarios<ProvisioningApi> = {
  normal: () => new FixtureProvisioning().client,
  empty: () =>
    Object.assign(new FixtureProvisioning([]), {
      findings: [],
      delegations: [],
    }).client,
  many: () =>
    new FixtureProvisioning(
      Array.from({ length: 400 }, (_, index) =>
        createRun({
          id: `run-${index}`,
          state: index % 3 === 0 ? 'RUNNING' : 'SUCCEEDED',
          age: index * 7,
        }),
      ),
    ).client,
  long: () =>
    new FixtureProvisioning(
      createRuns().map(run => ({
        ...run,
        target: longTarget,
        reason: longTarget.accountName.repeat(3),
      })),
    ).client,
};
