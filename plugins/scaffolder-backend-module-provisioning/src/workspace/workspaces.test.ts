/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { HeadObjectCommand, S3Client } from '@aws-sdk/client-s3';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { WorkspaceProvider } from '@backstage/plugin-scaffolder-node/alpha';
import { Sandbox } from '@steward/sandbox';
import { DefaultAwsAccess } from '@steward/backstage-plugin-aws-access-node';
import { readWaitSlots } from '../config/readWaitSlots';
import { readWorkspaceSettings } from '../config/readWorkspaceSettings';
import { createWorkspaceProviders } from './createWorkspaceProviders';

const configOf = (data: Parameters<typeof mockServices.rootConfig>[0] = {}) =>
  mockServices.rootConfig(data);

jest.setTimeout(60_000);

describe('workspace providers', () => {
  const folder = createMockDirectory();
  const environment = { ...process.env };
  let sandbox: Sandbox;
  let access: DefaultAwsAccess;

  beforeAll(async () => {
    sandbox = await Sandbox.start({ port: 0, oidc: false, git: false });
    // By number, so that the client puts the bucket into the path
    const endpoint = sandbox.url.replace('localhost', '127.0.0.1');
    Object.assign(process.env, {
      AWS_ENDPOINT_URL: endpoint,
      AWS_ACCESS_KEY_ID: 'sandbox-management',
      AWS_SECRET_ACCESS_KEY: 'sandbox-management',
    });
    access = DefaultAwsAccess.create({
      config: configOf({ data: {} }),
      logger: mockServices.logger.mock(),
      pluginId: 'scaffolder',
    });
  });

  afterAll(async () => {
    process.env = environment;
    await access.close();
    await sandbox.stop();
  });

  const providersOf = (workspaces: object) => {
    const config = configOf({
      data: { provisioning: { scaffolder: { workspaces } } } as object,
    });
    return createWorkspaceProviders(readWorkspaceSettings(config), access);
  };

  const keep = async (provider: WorkspaceProvider) => {
    folder.setContent({
      kept: {},
      workspace: { 'a.txt': 'first', deep: { 'b.txt': 'second' } },
      restored: {},
    });
    const path = folder.resolve('workspace');
    const task = { taskId: 'task-1', targetPath: folder.resolve('restored') };
    await provider.rehydrateWorkspace(task);
    await provider.serializeWorkspace({ path, taskId: 'task-1' });
    await provider.serializeWorkspace({ path, taskId: 'task-1' });
    await provider.rehydrateWorkspace(task);
    return folder.content({ path: 'restored' });
  };

  it('keeps workspaces in a folder, for nobody else to read, until they are old', async () => {
    const provider = providersOf({
      directory: { path: folder.resolve('kept'), maximumMegabytes: 0.1 },
    })['steward-directory'];
    expect(await keep(provider)).toEqual({
      'a.txt': 'first',
      deep: { 'b.txt': 'second' },
    });
    expect(Object.keys(folder.content({ path: 'kept' })!)).toEqual([
      'task-1.tar',
    ]);

    folder.addContent({ workspace: { large: 'x'.repeat(200_000) } });
    await expect(
      provider.serializeWorkspace({
        path: folder.resolve('workspace'),
        taskId: 'task-1',
      }),
    ).rejects.toThrow(/more than the 0.1 MB that are kept for recovery/);
    await expect(
      provider.cleanWorkspace({ taskId: '../../etc/passwd' }),
    ).rejects.toThrow('not allowed');

    await provider.prune(new Date(Date.now() - 60_000));
    expect(folder.content({ path: 'kept' })).not.toEqual({});
    await provider.prune(new Date(Date.now() + 60_000));
    expect(folder.content({ path: 'kept' })).toEqual({});
    await keep(provider);
    await provider.cleanWorkspace({ taskId: 'task-1' });
    await provider.cleanWorkspace({ taskId: 'task-1' });
    expect(folder.content({ path: 'kept' })).toEqual({});
  });

  it('keeps workspaces in a bucket, encrypted by KMS, and writes only what changed', async () => {
    const accountId = sandbox.world.managementAccount.id;
    const provider = providersOf({
      s3: {
        bucket: 'steward-workspaces',
        region: 'eu-central-1',
        accountId,
        prefix: 'tasks/',
        kmsKeyId: 'alias/steward',
      },
    })['steward-s3']!;
    expect(await keep(provider)).toEqual({
      'a.txt': 'first',
      deep: { 'b.txt': 'second' },
    });
    const calls = () =>
      Object.entries(sandbox.calls.counts().operations)
        .filter(([name]) => name.startsWith('s3.'))
        .map(([name, counts]) => [name, counts.calls]);
    expect(calls()).toEqual([
      ['s3.GetObject', 2],
      ['s3.PutObject', 1],
    ]);
    const kept = await access
      .session()
      .client(S3Client, { region: 'eu-central-1' })
      .send(
        new HeadObjectCommand({
          Bucket: 'steward-workspaces',
          Key: 'tasks/task-1.tar',
          ChecksumMode: 'ENABLED',
        }),
      );
    expect(kept).toMatchObject({
      ServerSideEncryption: 'aws:kms',
      SSEKMSKeyId: 'alias/steward',
      BucketKeyEnabled: true,
      ChecksumSHA256: expect.stringMatching(/=$/),
    });

    const restore = () =>
      provider.rehydrateWorkspace({
        taskId: 'task-1',
        targetPath: folder.resolve('restored'),
      });
    sandbox.faults.add({
      id: 'denied',
      match: { service: 's3' },
      effect: { kind: 'deny' },
    });
    await expect(restore()).rejects.toThrow(/s3:GetObject/);
    sandbox.faults.remove('denied');
    await provider.cleanWorkspace({ taskId: 'task-1' });
    folder.setContent({ restored: {} });
    await restore();
    expect(folder.content({ path: 'restored' })).toEqual({});
  });

  it('names the key, the value and the fix of settings that cannot be', () => {
    const recovery = (data: object) =>
      readWorkspaceSettings(configOf({ data: data as Record<string, never> }));
    expect(() =>
      recovery({
        scaffolder: { taskRecovery: { workspaceProvider: 'steward-s3' } },
      }),
    ).toThrow(
      'scaffolder.taskRecovery.workspaceProvider is "steward-s3", but provisioning.scaffolder.workspaces.s3 is missing: give it a bucket and a region',
    );
    expect(() =>
      recovery({
        provisioning: {
          scaffolder: { workspaces: { directory: { keepDays: -1 } } },
        },
      }),
    ).toThrow(
      'provisioning.scaffolder.workspaces.directory.keepDays is -1: give a number above 0',
    );
    const slots = (data: object) =>
      readWaitSlots(configOf({ data: data as Record<string, never> }));
    expect(slots({})).toBe(3);
    expect(slots({ scaffolder: { concurrentTasksLimit: 2 } })).toBe(1);
    expect(() =>
      slots({ provisioning: { scaffolder: { waits: { share: 1.5 } } } }),
    ).toThrow(
      'provisioning.scaffolder.waits.share is 1.5: give a share of scaffolder.concurrentTasksLimit, more than 0 and at most 1',
    );
  });
});
