/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ListAccountsCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { EKSClient, ListClustersCommand } from '@aws-sdk/client-eks';
import { setupServer } from 'msw/node';
import { CallLog } from '../calls/CallLog';
import { FaultRegistry } from '../faults/FaultRegistry';
import { managementCredentials } from '../__testUtils__/startSandbox';
import { World } from '../world/World';
import { awsHandlers } from './awsHandlers';

describe('awsHandlers', () => {
  const world = World.create();
  const calls = CallLog.create();
  const faults = FaultRegistry.create({ seed: 1 });
  const server = setupServer(...awsHandlers(world, { calls, faults }));

  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  afterAll(() => server.close());

  it('answers clients that go to AWS itself', async () => {
    const config = {
      region: 'eu-central-1',
      credentials: managementCredentials,
      maxAttempts: 1,
    };
    const organizations = new OrganizationsClient(config);
    const page = await organizations.send(new ListAccountsCommand({}));
    expect(page.Accounts?.map(account => account.Id)).toEqual(
      world.accounts.slice(0, 20).map(account => account.id),
    );
    const eks = new EKSClient(config);
    expect(await eks.send(new ListClustersCommand({}))).toMatchObject({
      clusters: [],
    });
    faults.add({ match: {}, effect: { kind: 'timeout', ms: 1 } });
    await expect(eks.send(new ListClustersCommand({}))).rejects.toThrow();
    expect(calls.counts()).toMatchObject({ total: 3, errors: 1 });
  });
});
