/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  estateAccountReadPermission,
  estateReadPermission,
} from '@steward/backstage-plugin-estate-common';
import {
  createTestDatabases,
  createTestEstate,
  FakeEstate,
} from '../__testUtils__';
import {
  accountConditions,
  createAccountConditionalDecision,
} from '../access/accountConditions';
import { accountRules } from '../access/accountRules';
import { EstateAccess } from '../access/EstateAccess';
import { registerActions } from './registerActions';

describe('registerActions', () => {
  const databases = createTestDatabases();

  it('answers who may read, about what they may see', async () => {
    const knex = await databases.init('SQLITE_3');
    const fake = new FakeEstate().addAccounts(3);
    fake.accounts[1].tags = { stage: 'prod' };
    fake.addCluster(fake.accounts[1].id);
    const stale = `eks/${fake.accounts[2].id}/us-east-1`;
    fake.faults.set(stale, async () => {
      throw Object.assign(
        new Error('not authorized to perform: eks:ListClusters'),
        {
          name: 'AccessDeniedException',
        },
      );
    });
    const estate = createTestEstate({ knex, sources: fake.sources() });
    await estate.sync('start');
    const permissions = mockServices.permissions.mock();
    const decide = (
      read: AuthorizeResult.ALLOW | AuthorizeResult.DENY,
      entities = read,
      accounts: PolicyDecision = { result: read },
    ) => {
      const decisions: Record<string, PolicyDecision> = {
        [estateReadPermission.name]: { result: read },
        [estateAccountReadPermission.name]: accounts,
        [catalogEntityReadPermission.name]: { result: entities },
      };
      permissions.authorizeConditional.mockImplementation(async queries =>
        queries.map(({ permission }) => decisions[permission.name]),
      );
    };
    const actions = actionsRegistryServiceMock();
    registerActions(actions, {
      stores: estate.stores,
      access: new EstateAccess({
        permissions,
        permissionsRegistry: mockServices.permissionsRegistry.mock({
          getPermissionRuleset: () => ({
            getRuleByName: () => accountRules.hasAccountId as never,
          }),
        }),
        httpAuth: mockServices.httpAuth(),
        auth: mockServices.auth(),
        catalog: catalogServiceMock({ entities: [] }),
      }),
    });
    const invoke = (name: string, input: object) =>
      actions.invoke({
        id: `test:${name}`,
        input: { ...input },
        credentials: mockCredentials.user(),
      });

    decide(AuthorizeResult.ALLOW);
    expect(await invoke('find-accounts', { tag: 'stage=prod' })).toEqual({
      output: {
        accounts: [
          {
            id: '100000000001',
            name: 'account-1',
            entityRef: 'resource:default/aws-100000000001',
            state: 'ACTIVE',
            owner: 'group:default/payments',
            organizationalUnits: ['Root', 'Workloads', 'Payments'],
          },
        ],
        more: false,
      },
    });
    expect(
      await invoke('find-accounts', {
        organizationalUnit: 'Workloads',
        limit: 1,
      }),
    ).toMatchObject({ output: { accounts: [{}], more: true } });
    expect(
      await invoke('describe-account', { accountId: '100000000001' }),
    ).toMatchObject({
      output: {
        account: { tags: { stage: 'prod' } },
        resources: [{ type: 'kubernetes-cluster', title: 'prod' }],
      },
    });
    expect(await invoke('list-stale-shards', {})).toMatchObject({
      output: {
        shardsTotal: 7,
        shardsComplete: 6,
        shards: [{ id: stale, outcome: 'denied' }],
      },
    });
    expect(
      await invoke('list-stale-shards', { outcome: 'throttled' }),
    ).toMatchObject({ output: { shards: [] } });

    await expect(
      invoke('find-accounts', { organizationalUnit: 'nul\0' }),
    ).rejects.toThrow(/organizationalUnit contains the character NUL/);

    decide(AuthorizeResult.ALLOW, AuthorizeResult.DENY);
    expect(await invoke('find-accounts', {})).toEqual({
      output: { accounts: [], more: false },
    });
    await expect(
      invoke('describe-account', { accountId: '100000000001' }),
    ).rejects.toThrow('No account 100000000001');

    decide(
      AuthorizeResult.ALLOW,
      AuthorizeResult.ALLOW,
      createAccountConditionalDecision(
        estateAccountReadPermission,
        accountConditions.hasAccountId({ ids: ['100000000001'] }),
      ),
    );
    expect(await invoke('find-accounts', {})).toMatchObject({
      output: { accounts: [{ id: '100000000001' }], more: false },
    });
    expect(
      await invoke('describe-account', { accountId: '100000000001' }),
    ).toMatchObject({ output: { account: { id: '100000000001' } } });
    await expect(
      invoke('describe-account', { accountId: '100000000002' }),
    ).rejects.toThrow('No account 100000000002');
    expect(await invoke('list-stale-shards', {})).toMatchObject({
      output: { shardsTotal: 2, shardsComplete: 2, shards: [] },
    });

    decide(AuthorizeResult.DENY);
    for (const [name, input] of [
      ['find-accounts', {}],
      ['describe-account', { accountId: '100000000001' }],
      ['list-stale-shards', {}],
    ] as const) {
      await expect(invoke(name, input)).rejects.toThrow('estate.read');
    }
  });
});
