/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { CollectedMetrics } from '@steward/backstage-plugin-portal-node/testUtils';
import {
  createTestDatabases,
  createTestProvisioning,
  DANA,
  databaseIds,
  prodRequest,
  thingRequest,
} from '../__testUtils__';
import { measureOpenRuns } from './RunMetrics';

describe.each(databaseIds)('metrics of runs on %s', id => {
  const databases = createTestDatabases();

  it('count each state that a run came into, and the runs that are not over', async () => {
    const metrics = new CollectedMetrics();
    const { requests, settle, store } = await createTestProvisioning({
      knex: await databases.init(id),
      metrics: metrics.service,
    });
    measureOpenRuns(metrics.service, store);
    await requests.submit(thingRequest(), { ref: DANA });
    await settle();
    const { target, ...request } = prodRequest();
    await requests.submit(
      { ...request, target: { ...target, name: 'kyc-prod' } },
      { ref: DANA },
    );
    await settle();
    const changes = await metrics.read('provisioning.runs.changes');
    expect(changes.map(({ attributes }) => attributes)).toEqual(
      [
        'REQUESTED',
        'ASSESSED',
        'APPROVED',
        'RUNNING',
        'SUCCEEDED',
        'REQUESTED',
        'ASSESSED',
        'PENDING_APPROVAL',
      ].map(state => ({ kind: 'thing.create', state })),
    );
    const open = await metrics.read('provisioning.runs.open');
    expect(
      open.filter(({ value }) => value > 0).map(one => one.attributes),
    ).toEqual([{ state: 'PENDING_APPROVAL' }]);
    expect(open).toHaveLength(5);
  });
});
