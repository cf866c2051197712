/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import { SignInInfo } from '@backstage/plugin-auth-node';
import { oidcSignInResolvers } from '@backstage/plugin-auth-backend-module-oidc-provider';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import scaffolderEntityModel from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import permissionPlugin from '@backstage/plugin-permission-backend';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { JsonValue } from '@backstage/types';
import { runReadPermission } from '@steward/backstage-plugin-provisioning-common';
import {
  CatalogDirectory,
  catalogDirectoryServiceRef,
} from '@steward/backstage-plugin-portal-node';
import { EventEmitter, once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { portalConfig } from './__testUtils__/portalConfig';
import { startPortal } from './__testUtils__/startPortal';
import permissionPolicy from './permissions/permissionPolicy';
import { RoleGroupPolicy } from './permissions/RoleGroupPolicy';
import { trustedUsersOnly } from './signIn/trustedUsersOnly';

const DANA = 'user:default/dana.reyes';
const PRIYA = 'user:default/priya.natarajan';
const MEI = 'user:default/mei.tanaka';
const RAVI = 'user:default/ravi.menon';
const EVIL =
  'https://git.example/acme/app/blob/unmerged-branch/catalog-info.yaml';

const APPROVERS = 'group:default/approvers';
const GOOD = `${EVIL}?good`;
const HELPERS = 'group:default/helpers';
const IMPOSTOR = 'user:default/impostor';
const TEMPLATE = 'template:default/exfiltrate';
const SAFE_RULES = [
  { allow: ['Component', 'System', 'Domain', 'API', 'Resource', 'Location'] },
];

const orgFile = `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: approvers }
spec: { type: role, children: [on-call] }
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: on-call }
spec: { type: team, children: [] }
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: deputies }
spec: { type: team, parent: approvers, children: [], members: [mei.tanaka] }
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: platform-engineers }
spec: { type: role, children: [] }
---
apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: dana.reyes }
spec: { memberOf: [] }
---
apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: mei.tanaka }
spec: { memberOf: [] }
---
apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: ravi.menon }
spec: { memberOf: [on-call] }
---
apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: priya.natarajan }
spec:
  profile: { email: priya.natarajan@steward.example }
  memberOf: [platform-engineers]
`;

const goodFile = `
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: ledger }
spec: { type: service, lifecycle: production, owner: group:default/finance }
`;

/** What a developer pushes to a branch that nobody has reviewed. */
const evilFile = `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: helpers }
spec:
  type: team
  parent: approvers
  children: []
  members: [dana.reyes]
---
apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: impostor }
spec:
  profile: { email: priya.natarajan@steward.example }
  memberOf: [platform-engineers]
---
apiVersion: scaffolder.backstage.io/v1beta3
kind: Template
metadata: { name: exfiltrate }
spec:
  type: service
  owner: group:default/helpers
  parameters: []
  steps: [{ id: read, name: Read, action: 'fetch:plain', input: { url: x } }]
`;

/** An allow-all policy, as in a Backstage that has none of ours. */
const everythingAllowed = createBackendModule({
  pluginId: 'permission',
  moduleId: 'everything-allowed',
  register(env) {
    env.registerInit({
      deps: { policy: policyExtensionPoint },
      async init({ policy }) {
        policy.setPolicy({
          handle: async () => ({ result: AuthorizeResult.ALLOW }),
        });
      },
    });
  },
});

async function start(rules: JsonValue, policy: typeof permissionPolicy) {
  const org = await createMockDirectory({ content: { 'org.yaml': orgFile } });
  const inside: { directory?: CatalogDirectory } = {};
  const refusals = new EventEmitter();
  const portal = await startPortal({
    features: [
      catalogPlugin,
      scaffolderEntityModel,
      permissionPlugin,
      policy,
      createBackendModule({
        pluginId: 'catalog',
        moduleId: 'inside',
        register(env) {
          env.registerInit({
            deps: {
              directory: catalogDirectoryServiceRef,
              events: eventsServiceRef,
            },
            async init({ directory, events }) {
              inside.directory = directory;
              await events.subscribe({
                id: 'refusals',
                topics: ['experimental.catalog.errors'],
                onEvent: async ({ eventPayload }) => {
                  refusals.emit('refusal', eventPayload);
                },
              });
            },
          });
        },
      }),
    ],
    config: {
      permission: { enabled: true },
      catalog: {
        rules,
        locations: [
          {
            type: 'file',
            target: org.resolve('org.yaml'),
            rules: [{ allow: ['User', 'Group'] }],
          },
        ],
      },
    },
    files: { [EVIL]: evilFile, [GOOD]: goodFile },
  });
  const { directory } = inside;
  if (!directory) {
    throw new Error('The backend has not started');
  }
  return {
    ...portal,
    directory,
    /** Why the catalog next takes nothing of a location. */
    nextRefusal: async () => (await once(refusals, 'refusal'))[0],
    /** Once the catalog has all of these. */
    catalogHas: async (...refs: string[]) => {
      const owners = () => directory.ownersOfAll(refs, { anyOrigin: true });
      while ((await owners()).includes(undefined)) {
        await delay(100);
      }
    },
  };
}

describe('locations that somebody registers', () => {
  it.each([
    ['app-config.yaml'],
    ['app-config.yaml', 'app-config.sandbox.yaml'],
    ['app-config.yaml', 'app-config.production.yaml'],
  ])('may bring what grants no rights: %s %s', async (...files) => {
    const config = await portalConfig(...files);
    expect(config.get('catalog.rules')).toEqual(SAFE_RULES);
  });

  it('are for platform engineers, and bring no users, groups or templates', async () => {
    const { call, catalogHas, directory, nextRefusal, backend } = await start(
      SAFE_RULES,
      permissionPolicy,
    );
    await catalogHas(DANA, PRIYA, 'group:default/platform-engineers');
    const location = { type: 'url', target: EVIL };
    for (const [method, path, body] of [
      ['post', '/locations', location],
      ['post', '/locations?dryRun=true', location],
      ['put', '/locations/some-id', location],
      ['delete', '/locations/some-id', undefined],
      ['post', '/analyze-location', { location }],
      [
        'post',
        '/validate-entity',
        {
          location: `url:${EVIL}`,
          entity: {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Location',
            metadata: { name: 'probe' },
            spec: { target: EVIL },
          },
        },
      ],
    ] as const) {
      const answer = await call(method, `/api/catalog${path}`, DANA).send(body);
      expect([method, path, answer.status]).toEqual([method, path, 403]);
    }

    const refusal = nextRefusal();
    await call('post', '/api/catalog/locations', PRIYA)
      .send(location)
      .expect(201);
    expect(await refusal).toMatchObject({
      location: `url:${EVIL}`,
      errors: [{ name: 'NotAllowedError' }],
    });
    await call('post', '/api/catalog/locations', PRIYA)
      .send({ type: 'url', target: GOOD })
      .expect(201);
    await catalogHas('component:default/ledger');
    const grants = [HELPERS, IMPOSTOR, TEMPLATE];
    expect(await directory.ownersOfAll(grants, { anyOrigin: true })).toEqual(
      grants.map(() => undefined),
    );
    await backend.stop();
  });

  it('give nobody rights in a Backstage where everybody may register anything', async () => {
    const { call, catalogHas, directory, backend } = await start(
      [{ allow: ['Component', 'Location', 'Group', 'User', 'Template'] }],
      everythingAllowed,
    );
    await catalogHas(DANA, PRIYA, 'group:default/platform-engineers');
    await call('post', '/api/catalog/locations', DANA)
      .send({ type: 'url', target: EVIL })
      .expect(201);
    await catalogHas(HELPERS, IMPOSTOR, TEMPLATE);

    expect(await directory.claimsOf(DANA)).toEqual([DANA]);
    expect(await directory.claimsOf(IMPOSTOR)).toEqual([IMPOSTOR]);
    expect(await directory.ownersOf(TEMPLATE)).toBeUndefined();

    // Members by the group or by themselves, of a child by either side.
    await catalogHas(MEI, RAVI);
    for (const approver of [MEI, RAVI]) {
      expect(await directory.claimsOf(approver)).toContain(APPROVERS);
    }

    // The policy says what the directory says, whatever is in the token.
    const policy = new RoleGroupPolicy({ directory });
    const decisions = await Promise.all(
      [DANA, IMPOSTOR, MEI, RAVI, PRIYA].map(userEntityRef =>
        policy.handle(
          { permission: runReadPermission },
          {
            credentials: mockCredentials.user(userEntityRef),
            info: { userEntityRef, ownershipEntityRefs: [APPROVERS] },
          },
        ),
      ),
    );
    expect(decisions.map(({ result }) => result)).toEqual([
      'CONDITIONAL',
      'CONDITIONAL',
      'ALLOW',
      'ALLOW',
      'ALLOW',
    ]);

    // Two users with one address: hers is the one that counts.
    const resolver = trustedUsersOnly(
      oidcSignInResolvers.emailMatchingUserEntityProfileEmail,
      directory,
    )();
    const signInWithCatalogUser = jest.fn(async () => ({ token: 'hers' }));
    const context = {
      signInWithCatalogUser,
      findCatalogUser: jest.fn(),
      issueToken: jest.fn(),
      resolveOwnershipEntityRefs: jest.fn(),
    };
    const info: SignInInfo<unknown> = {
      profile: { email: 'priya.natarajan@steward.example' },
      result: undefined,
    };
    expect(await resolver(info, context)).toEqual({ token: 'hers' });
    expect(signInWithCatalogUser).toHaveBeenCalledWith(
      { entityRef: PRIYA },
      undefined,
    );
    await backend.stop();
  });
});
