/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  EstateItem,
  ShardStatus,
  SyncReport,
} from '@steward/backstage-plugin-estate-common';
import estatePlugin from '@steward/backstage-plugin-estate-backend';
import estateAwsModule from '@steward/backstage-plugin-estate-backend-module-aws';
import estateGitModule from '@steward/backstage-plugin-estate-backend-module-git';
import { TestScheduler } from '@steward/backstage-plugin-portal-node/testUtils';
import { enclaveTableName, Sandbox } from '@steward/sandbox';
import request from 'supertest';

jest.setTimeout(120_000);

describe('the estate with its modules against the sandbox', () => {
  const scheduler = new TestScheduler();
  const environment = { ...process.env };
  let sandbox: Sandbox;
  let backend: TestBackend;

  const call = (method: 'get' | 'post', path: string, body?: object) =>
    request(backend.server)
      [method](`/api/estate${path}`)
      .set('Authorization', mockCredentials.user.header())
      .send(body);
  const get = async (path: string) => (await call('get', path)).body;
  const sync = async (shardId?: string): Promise<SyncReport> => {
    const { body } = await call('post', '/sync', shardId ? { shardId } : {});
    for (;;) {
      const report: SyncReport = await get(`/sync/${body.id}`);
      if (report.state === 'done' || report.state === 'failed') {
        return report;
      }
    }
  };
  const titles = async (type: string): Promise<string[]> =>
    (await get(`/items?type=${type}&limit=1000`)).items.map(
      (item: EstateItem) => item.title,
    );

  beforeAll(async () => {
    sandbox = await Sandbox.start({ port: 0, oidc: false });
    process.env.AWS_ENDPOINT_URL = sandbox.url;
    const { host } = new URL(sandbox.url);
    backend = await startTestBackend({
      features: [
        estatePlugin,
        estateAwsModule,
        estateGitModule,
        scheduler.factory(),
        catalogServiceMock.factory({ entities: [] }),
        mockServices.rootConfig.factory({
          data: {
            integrations: {
              github: [
                {
                  host,
                  apiBaseUrl: `${sandbox.url}/git/api/v3`,
                  rawBaseUrl: `${sandbox.url}/git/raw`,
                  token: 'sandbox-git-token',
                },
              ],
            },
            aws: {
              mainAccount: {
                accessKeyId: 'sandbox-management',
                secretAccessKey: 'sandbox-management',
              },
              accountDefaults: { roleName: 'steward-reader' },
            },
            estate: {
              organizations: { default: {} },
              clusters: { regions: ['eu-central-1'] },
              enclaves: {
                default: {
                  region: 'eu-central-1',
                  tableName: enclaveTableName,
                },
                missing: { region: 'eu-central-1', tableName: 'no-such-table' },
              },
              environments: {
                default: {
                  url: `${sandbox.url}/northwind/infrastructure-live/tree/main`,
                },
                unreachable: {
                  url: `${sandbox.url}/northwind/no-such-repository/tree/main`,
                },
              },
              teams: {
                default: {
                  url: `${sandbox.url}/northwind/platform-gitops/tree/main`,
                },
              },
            },
          },
        }),
      ],
    });
  });

  afterAll(async () => {
    await backend?.stop();
    await sandbox?.stop();
    process.env = environment;
  });

  it('reads all six kinds of sources, and one bad source costs the others nothing', async () => {
    const report = await sync();
    expect(report.state).toBe('done');
    expect(report.messages).toEqual(
      expect.arrayContaining([
        expect.stringContaining('no-such-table'),
        expect.stringContaining('no-such-repository'),
      ]),
    );
    const { world } = sandbox;
    expect(await titles('cloud-account')).toHaveLength(world.accounts.length);
    const { types } = await get('/facets');
    expect(types.map((type: { value: string }) => type.value).sort()).toEqual([
      'cloud-account',
      'environment',
      'kubernetes-cluster',
      'kubernetes-namespace',
      'nitro-enclave',
      'organizational-unit',
      'team',
    ]);
    const { shards } = await get('/sync?limit=1000');
    const stale = shards.items
      .filter((shard: ShardStatus) => shard.outcome !== 'complete')
      .map((shard: ShardStatus) => shard.id);
    expect(stale.sort()).toEqual([
      'enclaves-missing/main/eu-central-1/no-such-table',
      'environments-unreachable',
    ]);
  });

  it('writes nothing when nothing changed and keeps everything under faults', async () => {
    const before = await sync();
    expect(before.result?.entities).toMatchObject({
      added: 0,
      changed: 0,
      removed: 0,
    });
    const { accountId } = sandbox.world.clusters[0];
    sandbox.faults.add({
      match: { service: 'sts', accountId },
      effect: { kind: 'deny' },
    });
    sandbox.faults.add({
      match: { service: 'eks', accountId },
      effect: { kind: 'deny' },
    });
    sandbox.faults.add({
      match: { service: 'organizations', operation: 'ListAccounts' },
      effect: { kind: 'truncate', keep: 3 },
    });
    const faulty = await sync();
    sandbox.faults.clear();
    expect(faulty.state).toBe('done');
    expect(faulty.result?.entities).toEqual(before.result?.entities);
    expect(faulty.result?.outcomes.denied).toBeGreaterThan(0);
    const { shards } = await get('/sync?outcome=denied');
    expect(shards.items[0]).toMatchObject({ accountId, outcome: 'denied' });
    expect((await sync()).result?.outcomes.denied).toBeUndefined();
  });

  it('lets the doctor look at every source', async () => {
    const { body, status } = await call('post', '/doctor', {});
    expect(status).toBe(200);
    const sources = new Set(
      body.findings.map((finding: { source: string }) => finding.source),
    );
    expect([...sources].sort()).toEqual([
      'eks',
      'enclaves',
      'enclaves-missing',
      'environments',
      'environments-unreachable',
      'organization',
      'teams',
    ]);
  });
});
