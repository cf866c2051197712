/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  Permission,
} from '@backstage/plugin-permission-common';
import {
  OrganizationNode,
  SnapshotLine,
  SyncReport,
} from '@steward/backstage-plugin-estate-common';
import { estateSourcesExtensionPoint } from '@steward/backstage-plugin-estate-node';
import { ContractCheck } from '@steward/backstage-plugin-portal-node/testUtils';
import request from 'supertest';
import {
  FakeEstate,
  paymentsGroup,
  TestScheduler,
  whenSynced,
} from './__testUtils__';
import { estatePlugin } from './plugin';
import { spec } from './schema/openapi.generated';

const MUTATIONS = [
  ['/sync', {}],
  ['/removals/decide', { keys: ['a'], decision: 'keep' }],
  ['/doctor', {}],
] as const;
const READS = [
  '/freshness',
  '/accounts',
  '/accounts/100000000001',
  '/tree',
  '/tree/path?id=r-ab12',
  '/items',
  '/facets',
  '/sync',
  '/sync/some-id',
  '/syncs',
  '/removals',
  '/quarantine',
  '/unresolved-owners',
  '/doctor',
  '/snapshot',
];

const visibleAccount = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name: 'aws-100000000002', namespace: 'default' },
};

/** The User of a new Backstage app. */
const guest = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'guest', namespace: 'default' },
  spec: { memberOf: ['guests'] },
};

describe('estatePlugin', () => {
  const authorize = jest.fn();
  const authorizeConditional = jest.fn();
  const auditor = mockServices.auditor.mock();
  const events: string[] = [];
  const scheduler = new TestScheduler();
  const fake = new FakeEstate().addAccounts(3);
  const contract = new ContractCheck(spec, '/api/estate');
  let backend: TestBackend;

  const get = (path: string, credentials = mockCredentials.user()) =>
    request(backend.server)
      .get(`/api/estate${path}`)
      .set(
        'Authorization',
        mockCredentials.user.header(credentials.principal.userEntityRef),
      )
      .expect(contract.check);
  const post = (path: string, body: object) =>
    request(backend.server)
      .post(`/api/estate${path}`)
      .set('Authorization', mockCredentials.user.header())
      .send(body)
      .expect(contract.check);
  const decideAll = (result: AuthorizeResult) =>
    [authorize, authorizeConditional].forEach(one =>
      one.mockImplementation(async (queries: unknown[]) =>
        queries.map(() => ({ result })),
      ),
    );
  /** What the caller sees of the catalog; of the estate all. */
  const decideInCatalog = (result: AuthorizeResult) =>
    authorizeConditional.mockImplementation(
      async (queries: { permission: Permission }[]) =>
        queries.map(({ permission }) => ({
          result:
            permission.name === catalogEntityReadPermission.name
              ? result
              : AuthorizeResult.ALLOW,
        })),
    );
  const sync = async (body: object): Promise<SyncReport> => {
    const answer = await post('/sync', body);
    expect(answer.status).toBe(202);
    return whenSynced(async () => (await get(`/sync/${answer.body.id}`)).body);
  };

  beforeAll(async () => {
    fake.addCluster(fake.accounts[1].id);
    auditor.createEvent.mockImplementation(async ({ eventId }) => ({
      success: async () => {
        events.push(`${eventId} success`);
      },
      fail: async () => {
        events.push(`${eventId} fail`);
      },
    }));
    backend = await startTestBackend({
      features: [
        estatePlugin,
        createBackendModule({
          pluginId: 'estate',
          moduleId: 'fake',
          register(env) {
            env.registerInit({
              deps: { sources: estateSourcesExtensionPoint },
              async init({ sources }) {
                sources.addSource(...fake.sources());
              },
            });
          },
        }),
        mockServices.rootConfig.factory({
          data: {
            estate: { organisations: {}, removalGuard: { minimum: 0 } },
          },
        }),
        mockServices.permissions.mock({ authorize, authorizeConditional })
          .factory,
        auditor.factory,
        scheduler.factory(),
        catalogServiceMock.factory({
          entities: [paymentsGroup, guest, visibleAccount],
        }),
      ],
    });
  });

  beforeEach(() => {
    decideAll(AuthorizeResult.ALLOW);
  });

  afterAll(() => backend.stop());

  it('refuses who is nobody, who may not, and what is not there', async () => {
    for (const path of READS) {
      const anonymous = await request(backend.server)
        .get(`/api/estate${path}`)
        .set('Authorization', mockCredentials.none.header());
      expect([path, anonymous.status]).toEqual([path, 401]);
    }
    decideAll(AuthorizeResult.DENY);
    for (const path of READS) {
      expect([path, (await get(path)).status]).toEqual([path, 403]);
    }
    for (const [path, body] of MUTATIONS) {
      const anonymous = await request(backend.server)
        .post(`/api/estate${path}`)
        .set('Authorization', mockCredentials.none.header())
        .send(body);
      expect([path, anonymous.status]).toEqual([path, 401]);
      expect([path, (await post(path, body)).status]).toEqual([path, 403]);
    }
    expect((await post('/accounts/select', {})).status).toBe(403);
    expect(events).toContain('sync-request fail');
    expect(events).toContain('removal-decide fail');
    expect(events).toContain('doctor-run fail');

    decideAll(AuthorizeResult.ALLOW);
    for (const path of [
      '/accounts/999999999999',
      '/tree/path?id=ou-zz99-nothing0',
      '/snapshot',
      '/doctor',
      '/sync/some-id',
    ]) {
      expect([path, (await get(path)).status]).toEqual([path, 404]);
    }
    expect((await post('/sync', { shardId: 'eks/none' })).status).toBe(404);
    expect((await post('/sync', { source: 'none' })).status).toBe(404);
  });

  it('says which field of a bad request is wrong and why', async () => {
    const cases: [string, RegExp][] = [
      ['/accounts?limit=2000', /limit.*1000/],
      ['/accounts?colour=red', /colour/],
      ['/accounts/12', /id.*pattern/],
      ['/accounts?tag=owner', /tag "owner".*key=value/],
      ['/accounts?includeTags=owner', /key=value/],
      ['/accounts?operateInOrganizationRoot=true', /include is empty/],
      ['/items?sort=colour', /sort/],
      ['/items?cursor=xyz', /cursor/],
      ['/tree?cursor=WyJhIiwgImIiLCAiYyJd', /cursor is not valid/],
      ['/sync?cursor=WyJhIiwgImIiXQ', /cursor is not valid/],
      ['/sync?cursor=WzIxNDc0ODM2NDgsICJiIl0', /cursor is not valid/],
      ['/items?q=a%00', /q contains the character NUL/],
      ['/sync/%00', /path contains the character NUL/],
      ['/quarantine?cursor=WyJcdTAwMDAiLCJhIiwiYiJd', /cursor is not valid/],
      ['/tree/path', /id/],
      ['/sync?outcome=bad', /outcome/],
      ['/syncs?limit=abc', /limit/],
    ];
    for (const [path, message] of cases) {
      const { status, body } = await get(path);
      expect([path, status]).toEqual([path, 400]);
      expect(body.error.message).toMatch(message);
    }
    const bodies: [string, object, RegExp][] = [
      ['/removals/decide', { keys: [], decision: 'keep' }, /keys/],
      ['/removals/decide', { keys: ['a'], decision: 'maybe' }, /decision/],
      ['/sync', { shard: 'x' }, /shard|additional/],
      ['/doctor', { source: 'nothing' }, /nothing.*not configured/],
      ['/accounts/select', { include: { ids: 'x' } }, /ids/],
      ['/sync', { shardId: 'half\ud800' }, /shardId contains half of a/],
      [
        '/accounts/select',
        { allAccounts: true, include: { ids: ['1'] } },
        /allAccounts/,
      ],
    ];
    for (const [path, body, message] of bodies) {
      const answer = await post(path, body);
      expect([path, answer.status]).toEqual([path, 400]);
      expect(answer.body.error.message).toMatch(message);
    }
  });

  it('syncs on request and serves what it read', async () => {
    const report = await sync({});
    expect(report).toMatchObject({
      state: 'done',
      trigger: 'request',
      requestedBy: 'user:default/mock',
      result: { entities: { total: 7, added: 7 } },
    });
    expect(events).toContain('sync-request success');
    expect(events).toContain('sync-end success');
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'sync-end',
        meta: expect.objectContaining({
          createdBy: 'user:default/mock',
          correlationId: report.id,
          resource: { type: 'sync', id: report.id },
        }),
      }),
    );
    expect((await get('/freshness')).body).toMatchObject({
      shardsTotal: 7,
      shardsComplete: 7,
      neverComplete: 0,
    });

    const accounts = await get('/accounts?limit=2');
    expect(accounts.body.items).toHaveLength(2);
    const rest = await get(`/accounts?cursor=${accounts.body.nextCursor}`);
    expect(rest.body).toMatchObject({ items: [{ id: '100000000002' }] });
    expect(rest.body.nextCursor).toBeUndefined();
    expect((await get('/accounts/100000000001')).body).toMatchObject({
      entityRef: 'resource:default/aws-100000000001',
      owner: 'group:default/payments',
      ownerSource: 'tag "owner" of organizational unit Payments',
      regions: ['eu-central-1', 'us-east-1'],
      organizationalUnits: [
        { name: 'Root' },
        { name: 'Workloads' },
        { name: 'Payments' },
      ],
    });
    expect(
      (await get('/accounts?ids=100000000001,100000000002&q=account-2')).body
        .items,
    ).toMatchObject([{ id: '100000000002' }]);
    expect(
      (
        await get(
          '/accounts?includeOrganizationalUnits=Workloads&excludeIds=100000000002',
        )
      ).body.items,
    ).toMatchObject([{ id: '100000000001' }]);
    expect(
      (
        await post('/accounts/select?limit=1', {
          allAccounts: true,
          operateInOrganizationRoot: true,
          allowOrganizationRoot: true,
        })
      ).body,
    ).toMatchObject({
      items: [{ management: true }],
      nextCursor: expect.anything(),
    });

    const roots = await get('/tree');
    expect(roots.body.items).toMatchObject([
      {
        id: 'r-ab12',
        kind: 'organizational-unit',
        counts: { accounts: 3, clusters: 1, enclaves: 0, environments: 0 },
        staleShards: 0,
      },
    ]);
    expect(
      (await get('/tree?parent=ou-ab12-payments')).body.items.map(
        (node: OrganizationNode) => [node.kind, node.id, node.counts.clusters],
      ),
    ).toEqual([
      ['account', '100000000000', 0],
      ['account', '100000000001', 1],
      ['account', '100000000002', 0],
    ]);
    expect(
      (await get('/tree/path?id=100000000001')).body.map(
        (node: OrganizationNode) => node.name,
      ),
    ).toEqual(['Root', 'Workloads', 'Payments', 'account-1']);

    expect(
      (await get('/items?owner=group:default/payments&limit=1')).body,
    ).toMatchObject({
      items: [{ owner: 'group:default/payments' }],
      nextCursor: expect.anything(),
    });
    const clusters = await get(
      '/items?type=kubernetes-cluster&organizationalUnit=ou-ab12-workload&q=PROD',
    );
    expect(clusters.body.items).toMatchObject([
      {
        title: 'prod',
        accountId: '100000000001',
        accountName: 'account-1',
        region: 'eu-central-1',
      },
    ]);
    expect((await get('/facets?type=cloud-account')).body).toMatchObject({
      states: [{ value: 'ACTIVE', count: 3 }],
      owners: [{ value: 'group:default/payments', count: 3 }],
    });
    expect((await get('/facets?q=account-2')).body.types).toEqual([
      { value: 'cloud-account', count: 1 },
    ]);

    const page = await get('/sync?source=eks&limit=2');
    expect(page.body).toMatchObject({
      lastSync: { id: report.id },
      counts: { heldBack: 0, quarantined: 0, configurationProblems: 1 },
      configurationProblems: [
        {
          key: 'estate.organisations',
          fix: 'Did you mean "organizations"?',
        },
      ],
    });
    expect(page.body.shards.items).toHaveLength(2);
    expect(
      (await get(`/sync?source=eks&cursor=${page.body.shards.nextCursor}`)).body
        .shards.items,
    ).toHaveLength(4);
    expect((await get('/syncs')).body.items[0].id).toBe(report.id);
  });

  it('streams the snapshot to services and to those who see everything', async () => {
    const service = mockCredentials.service.header({
      onBehalfOf: mockCredentials.service('plugin:catalog'),
      targetPluginId: 'estate',
    });
    const snapshot = await request(backend.server)
      .get('/api/estate/snapshot')
      .set('Authorization', service)
      .buffer(true)
      .parse((res, callback) => {
        let text = '';
        res.on('data', chunk => {
          text += chunk;
        });
        res.on('end', () => callback(null, text));
      });
    expect(snapshot.status).toBe(200);
    const lines: SnapshotLine[] = String(snapshot.body)
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(lines.pop()).toEqual({ end: { count: 7 } });
    const entities = lines.flatMap(line => line.entity ?? []);
    expect(entities).toHaveLength(7);
    expect(entities.map(entity => entity.metadata.name)).toContain(
      'prod-100000000001-eu-central-1',
    );
    const again = await request(backend.server)
      .get('/api/estate/snapshot')
      .set('Authorization', service)
      .set('If-None-Match', snapshot.headers.etag);
    expect(again.status).toBe(304);

    decideInCatalog(AuthorizeResult.CONDITIONAL);
    expect((await get('/snapshot')).status).toBe(403);
  });

  it('leaves out what the caller may not see in the catalog', async () => {
    decideInCatalog(AuthorizeResult.DENY);
    expect((await get('/accounts')).body.items).toEqual([]);
    expect((await get('/tree')).body.items).toEqual([]);
    expect((await get('/items')).body.items).toEqual([]);
    expect((await get('/facets')).body.types).toEqual([]);
    expect((await get('/accounts/100000000001')).status).toBe(404);

    // The catalog lets this caller see one account.
    decideInCatalog(AuthorizeResult.CONDITIONAL);
    expect((await get('/items')).body.items).toMatchObject([
      { accountId: '100000000002' },
    ]);
    expect((await get('/facets')).body.types).toEqual([
      { value: 'cloud-account', count: 1 },
    ]);
    expect((await get('/accounts')).body.items).toHaveLength(1);
    expect((await get('/accounts/100000000001')).status).toBe(404);
  });

  it('holds removals back until an operator decides', async () => {
    fake.clusters = [];
    fake.confirmations.set(
      'kubernetes-cluster:arn:aws:eks:eu-central-1:100000000001:cluster/prod',
      'unknown',
    );
    const shardId = 'eks/100000000001/eu-central-1';
    expect(await sync({ shardId })).toMatchObject({
      shardId,
      progress: { shardsTotal: 1, shardsDone: 1 },
      result: { heldBack: 1, entities: { removed: 0 } },
    });
    const removals = await get('/removals');
    expect(removals.body.items).toMatchObject([
      { kind: 'kubernetes-cluster', shardId, emptyListing: true },
    ]);
    const [{ key }] = removals.body.items;

    expect(
      (await post('/removals/decide', { keys: [key, 'x'], decision: 'keep' }))
        .body,
    ).toEqual({ decided: 1, unknown: ['x'] });
    expect((await get('/removals')).body.items).toMatchObject([
      { decision: 'keep', decidedBy: 'user:default/mock' },
    ]);
    expect(
      (await post('/removals/decide', { keys: [key], decision: 'release' }))
        .body,
    ).toEqual({ decided: 1, unknown: [] });
    expect((await get('/removals')).body.items).toEqual([]);
    expect((await get('/items?type=kubernetes-cluster')).body.items).toEqual(
      [],
    );
    expect(events).toContain('removal-decide success');
  });

  it('runs the doctor and remembers what it found', async () => {
    const { body } = await post('/doctor', {});
    expect(body.findings).toMatchObject([
      { source: 'organization', action: 'organizations:ListAccounts' },
      { source: 'eks', severity: 'ok' },
    ]);
    expect((await get('/doctor')).body).toEqual(body);
    expect((await get('/quarantine')).body).toEqual({ items: [] });
    expect((await get('/unresolved-owners')).body).toEqual({ items: [] });
  });

  it('reads one source again, and nothing else', async () => {
    await sync({});
    fake.reads.length = 0;
    expect(await sync({ source: 'eks' })).toMatchObject({ state: 'done' });
    expect(fake.reads).toHaveLength(fake.accounts.length * fake.regions.length);
    expect(fake.reads).not.toContain('organization');
    const both = await post('/sync', {
      source: 'eks',
      shardId: 'organization',
    });
    expect(both.status).toBe(400);
    expect(both.body.error.message).toMatch(/shardId and source/);
  });
});
