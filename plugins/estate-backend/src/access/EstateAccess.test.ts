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
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  estateAccountReadPermission,
  OrganizationNode,
} from '@steward/backstage-plugin-estate-common';
import { estateSourcesExtensionPoint } from '@steward/backstage-plugin-estate-node';
import { ContractCheck } from '@steward/backstage-plugin-portal-node/testUtils';
import { Knex } from 'knex';
import request from 'supertest';
import {
  createTestDatabases,
  FakeEstate,
  paymentsGroup,
  TestScheduler,
  whenSynced,
} from '../__testUtils__';
import { estatePlugin } from '../plugin';
import { spec } from '../schema/openapi.generated';
import {
  accountConditions,
  createAccountConditionalDecision,
} from './accountConditions';

const paymentsRef = 'group:default/payments';
const SANDBOX = 'ou-ab12-sandbox0';
const [MINE, ALSO_MINE, OTHER] = [
  '100000000000',
  '100000000001',
  '100000000002',
];
const STALE = `eks/${OTHER}/us-east-1`;
const EMPTIED = `eks/${OTHER}/eu-central-1`;

const { isOwnedBy, isInOrganizationalUnit, hasAccountId } = accountConditions;
const onlySome = (
  conditions: Parameters<typeof createAccountConditionalDecision>[1],
) => createAccountConditionalDecision(estateAccountReadPermission, conditions);

/** Two accounts of payments, and one below another unit that nobody owns; each of the last two with a cluster. */
function twoTeams(): FakeEstate {
  const fake = new FakeEstate().addAccounts(2);
  fake.units.push({
    ...fake.units[1],
    id: SANDBOX,
    name: 'Sandbox',
    parentId: 'r-ab12',
  });
  fake.addAccounts(1, {
    tags: { owner: 'somebody-unknown' },
    organizationalUnitPath: ['r-ab12', SANDBOX],
  });
  fake.addCluster(ALSO_MINE).addCluster(OTHER);
  fake.faults.set(STALE, async () => ({
    outcome: 'partial',
    records: [],
    quarantined: [
      { key: 'kubernetes-cluster:x', kind: 'kubernetes-cluster', reason: 'x' },
    ],
    problem: { code: 'cut', message: 'The listing broke off' },
  }));
  return fake;
}

describe('estate.account.read', () => {
  const databases = createTestDatabases();
  const contract = new ContractCheck(spec, '/api/estate');
  let backend: TestBackend;
  let accountRead: PolicyDecision;

  const get = async (path: string) => {
    const answer = await request(backend.server)
      .get(`/api/estate${path}`)
      .set('Authorization', mockCredentials.user.header())
      .expect(contract.check);
    return answer.status === 200
      ? answer.body
      : { status: answer.status, message: answer.body.error.message };
  };
  const post = (path: string, body: object) =>
    request(backend.server)
      .post(`/api/estate${path}`)
      .set('Authorization', mockCredentials.user.header())
      .send(body)
      .expect(contract.check);
  const sync = async (body: object) => {
    const { id } = (await post('/sync', body)).body;
    return whenSynced(() => get(`/sync/${id}`));
  };
  const idsAt = async (path: string) =>
    (await get(path)).items.map(({ id }: { id: string }) => id);

  async function start(knex: Knex, fake: FakeEstate) {
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
        mockServices.database.mock({ getClient: async () => knex }).factory,
        mockServices.permissions.mock({
          authorize: async queries =>
            queries.map(() => ({ result: AuthorizeResult.ALLOW })),
          authorizeConditional: async queries =>
            queries.map(({ permission }) =>
              permission.name === estateAccountReadPermission.name
                ? accountRead
                : { result: AuthorizeResult.ALLOW },
            ),
        }).factory,
        new TestScheduler().factory(),
        catalogServiceMock.factory({ entities: [paymentsGroup] }),
      ],
    });
  }

  beforeEach(() => {
    accountRead = { result: AuthorizeResult.ALLOW };
  });

  afterEach(() => backend.stop());

  it.each(databases.eachSupportedId())(
    'says which accounts a list, a tree and a count are about, on %s',
    async id => {
      await start(await databases.init(id), twoTeams());
      await sync({});
      const nodesAt = async (path: string) =>
        (await get(path)).items.map(
          ({ name, counts, staleShards }: OrganizationNode) =>
            [name, counts.accounts, counts.clusters, staleShards].join(' '),
        );
      expect(await idsAt('/accounts')).toEqual([MINE, ALSO_MINE, OTHER]);
      expect(await nodesAt('/tree')).toEqual(['Root 3 2 1']);

      const payments = { claims: ['user:default/ada', paymentsRef] };
      for (const decision of [
        onlySome(isOwnedBy(payments)),
        onlySome(isInOrganizationalUnit({ ids: ['ou-ab12-workload'] })),
        onlySome(hasAccountId({ ids: [MINE, ALSO_MINE] })),
        onlySome({ not: hasAccountId({ ids: [OTHER] }) }),
        onlySome({
          allOf: [
            isInOrganizationalUnit({ ids: ['r-ab12'] }),
            { not: isInOrganizationalUnit({ ids: ['ou-none', SANDBOX] }) },
          ],
        }),
      ]) {
        accountRead = decision;
        expect(await idsAt('/accounts')).toEqual([MINE, ALSO_MINE]);
        expect(await idsAt('/accounts?allAccounts=true')).toEqual([ALSO_MINE]);
        expect(await get(`/accounts/${ALSO_MINE}`)).toMatchObject({
          id: ALSO_MINE,
        });
        expect(await get(`/accounts/${OTHER}`)).toMatchObject({
          status: 404,
          message: `No account ${OTHER} in the estate`,
        });
        expect((await get('/facets')).types).toEqual([
          { value: 'organizational-unit', count: 4 },
          { value: 'cloud-account', count: 2 },
          { value: 'kubernetes-cluster', count: 1 },
        ]);
        expect(await nodesAt('/tree')).toEqual(['Root 2 1 0']);
        expect(await nodesAt('/tree?parent=r-ab12')).toEqual([
          'Sandbox 0 0 0',
          'Workloads 2 1 0',
        ]);
        expect(await nodesAt(`/tree?parent=${SANDBOX}`)).toEqual([]);
        expect(await get(`/tree/path?id=${OTHER}`)).toMatchObject({
          status: 404,
        });
        expect(
          (await get(`/tree/path?id=${ALSO_MINE}`)).map(
            ({ name }: OrganizationNode) => name,
          ),
        ).toEqual(['Root', 'Workloads', 'Payments', 'account-1']);
      }

      const page = await get('/items?type=cloud-account&limit=1');
      const next = await get(
        `/items?type=cloud-account&limit=1&cursor=${page.nextCursor}`,
      );
      expect([...page.items, ...next.items]).toMatchObject([
        { accountId: MINE },
        { accountId: ALSO_MINE },
      ]);
      expect(next.nextCursor).toBeUndefined();
      expect((await get(`/items?accountId=${OTHER}`)).items).toEqual([]);
      expect(await get('/snapshot')).toMatchObject({
        status: 403,
        message: expect.stringContaining('estate.account.read'),
      });

      for (const nothing of [
        isOwnedBy({ claims: [] }),
        isInOrganizationalUnit({ ids: [] }),
        hasAccountId({ ids: [] }),
      ]) {
        accountRead = onlySome(nothing);
        expect(await idsAt('/accounts')).toEqual([]);
        expect(await nodesAt('/tree')).toEqual(['Root 0 0 0']);
      }
    },
  );

  it.each(databases.eachSupportedId())(
    'says of which accounts syncs, removals and quarantined records are shown and decided, on %s',
    async id => {
      const fake = twoTeams();
      await start(await databases.init(id), fake);
      await sync({});
      const [, lost] = fake.clusters.splice(0, 2, fake.clusters[0]);
      const key = `kubernetes-cluster:${lost.id}`;
      fake.confirmations.set(key, 'unknown');
      await sync({ shardId: EMPTIED });
      const doctor = (await post('/doctor', {})).body;
      expect(doctor.findings).not.toEqual([]);

      expect(await get('/sync')).toMatchObject({
        freshness: { shardsTotal: 7, shardsComplete: 6 },
        counts: { heldBack: 1, quarantined: 1, unresolvedOwners: 1 },
      });
      const { nextCursor, ...everything } = await get('/removals');
      expect(everything.items).toMatchObject([{ key }]);

      accountRead = onlySome(isOwnedBy({ claims: [paymentsRef] }));
      expect(await get('/sync')).toMatchObject({
        freshness: { shardsTotal: 4, shardsComplete: 4 },
        lastSync: { messages: [] },
        counts: { heldBack: 0, quarantined: 0, unresolvedOwners: 0 },
        heldBack: [],
        quarantine: [],
        unresolvedOwners: [],
      });
      expect((await idsAt('/syncs')).length).toBe(2);
      expect((await get('/syncs')).items).not.toContainEqual(
        expect.objectContaining({ shardId: EMPTIED }),
      );
      const { shards } = await get('/sync');
      expect(
        shards.items.filter(
          ({ accountId }: { accountId?: string }) =>
            accountId !== MINE && accountId !== ALSO_MINE,
        ),
      ).toEqual([]);
      expect((await get('/removals')).items).toEqual([]);
      expect((await get('/quarantine')).items).toEqual([]);
      expect((await get('/unresolved-owners')).items).toEqual([]);
      expect((await get('/doctor')).findings).toEqual([]);
      expect((await post('/sync', { shardId: EMPTIED })).status).toBe(404);
      expect(
        (await post('/removals/decide', { keys: [key], decision: 'release' }))
          .body,
      ).toEqual({ decided: 0, unknown: [key] });

      accountRead = onlySome(hasAccountId({ ids: [OTHER] }));
      expect(await get('/sync')).toMatchObject({
        freshness: { shardsTotal: 2, shardsComplete: 1 },
        counts: { heldBack: 1, quarantined: 1, unresolvedOwners: 1 },
        heldBack: [{ key }],
        quarantine: [{ shardId: STALE }],
      });
      expect(
        (await post('/removals/decide', { keys: [key], decision: 'release' }))
          .body,
      ).toEqual({ decided: 1, unknown: [] });
    },
  );

  it('names itself to who has estate.read but not this', async () => {
    await start(await databases.init('SQLITE_3'), twoTeams());
    await sync({});
    accountRead = { result: AuthorizeResult.DENY };
    for (const path of [
      '/accounts',
      `/accounts/${MINE}`,
      '/items',
      '/facets',
      '/tree',
      '/sync',
      '/freshness',
      '/removals',
    ]) {
      expect([path, await get(path)]).toEqual([
        path,
        {
          status: 403,
          message: 'This needs the permission estate.account.read',
        },
      ]);
    }
  });

  it('is decided for one account by the same rules', async () => {
    await start(await databases.init('SQLITE_3'), twoTeams());
    await sync({});
    const service = mockCredentials.service.header({
      onBehalfOf: mockCredentials.service('plugin:permission'),
      targetPluginId: 'estate',
    });
    const { conditions } = onlySome({
      anyOf: [
        isOwnedBy({ claims: [paymentsRef] }),
        hasAccountId({ ids: ['1'] }),
        isInOrganizationalUnit({ ids: ['ou-none'] }),
      ],
    });
    const { body } = await request(backend.server)
      .post('/api/estate/.well-known/backstage/permissions/apply-conditions')
      .set('Authorization', service)
      .send({
        items: [MINE, OTHER, '999999999999'].map(resourceRef => ({
          id: resourceRef,
          resourceRef,
          resourceType: estateAccountReadPermission.resourceType,
          conditions,
        })),
      });
    expect(body.items).toEqual([
      { id: MINE, result: 'ALLOW' },
      { id: OTHER, result: 'DENY' },
      { id: '999999999999', result: 'DENY' },
    ]);
  });
});
