/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  paginateScan,
  QueryCommand,
  UpdateItemCommand,
  GetItemCommand,
} from '@aws-sdk/client-dynamodb';
import {
  CloseAccountCommand,
  CreateAccountCommand,
  CreateOrganizationalUnitCommand,
  DeleteOrganizationalUnitCommand,
  DescribeCreateAccountStatusCommand,
  DescribeOrganizationalUnitCommand,
  MoveAccountCommand,
  RemoveAccountFromOrganizationCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateOrganizationalUnitCommand,
} from '@aws-sdk/client-organizations';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { enclaveTableName } from './world/enclaveTableName';
import { Sandbox } from './Sandbox';
import { clientsOf, startSandbox } from './__testUtils__/startSandbox';

describe('Sandbox', () => {
  const folder = createMockDirectory();

  async function scan(sandbox: Sandbox, Limit?: number) {
    const { dynamoDb: client } = clientsOf(sandbox);
    const pages = [];
    for await (const page of paginateScan(
      { client },
      { TableName: enclaveTableName, Limit },
    )) {
      pages.push((page.Items ?? []).map(item => unmarshall(item)));
    }
    return pages;
  }

  it('serves the enclave table in pages and by status', async () => {
    const sandbox = await startSandbox({ enclaves: 130 });
    try {
      const pages = await scan(sandbox, 50);
      expect(pages.map(page => page.length).slice(0, 2)).toEqual([50, 50]);
      const byId = (a: { id?: string }, b: { id?: string }) =>
        String(a.id).localeCompare(String(b.id));
      expect(pages.flat().sort(byId)).toEqual(
        sandbox.world.seedEnclaves().sort(byId),
      );
      const failed = await clientsOf(sandbox).dynamoDb.send(
        new QueryCommand({
          TableName: enclaveTableName,
          IndexName: 'status-index',
          KeyConditionExpression: '#status = :failed',
          ExpressionAttributeNames: { '#status': 'status' },
          ExpressionAttributeValues: { ':failed': { S: 'FAILED' } },
        }),
      );
      expect(failed.Count).toBeGreaterThan(0);
      for (const item of failed.Items ?? []) {
        expect(item.error_message.S).toBeTruthy();
      }
      expect(sandbox.calls.counts().operations['dynamodb.Scan'].calls).toBe(
        pages.length,
      );
    } finally {
      await sandbox.stop();
    }
  });

  it('keeps what was changed through the SDK over a restart', async () => {
    const options = { dataFolder: folder.path };
    const first = await startSandbox(options);
    const { organizations, dynamoDb } = clientsOf(first);
    const rootId = first.world.organization.rootId;

    const { OrganizationalUnit } = await organizations.send(
      new CreateOrganizationalUnitCommand({ ParentId: rootId, Name: 'Labs' }),
    );
    const unitId = OrganizationalUnit?.Id ?? '';
    const created = await organizations.send(
      new CreateAccountCommand({
        AccountName: 'prod-new',
        Email: 'aws+new@steward.example',
        Tags: [{ Key: 'owner', Value: 'growth' }],
      }),
    );
    expect(created.CreateAccountStatus?.State).toBe('IN_PROGRESS');
    const { CreateAccountStatus: status } = await organizations.send(
      new DescribeCreateAccountStatusCommand({
        CreateAccountRequestId: created.CreateAccountStatus?.Id,
      }),
    );
    expect(status).toMatchObject({ State: 'SUCCEEDED' });
    const accountId = status?.AccountId ?? '';
    await organizations.send(
      new MoveAccountCommand({
        AccountId: accountId,
        SourceParentId: rootId,
        DestinationParentId: unitId,
      }),
    );
    await organizations.send(
      new TagResourceCommand({
        ResourceId: accountId,
        Tags: [{ Key: 'environment', Value: 'prod' }],
      }),
    );
    await organizations.send(
      new UntagResourceCommand({ ResourceId: accountId, TagKeys: ['owner'] }),
    );
    await organizations.send(
      new UpdateOrganizationalUnitCommand({
        OrganizationalUnitId: unitId,
        Name: 'Laboratories',
      }),
    );
    await expect(
      organizations.send(
        new DeleteOrganizationalUnitCommand({ OrganizationalUnitId: unitId }),
      ),
    ).rejects.toMatchObject({ name: 'OrganizationalUnitNotEmptyException' });
    const closing = first.world.accountByName('dev-trading').id;
    const leaving = first.world.accountByName('shared-dns').id;
    await organizations.send(new CloseAccountCommand({ AccountId: closing }));
    await organizations.send(
      new RemoveAccountFromOrganizationCommand({ AccountId: leaving }),
    );
    const [enclave] = first.world.seedEnclaves();
    await dynamoDb.send(
      new UpdateItemCommand({
        TableName: enclaveTableName,
        Key: { id: { S: enclave.id } },
        UpdateExpression: 'SET #status = :status',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':status': { S: 'PAUSED' } },
      }),
    );
    await first.stop();

    const second = await startSandbox(options);
    try {
      expect(second.world.account(accountId)).toMatchObject({
        name: 'prod-new',
        parentId: unitId,
        tags: { environment: 'prod' },
      });
      expect(second.world.account(closing)?.state).toBe('CLOSED');
      expect(second.world.account(leaving)).toBeUndefined();
      const clients = clientsOf(second);
      const unit = await clients.organizations.send(
        new DescribeOrganizationalUnitCommand({ OrganizationalUnitId: unitId }),
      );
      expect(unit.OrganizationalUnit?.Name).toBe('Laboratories');
      const item = await clients.dynamoDb.send(
        new GetItemCommand({
          TableName: enclaveTableName,
          Key: { id: { S: enclave.id } },
        }),
      );
      expect(item.Item?.status.S).toBe('PAUSED');

      const reset = await fetch(`${second.url}/_sandbox/reset`, {
        method: 'POST',
      });
      expect(reset.status).toBe(200);
      expect(second.world.account(accountId)).toBeUndefined();
      expect((await scan(second)).flat()).toContainEqual(enclave);
    } finally {
      await second.stop();
    }
  });

  it('says which port is taken', async () => {
    const sandbox = await startSandbox();
    const port = Number(new URL(sandbox.url).port);
    await expect(startSandbox({ port })).rejects.toThrow(
      `Port ${port} is taken by another program; stop it, or choose another port with --port or STEWARD_SANDBOX_PORT.`,
    );
    await sandbox.stop();
    const again = await startSandbox({ port });
    await again.stop();
  });

  it('mounts the Git host', async () => {
    const sandbox = await startSandbox({ git: true });
    try {
      const answer = await fetch(`${sandbox.url}/git/api/v3/user`, {
        headers: { authorization: 'Bearer sandbox-git-token' },
      });
      expect(answer.status).toBeLessThan(500);
      expect(sandbox.git.repositoryUrl).toBeInstanceOf(Function);
    } finally {
      await sandbox.stop();
    }
  });
});
