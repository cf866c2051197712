/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { utimes } from 'fs/promises';
import { HeadObjectCommand, S3Client } from '@aws-sdk/client-s3';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { WorkspaceProvider } from '@backstage/plugin-scaffolder-node/alpha';
import { Sandbox } from '@steward/sandbox';
import { DefaultAwsAccess } from '@steward/backstage-plugin-aws-access-node';
import { explainProblem } from '@steward/backstage-plugin-portal-node';
import { readScaffolderConfig } from '../config/readScaffolderConfig';
import { createWorkspaceProviders } from './createWorkspaceProviders';

const configOf = (data: Parameters<typeof mockServices.rootConfig>[0] = {}) =>
  mockServices.rootConfig(data);

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
    const { workspaces: settings } = readScaffolderConfig(config).config;
    return createWorkspaceProviders(settings, access);
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
    const later = new Date(Date.now() + 60_000);
    await utimes(folder.resolve('workspace/a.txt'), later, later);
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

  it('names the key, the value and the fix of settings that cannot be used', () => {
    const read = (data: object) => {
      const { config, problems } = readScaffolderConfig(
        configOf({ data: data as Record<string, never> }),
      );
      return { ...config, problems: problems.map(explainProblem) };
    };
    const own = (scaffolder: object) => read({ provisioning: { scaffolder } });
    expect(
      read({
        scaffolder: { taskRecovery: { workspaceProvider: 'steward-s3' } },
      }).problems,
    ).toEqual([
      'provisioning.scaffolder.workspaces.s3 is missing, but scaffolder.taskRecovery.workspaceProvider is "steward-s3". Give it a bucket and a region.',
    ]);
    const bad = own({
      wait: {},
      waits: { share: 1.5 },
      workspaces: {
        directory: { keepDays: -1 },
        s3: { bucket: 'acme', region: 'Frankfurt' },
      },
    });
    expect(bad.problems).toEqual([
      'provisioning.scaffolder.wait is not a known key. Did you mean "waits"?',
      'provisioning.scaffolder.waits.share = 1.5 is more than 1. Use 1 or less.',
      'provisioning.scaffolder.workspaces.directory.keepDays = -1 is not more than 0. Use a number above 0.',
      'provisioning.scaffolder.workspaces.s3.region = "Frankfurt" is not an AWS region. Enter a region code such as eu-central-1.',
    ]);
    expect(bad).toMatchObject({
      waitSlots: 3,
      workspaces: { directory: { keepDays: 14 }, s3: undefined },
    });
    expect(read({}).problems).toEqual([]);
    expect(read({}).waitSlots).toBe(3);
    expect(read({ scaffolder: { concurrentTasksLimit: 2 } }).waitSlots).toBe(1);
  });
});
