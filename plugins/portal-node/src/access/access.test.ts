/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  createPermission,
} from '@backstage/plugin-permission-common';
import {
  createConditionExports,
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import { z } from 'zod';
import {
  AccessControl,
  CatalogDirectory,
  ConditionalList,
  TrustedOrigins,
} from '.';

const LDAP = 'ldap://directory.example/acme';
const REGISTERED = 'url:https://github.com/someone/anything.yaml';

/** An entity with an origin and relations by type. */
function entity(
  ref: string,
  origin: string,
  relations: Record<string, string[]> = {},
  rest: Partial<Entity> = {},
): Entity {
  const [kind, name] = ref.split(/:default\//);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    ...rest,
    metadata: {
      name,
      namespace: 'default',
      annotations: { 'backstage.io/managed-by-origin-location': origin },
      ...rest.metadata,
    },
    relations: Object.entries(relations).flatMap(([type, targets]) =>
      targets.map(targetRef => ({ type, targetRef })),
    ),
  };
}

const entities = [
  entity(
    'user:default/ana',
    LDAP,
    { memberOf: ['group:default/pay'] },
    { spec: { profile: { displayName: 'Ana Lee' } } },
  ),
  entity('user:default/eve', REGISTERED, { memberOf: ['group:default/pay'] }),
  entity('group:default/pay', LDAP, { childOf: ['group:default/all'] }),
  entity('group:default/all', LDAP),
  entity(
    'component:default/own',
    REGISTERED,
    { ownedBy: ['group:default/pay'] },
    { metadata: { name: 'own', title: 'Own thing' } },
  ),
  entity('resource:default/account', LDAP, { ownedBy: ['group:default/pay'] }),
];

describe('CatalogDirectory', () => {
  function create() {
    const catalog = catalogServiceMock({ entities });
    const directory = new CatalogDirectory({
      auth: mockServices.auth(),
      catalog,
      origins: new TrustedOrigins({ registrableKinds: ['Component', 'User'] }),
    });
    return { directory, catalog };
  }

  it('counts people, groups and owners of trusted origins only', async () => {
    const { directory } = create();
    expect(await directory.claimsOf('user:default/ana')).toEqual([
      'user:default/ana',
      'group:default/pay',
      'group:default/all',
    ]);
    expect(await directory.claimsOf('user:default/eve')).toEqual([
      'user:default/eve',
    ]);
    expect(await directory.membersOf('group:default/pay')).toEqual([
      'user:default/ana',
    ]);
    expect(await directory.ownedBy(['group:default/pay'])).toEqual([
      'resource:default/account',
    ]);
    expect(await directory.ownersOf('component:default/own')).toBeUndefined();
  });

  it('takes entities of any origin where it is told to', async () => {
    const { directory } = create();
    const scope = { anyOrigin: true };
    expect(await directory.ownedBy(['group:default/pay'], scope)).toEqual([
      'component:default/own',
      'resource:default/account',
    ]);
    expect(
      await directory.ownersOfAll(
        ['component:default/own', undefined, 'component:default/none'],
        scope,
      ),
    ).toEqual([['group:default/pay'], undefined, undefined]);
    expect(await directory.ownersOfAll([undefined])).toEqual([undefined]);
  });

  it('remembers for a while what lists ask again and again', async () => {
    const { directory, catalog } = create();
    const owned = jest.spyOn(catalog, 'getEntities');
    for (const claims of [
      ['group:default/pay', 'group:default/all'],
      ['group:default/all', 'group:default/pay'],
    ]) {
      expect(await directory.recentlyOwnedBy(claims)).toEqual([
        'resource:default/account',
      ]);
    }
    expect(owned).toHaveBeenCalledTimes(1);

    const named = jest.spyOn(catalog, 'getEntitiesByRefs');
    const refs = [
      'user:default/ana',
      'component:default/own',
      'group:default/all',
      'user:default/none',
    ];
    const names = new Map([
      ['user:default/ana', 'Ana Lee'],
      ['component:default/own', 'Own thing'],
    ]);
    expect(await directory.names(refs)).toEqual(names);
    expect(await directory.names(refs)).toEqual(names);
    expect(named).toHaveBeenCalledTimes(1);
  });
});

describe('AccessControl', () => {
  const permission = createPermission({ name: 'thing.change', attributes: {} });
  const permissions = mockServices.permissions.mock();
  const catalog = catalogServiceMock({ entities });
  const access = new AccessControl({
    auth: mockServices.auth(),
    catalog,
    httpAuth: mockServices.httpAuth(),
    permissions,
  });
  const user = mockCredentials.user();

  it('names people, services and nobody', () => {
    expect(access.nameOf(mockCredentials.user('user:default/ana'))).toBe(
      'user:default/ana',
    );
    expect(access.nameOf(mockCredentials.service('plugin:estate'))).toBe(
      'plugin:estate',
    );
    expect(access.nameOf(mockCredentials.none())).toBe('unknown');
  });

  it('lets through who may, and names the permission to who may not', async () => {
    permissions.authorize.mockResolvedValueOnce([
      { result: AuthorizeResult.ALLOW },
    ]);
    await expect(access.check(user, permission)).resolves.toBeUndefined();
    permissions.authorize.mockResolvedValueOnce([
      { result: AuthorizeResult.DENY },
    ]);
    await expect(access.check(user, permission)).rejects.toThrow(
      'This needs the permission thing.change',
    );
  });

  it('leaves out and counts rows on entities that one may not see', async () => {
    const rows = [
      { id: 1, ref: 'component:default/own' },
      { id: 2, ref: 'resource:default/account' },
      { id: 3, ref: 'resource:default/asked-for' },
      { id: 4 },
    ];
    const getEntitiesByRefs = jest
      .spyOn(catalog, 'getEntitiesByRefs')
      .mockImplementation(async ({ entityRefs }, options) => {
        const isOwn = !(
          options &&
          'credentials' in options &&
          mockServices.auth().isPrincipal(options.credentials, 'user')
        );
        return {
          items: entityRefs.map(ref =>
            entities.find(
              one =>
                ref === `${one.kind}:default/${one.metadata.name}` &&
                (isOwn || one.kind === 'component'),
            ),
          ),
        };
      });
    const idsFor = async (
      result: AuthorizeResult,
      options?: { keepMissing: boolean },
    ) => {
      permissions.authorizeConditional.mockResolvedValueOnce([
        { result } as { result: AuthorizeResult.ALLOW },
      ]);
      const { visible, hidden } = await access.visibleAndHidden(
        user,
        rows,
        row => row.ref,
        options,
      );
      return { ids: visible.map(({ id }) => id), hidden };
    };
    expect(await idsFor(AuthorizeResult.ALLOW)).toEqual({
      ids: [1, 2, 3, 4],
      hidden: 0,
    });
    expect(getEntitiesByRefs).not.toHaveBeenCalled();
    expect(await idsFor(AuthorizeResult.CONDITIONAL)).toEqual({
      ids: [1, 4],
      hidden: 2,
    });
    expect(
      await idsFor(AuthorizeResult.CONDITIONAL, { keepMissing: true }),
    ).toEqual({ ids: [1, 3, 4], hidden: 1 });
    expect(await idsFor(AuthorizeResult.DENY)).toEqual({ ids: [4], hidden: 3 });
  });
});

describe('ConditionalList', () => {
  type Condition = { owners: string[] } | { refs: string[] };
  const resourceRef = createPermissionResourceRef<string, Condition>().with({
    pluginId: 'things',
    resourceType: 'thing',
  });
  const isOwner = createPermissionRule({
    name: 'IS_OWNER',
    description: 'Things of these owners',
    resourceRef,
    paramsSchema: z.object({ owners: z.array(z.string()) }),
    apply: () => true,
    toQuery: ({ owners }) => ({ owners }),
  });
  const { conditions, createConditionalDecision } = createConditionExports({
    resourceRef,
    rules: { isOwner },
  });
  const permission = createPermission({
    name: 'thing.read',
    attributes: { action: 'read' },
    resourceType: 'thing',
  });
  const permissions = mockServices.permissions.mock();
  const list = new ConditionalList({
    permissions,
    permissionsRegistry: mockServices.permissionsRegistry.mock({
      getPermissionRuleset: () => ({ getRuleByName: () => isOwner as never }),
    }),
    resourceRef,
    permission,
    resolve: async condition =>
      'owners' in condition
        ? { refs: condition.owners.map(owner => `of ${owner}`) }
        : condition,
  });
  const criteria = () => list.criteriaFor(mockCredentials.user());

  it('gives all, some, or nothing', async () => {
    permissions.authorizeConditional.mockResolvedValueOnce([
      { result: AuthorizeResult.ALLOW },
    ]);
    expect(await criteria()).toBeUndefined();

    const mine = conditions.isOwner({ owners: ['a'] });
    permissions.authorizeConditional.mockResolvedValueOnce([
      createConditionalDecision(permission, {
        anyOf: [mine, { allOf: [mine, { not: mine }] }],
      }),
    ]);
    const refs = ['of a'];
    expect(await criteria()).toEqual({
      anyOf: [{ refs }, { allOf: [{ refs }, { not: { refs } }] }],
    });

    permissions.authorizeConditional.mockResolvedValueOnce([
      { result: AuthorizeResult.DENY },
    ]);
    await expect(criteria()).rejects.toThrow(
      'This needs the permission thing.read',
    );
  });
});
