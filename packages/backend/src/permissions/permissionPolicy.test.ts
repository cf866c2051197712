/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type {
  PermissionPolicy,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { createPermission } from '@backstage/plugin-permission-common';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  auditEventReadPermission,
  auditTrailPermissions,
} from '@steward/backstage-plugin-audit-trail-common';
import { estatePermissions } from '@steward/backstage-plugin-estate-common';
import {
  CatalogDirectory,
  catalogDirectoryServiceRef,
  TrustedOrigins,
} from '@steward/backstage-plugin-provisioning-backend';
import {
  provisioningPermissions,
  runCancelPermission,
  runReadPermission,
} from '@steward/backstage-plugin-provisioning-common';
import permissionPolicy from './permissionPolicy';

const userEntityRef = 'user:default/somebody';
/** Their token names no group: what they may do is read from the catalog. */
const somebody: PolicyQueryUser = {
  credentials: mockCredentials.user(userEntityRef),
  info: { userEntityRef, ownershipEntityRefs: [userEntityRef] },
};

/** A person and their groups, as a provider of the organization brings them. */
function directoryOf(groups: string[]): CatalogDirectory {
  const entity = (kind: string, name: string, memberOf: string[] = []) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      namespace: 'default',
      annotations: {
        'backstage.io/managed-by-origin-location': 'ldap://directory',
      },
    },
    relations: memberOf.map(group => ({
      type: 'memberOf',
      targetRef: `group:default/${group}`,
    })),
  });
  return new CatalogDirectory({
    auth: mockServices.auth(),
    catalog: {
      getEntities: async () => ({ items: [] }),
      getEntitiesByRefs: async ({ entityRefs }) => ({
        items: entityRefs.map(ref =>
          ref === userEntityRef
            ? entity('User', 'somebody', groups)
            : entity('Group', ref.slice('group:default/'.length)),
        ),
      }),
      streamLocations: async function* none() {},
    },
    origins: new TrustedOrigins({}),
  });
}

const catalogDelete = createPermission({
  name: 'catalog.entity.delete',
  attributes: { action: 'delete' },
  resourceType: 'catalog-entity',
});
/** What brings entities in, or reads a location with the portal's tokens. */
const registering = [
  'catalog.entity.create',
  'catalog.entity.validate',
  'catalog.location.analyze',
  'catalog.location.create',
  'catalog.location.delete',
];
const catalogRead = createPermission({
  name: 'catalog.entity.read',
  attributes: { action: 'read' },
  resourceType: 'catalog-entity',
});

async function loadPolicy(...groups: string[]): Promise<PermissionPolicy> {
  const setPolicy = jest.fn<void, [PermissionPolicy]>();
  await startTestBackend({
    features: [
      permissionPolicy,
      createServiceFactory({
        service: catalogDirectoryServiceRef,
        deps: {},
        factory: () => directoryOf(groups),
      }),
    ],
    extensionPoints: [[policyExtensionPoint, { setPolicy }]],
  });
  return setPolicy.mock.calls[0][0];
}

describe('the permission policy of the portal', () => {
  async function allowed(group?: string) {
    const policy = await loadPolicy(...(group ? [group] : []));
    const user = group ? somebody : undefined;
    const permissions = [
      ...estatePermissions,
      ...auditTrailPermissions,
      ...provisioningPermissions,
      ...registering.map(name => createPermission({ name, attributes: {} })),
      catalogDelete,
      catalogRead,
    ];
    const decisions = await Promise.all(
      permissions.map(permission => policy.handle({ permission }, user)),
    );
    return permissions
      .filter((_, index) => decisions[index].result === 'ALLOW')
      .map(permission => permission.name);
  }

  it('lets everyone read, platform engineers change, and strangers nothing', async () => {
    const ask = ['provisioning.run.create'];
    const decide = ['provisioning.run.approve'];

    for (const role of ['finance', 'team-payments']) {
      expect(await allowed(role)).toEqual([
        'estate.read',
        ...ask,
        ...decide,
        'catalog.entity.read',
      ]);
    }
    expect(await allowed('approvers')).toEqual([
      'estate.read',
      ...ask,
      'provisioning.run.read',
      ...decide,
      'catalog.entity.read',
    ]);
    expect(await allowed('platform-engineers')).toEqual([
      'estate.read',
      'estate.sync.run',
      'estate.removal.decide',
      'estate.doctor.run',
      'audit-trail.event.read',
      'audit-trail.event.export',
      ...provisioningPermissions.map(permission => permission.name),
      ...registering,
      'catalog.entity.delete',
      'catalog.entity.read',
    ]);
    expect(await allowed('auditors')).toEqual([
      'estate.read',
      ...auditTrailPermissions.map(permission => permission.name),
      ...ask,
      'provisioning.run.read',
      ...decide,
      'catalog.entity.read',
    ]);
    expect(await allowed()).toEqual([]);
  });

  it('shows everybody of the audit trail what is his own and his teams’', async () => {
    const policy = await loadPolicy('payments');
    const decision = await policy.handle(
      { permission: auditEventReadPermission },
      somebody,
    );
    expect(decision).toMatchObject({
      result: 'CONDITIONAL',
      pluginId: 'audit-trail',
      conditions: {
        anyOf: [
          { rule: 'IS_ACTOR', params: { refs: ['user:default/somebody'] } },
          {
            rule: 'OWNS_RESOURCE',
            params: {
              claims: ['user:default/somebody', 'group:default/payments'],
            },
          },
        ],
      },
    });
  });

  it('gives everybody the runs of his own, of his teams, and that wait for him', async () => {
    const policy = await loadPolicy('payments');
    const rulesOf = async (permission: typeof runReadPermission) => {
      const decision = await policy.handle({ permission }, somebody);
      expect(decision).toMatchObject({
        result: 'CONDITIONAL',
        pluginId: 'provisioning',
      });
      return JSON.stringify(decision).match(/"rule":"\w+"/g);
    };
    expect(await rulesOf(runReadPermission)).toEqual([
      '"rule":"IS_REQUESTER"',
      '"rule":"IS_APPROVER"',
      '"rule":"OWNS_TARGET"',
    ]);
    expect(await rulesOf(runCancelPermission)).toEqual([
      '"rule":"IS_REQUESTER"',
      '"rule":"OWNS_TARGET"',
    ]);
  });
});
