/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ListRegionsCommand } from '@aws-sdk/client-account';
import { DescribeRegionsCommand } from '@aws-sdk/client-ec2';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { ListClustersCommand } from '@aws-sdk/client-eks';
import {
  DescribeAccountCommand,
  ListAccountsCommand,
} from '@aws-sdk/client-organizations';
import { GetResourcesCommand } from '@aws-sdk/client-resource-groups-tagging-api';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { enclaveTableName } from '../world/enclaveTableName';
import { Sandbox } from '../Sandbox';
import {
  assumeReader,
  clientsOf,
  startSandbox,
} from '../__testUtils__/startSandbox';

describe('Faults', () => {
  let sandbox: Sandbox;

  beforeAll(async () => {
    sandbox = await startSandbox();
  });

  beforeEach(() => {
    sandbox.faults.clear();
    sandbox.calls.clear();
  });

  afterAll(async () => {
    await sandbox.stop();
  });

  const listAccounts = (NextToken?: string) =>
    clientsOf(sandbox).organizations.send(
      new ListAccountsCommand({ NextToken }),
    );

  it('throttles each service with its own exception, at the asked share', async () => {
    const clients = clientsOf(sandbox);
    const calls = [
      () => listAccounts(),
      () => clients.tagging.send(new GetResourcesCommand({})),
      () => clients.account.send(new ListRegionsCommand({})),
      () => clients.eks.send(new ListClustersCommand({})),
      () => clients.ec2.send(new DescribeRegionsCommand({})),
      () => clients.sts.send(new GetCallerIdentityCommand({})),
      () =>
        clients.dynamoDb.send(new ScanCommand({ TableName: enclaveTableName })),
    ];
    sandbox.faults.add({ match: {}, effect: { kind: 'throttle', rate: 1 } });
    const names = [];
    for (const call of calls) {
      names.push(
        await call().then(
          () => 'none',
          (error: Error) => error.name,
        ),
      );
    }
    expect(names).toEqual([
      'TooManyRequestsException',
      'ThrottledException',
      'TooManyRequestsException',
      'ThrottlingException',
      'RequestLimitExceeded',
      'Throttling',
      'ThrottlingException',
    ]);
    expect(sandbox.calls.counts()).toMatchObject({
      total: 7,
      throttled: 7,
      errors: 0,
    });

    sandbox.faults.clear();
    sandbox.faults.add({
      match: { service: 'organizations' },
      effect: { kind: 'throttle', rate: 0.2 },
    });
    const results = await Promise.allSettled(
      Array.from({ length: 200 }, () => listAccounts()),
    );
    const refused = results.filter(result => result.status === 'rejected');
    expect(refused.length).toBeGreaterThan(20);
    expect(refused.length).toBeLessThan(70);
  });

  it('denies an account everything, or one action alone', async () => {
    const { id } = sandbox.world.accountByName('prod-payments');
    const credentials = await assumeReader(sandbox, id, 'before');
    sandbox.faults.add({
      id: 'locked',
      match: { accountId: id },
      effect: { kind: 'deny' },
    });
    await expect(assumeReader(sandbox, id, 'after')).rejects.toMatchObject({
      name: 'AccessDenied',
    });
    const { eks } = clientsOf(sandbox, { credentials });
    await expect(eks.send(new ListClustersCommand({}))).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: `User: arn:aws:sts::${id}:assumed-role/steward-reader/before is not authorized to perform: eks:ListClusters on resource: * because no identity-based policy allows the eks:ListClusters action`,
    });
    await listAccounts();
    expect(sandbox.faults.remove('locked')).toBe(true);
    await eks.send(new ListClustersCommand({}));

    sandbox.faults.add({
      match: { service: 'tag', operation: 'GetResources' },
      effect: { kind: 'deny' },
    });
    await expect(
      clientsOf(sandbox).tagging.send(new GetResourcesCommand({})),
    ).rejects.toThrow('tag:GetResources');
  });

  it('bends listings', async () => {
    const match = { operation: 'ListAccounts' };
    sandbox.faults.add({ id: 'a', match, effect: { kind: 'truncate' } });
    const truncated = await listAccounts();
    expect(truncated.Accounts).toHaveLength(20);
    expect(truncated.NextToken).toBeUndefined();

    sandbox.faults.add({
      id: 'a',
      match,
      effect: { kind: 'truncate', keep: 3 },
    });
    expect((await listAccounts()).Accounts).toHaveLength(3);

    sandbox.faults.add({ id: 'a', match, effect: { kind: 'empty' } });
    expect(await listAccounts()).toMatchObject({ Accounts: [] });

    sandbox.faults.add({ id: 'a', match, effect: { kind: 'emptyPage' } });
    const sizes = [];
    let token: string | undefined;
    do {
      const page = await listAccounts(token);
      sizes.push(page.Accounts?.length);
      token = page.NextToken;
    } while (token);
    expect(sizes).toEqual([0, 20, 0, 20]);

    sandbox.faults.add({ id: 'a', match, effect: { kind: 'repeatToken' } });
    const first = await listAccounts();
    const second = await listAccounts(first.NextToken);
    expect(second.NextToken).toBe(first.NextToken);

    sandbox.faults.add({
      id: 'a',
      match,
      effect: { kind: 'expirePageToken' },
      times: 1,
    });
    const { NextToken } = await listAccounts();
    await expect(listAccounts(NextToken)).rejects.toMatchObject({
      name: 'InvalidInputException',
      Reason: 'INVALID_NEXT_TOKEN',
    });
    expect((await listAccounts(NextToken)).Accounts).toHaveLength(20);

    sandbox.faults.add({
      match,
      effect: { kind: 'omit', members: ['State', 'Paths'] },
    });
    const [account] = (await listAccounts()).Accounts ?? [];
    expect(account.State).toBeUndefined();
    expect(account.Paths).toBeUndefined();
    expect(account.Status).toBe('ACTIVE');
  });

  it('expires credentials in the middle of a listing', async () => {
    sandbox.faults.add({
      match: { service: 'organizations', page: 'later' },
      effect: { kind: 'expireCredentials' },
    });
    const { NextToken } = await listAccounts();
    await expect(listAccounts(NextToken)).rejects.toMatchObject({
      name: 'ExpiredTokenException',
    });
    sandbox.faults.add({
      match: { service: 'dynamodb' },
      effect: { kind: 'invalidCredentials' },
    });
    await expect(
      clientsOf(sandbox).dynamoDb.send(
        new ScanCommand({ TableName: enclaveTableName }),
      ),
    ).rejects.toMatchObject({ name: 'UnrecognizedClientException' });
  });

  it('is slow, silent or broken where asked, and only there', async () => {
    sandbox.faults.add({
      match: { region: 'eu-west-1' },
      effect: { kind: 'latency', ms: 120 },
    });
    sandbox.faults.add({
      match: { region: 'ap-southeast-2' },
      effect: { kind: 'timeout', ms: 50 },
    });
    sandbox.faults.add({
      match: { operation: 'DescribeAccount' },
      effect: { kind: 'error', status: 503, code: 'ServiceException' },
      times: 1,
    });
    const started = performance.now();
    await clientsOf(sandbox, { region: 'eu-west-1' }).eks.send(
      new ListClustersCommand({}),
    );
    expect(performance.now() - started).toBeGreaterThan(115);

    const far = clientsOf(sandbox, { region: 'ap-southeast-2' });
    await expect(far.eks.send(new ListClustersCommand({}))).rejects.toThrow(
      /socket hang up|ECONNRESET/,
    );
    await expect(
      far.dynamoDb.send(new ScanCommand({ TableName: enclaveTableName })),
    ).rejects.toThrow(/socket hang up|ECONNRESET/);

    const { organizations } = clientsOf(sandbox);
    const describe = new DescribeAccountCommand({
      AccountId: sandbox.world.managementAccount.id,
    });
    await expect(organizations.send(describe)).rejects.toMatchObject({
      name: 'ServiceException',
      $metadata: { httpStatusCode: 503 },
    });
    await organizations.send(describe);
    expect(sandbox.faults.list()).toHaveLength(2);
  });
});
