/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type {
  PermissionPolicy,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import {
  createPermission,
  Permission,
} from '@backstage/plugin-permission-common';
import {
  taskCancelPermission,
  taskReadPermission,
} from '@backstage/plugin-scaffolder-common/alpha';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  createServiceFactory,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { auditEventReadPermission } from '@steward/backstage-plugin-audit-trail-common';
import { estateAccountReadPermission } from '@steward/backstage-plugin-estate-common';
import {
  CatalogDirectory,
  catalogDirectoryServiceRef,
  TrustedOrigins,
} from '@steward/backstage-plugin-portal-node';
import {
  runCancelPermission,
  runReadPermission,
} from '@steward/backstage-plugin-provisioning-common';
import { readFile } from 'node:fs/promises';
import manifest from '../../package.json';
import { ownAccounts } from './ownAccounts';
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

/** Of a plugin that the policy has never heard of. */
const unnamed = createPermission({ name: 'todo.list.read', attributes: {} });

/** All permissions that the common packages of the installed backends export. */
function installedPermissions(): Permission[] {
  const found = new Map<string, Permission>();
  const modules = Object.keys(manifest.dependencies).flatMap(name => {
    const common = name.replace(/-backend$/, '-common');
    return common === name ? [] : [common, `${common}/alpha`];
  });
  for (const value of modules.flatMap(exportsOf)) {
    if (isPermissionLike(value)) {
      found.set(value.name, value);
    }
  }
  return [...found.values()];
}

function exportsOf(module: string): unknown[] {
  try {
    require.resolve(module);
  } catch {
    return [];
  }
  return Object.values(require(module));
}

function isPermissionLike(value: unknown): value is Permission {
  return (
    typeof value === 'object' &&
    value !== null &&
    'attributes' in value &&
    'name' in value &&
    'type' in value &&
    (value.type === 'basic' || value.type === 'resource')
  );
}

/** Who may what, as `docs/permissions.md` says: a word for each role. */
async function readTable(): Promise<{
  roles: string[];
  rights: Record<string, string[]>;
}> {
  const page = await readFile(
    resolvePackagePath('backend', '../../docs/permissions.md'),
    'utf8',
  );
  const cellsOf = (line: string) =>
    line
      .split('|')
      .slice(1, -1)
      .map(cell => cell.trim());
  const lines = page.split('\n');
  const [, ...roles] = cellsOf(
    lines.find(line => /^\| permission +\|/.test(line)) ?? '',
  );
  return {
    roles,
    rights: Object.fromEntries(
      lines
        .filter(line => /^\| `[\w.-]+\.[\w.-]+` /.test(line))
        .map(cellsOf)
        .map(([name, ...words]) => [name.replaceAll('`', ''), words]),
    ),
  };
}

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
  it('decides as the table of the docs says, for each permission of each plugin and each role', async () => {
    const { roles, rights } = await readTable();
    const permissions = installedPermissions();
    expect(permissions.length).toBeGreaterThan(30);
    expect(
      permissions
        .map(({ name }) => name)
        .filter(name => !Object.hasOwn(rights, name)),
    ).toEqual([]);
    const words = { ALLOW: 'all', CONDITIONAL: 'own', DENY: '–' };
    for (const [column, role] of roles.entries()) {
      const policy = await loadPolicy(
        role === 'everybody' ? 'team-payments' : role,
      );
      const decided = await Promise.all(
        permissions.map(async permission => {
          const { result } = await policy.handle({ permission }, somebody);
          return [permission.name, words[result]];
        }),
      );
      expect({ role, rights: decided }).toEqual({
        role,
        rights: permissions.map(({ name }) => [name, rights[name][column]]),
      });
      expect(
        (await policy.handle({ permission: unnamed }, somebody)).result,
      ).toBe('DENY');
    }
  });

  it('gives nothing to who is not signed in', async () => {
    const policy = await loadPolicy();
    const decisions = await Promise.all(
      installedPermissions().map(permission => policy.handle({ permission })),
    );
    expect(new Set(decisions.map(({ result }) => result))).toEqual(
      new Set(['DENY']),
    );
  });

  it('shows and cancels only tasks that the person started', async () => {
    const policy = await loadPolicy('team-payments');
    for (const permission of [taskReadPermission, taskCancelPermission]) {
      expect(await policy.handle({ permission }, somebody)).toMatchObject({
        pluginId: 'scaffolder',
        conditions: {
          rule: 'IS_TASK_OWNER',
          params: { createdBy: [userEntityRef] },
        },
      });
    }
  });

  it('shows everybody of the audit trail what is their own and their teams’', async () => {
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

  it('has what to decide where not everybody may see all accounts', () => {
    const person = {
      userEntityRef,
      claims: [userEntityRef, 'group:default/payments'],
    };
    expect(ownAccounts(estateAccountReadPermission, person)).toEqual({
      result: 'CONDITIONAL',
      pluginId: 'estate',
      resourceType: 'estate-account',
      conditions: {
        rule: 'IS_OWNED_BY',
        resourceType: 'estate-account',
        params: { claims: person.claims },
      },
    });
    expect(ownAccounts(unnamed, person)).toBeUndefined();
  });

  it('gives everybody the runs of their own, of their teams, and that wait for them', async () => {
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
