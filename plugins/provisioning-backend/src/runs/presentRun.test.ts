/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { makeRun } from '@steward/backstage-plugin-provisioning-node/testUtils';
import { createTestDatabases, createTestProvisioning } from '../__testUtils__';
import { ProvisioningRegistry } from '../ProvisioningRegistry';
import { presentRun } from './presentRun';

describe('presentRun', () => {
  const databases = createTestDatabases();

  it('says which module is missing while a run cannot go on without it', async () => {
    const knex = await databases.init('SQLITE_3');
    const { durations, registry } = await createTestProvisioning({ knex });
    const run = makeRun(
      { executor: 'far-end', execution: {} },
      { waitingFor: 'a review' },
    );
    const without = new ProvisioningRegistry();
    expect(await presentRun(run, { durations, registry })).toEqual(run);
    expect(
      await presentRun(run, { durations, registry: without }),
    ).toMatchObject({
      waitingFor:
        'the module with the executor far-end, which is not installed in this portal',
    });
    const done = { ...run, state: 'SUCCEEDED' as const };
    expect(await presentRun(done, { durations, registry: without })).toEqual(
      done,
    );
  });
});
