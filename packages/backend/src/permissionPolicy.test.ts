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
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  auditEventReadPermission,
  auditTrailPermissions,
} from '@steward/backstage-plugin-audit-trail-common';
import { estatePermissions } from '@steward/backstage-plugin-estate-common';
import {
  provisioningPermissions,
  runCancelPermission,
  runReadPermission,
} from '@steward/backstage-plugin-provisioning-common';
import permissionPolicy from './permissionPolicy';

function person(...groups: string[]): PolicyQueryUser {
  const userEntityRef = 'user:default/somebody';
  return {
    credentials: mockCredentials.user(userEntityRef),
    info: {
      userEntityRef,
      ownershipEntityRefs: [userEntityRef, ...groups],
    },
  };
}

const catalogDelete = createPermission({
  name: 'catalog.entity.delete',
  attributes: { action: 'delete' },
  resourceType: 'catalog-entity',
});
const catalogRead = createPermission({
  name: 'catalog.entity.read',
  attributes: { action: 'read' },
  resourceType: 'catalog-entity',
});

async function loadPolicy(): Promise<PermissionPolicy> {
  const setPolicy = jest.fn<void, [PermissionPolicy]>();
  await startTestBackend({
    features: [permissionPolicy],
    extensionPoints: [[policyExtensionPoint, { setPolicy }]],
  });
  return setPolicy.mock.calls[0][0];
}

describe('the permission policy of the portal', () => {
  async function allowed(user?: PolicyQueryUser) {
    const policy = await loadPolicy();
    const permissions = [
      ...estatePermissions,
      ...auditTrailPermissions,
      ...provisioningPermissions,
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
      expect(await allowed(person(`group:default/${role}`))).toEqual([
        'estate.read',
        ...ask,
        ...decide,
        'catalog.entity.read',
      ]);
    }
    expect(await allowed(person('group:default/approvers'))).toEqual([
      'estate.read',
      ...ask,
      'provisioning.run.read',
      ...decide,
      'catalog.entity.read',
    ]);
    expect(await allowed(person('group:default/platform-engineers'))).toEqual([
      'estate.read',
      'estate.sync.run',
      'estate.removal.decide',
      'estate.doctor.run',
      'audit-trail.event.read',
      'audit-trail.event.export',
      ...provisioningPermissions.map(permission => permission.name),
      'catalog.entity.delete',
      'catalog.entity.read',
    ]);
    expect(await allowed(person('group:default/auditors'))).toEqual([
      'estate.read',
      ...auditTrailPermissions.map(permission => permission.name),
      ...ask,
      'provisioning.run.read',
      ...decide,
      'catalog.entity.read',
    ]);
    expect(await allowed(undefined)).toEqual([]);
  });

  it('shows everybody of the audit trail what is his own and his teams’', async () => {
    const policy = await loadPolicy();
    const decision = await policy.handle(
      { permission: auditEventReadPermission },
      person('group:default/payments'),
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
    const policy = await loadPolicy();
    const rulesOf = async (permission: typeof runReadPermission) => {
      const decision = await policy.handle(
        { permission },
        person('group:default/payments'),
      );
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
