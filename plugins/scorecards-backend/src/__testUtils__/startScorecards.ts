/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  BackendFeature,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  NotificationSendOptions,
  notificationService,
} from '@backstage/plugin-notifications-node';
import {
  AuthorizeResult,
  Permission,
} from '@backstage/plugin-permission-common';
import { catalogDirectoryServiceRef } from '@steward/backstage-plugin-portal-node';
import { estateServiceRef } from '@steward/backstage-plugin-estate-node';
import {
  ContractCheck,
  TestScheduler,
} from '@steward/backstage-plugin-portal-node/testUtils';
import { Knex } from 'knex';
import request from 'supertest';
import { scorecardsDatabase } from '../database/scorecardsDatabase';
import { scorecardsPlugin } from '../plugin';
import { spec } from '../schema/openapi.generated';
import { entityOf } from './createStores';

const account = (name: string, accountId: string) =>
  entityOf(name, {
    metadata: {
      name,
      namespace: 'default',
      annotations: { 'amazonaws.com/account-id': accountId },
    },
    spec: {
      type: 'cloud-account',
      accountId,
      state: 'ACTIVE',
      organizationalUnits: [{ id: 'r-1' }, { id: 'ou-1' }],
      tags: { 'data-class': 'restricted' },
    },
  });

/** Two accounts, and a project with one of them. */
const testEntities: Entity[] = [
  account('prod', '111122223333'),
  account('test', '444455556666'),
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'System',
    metadata: { name: 'shop', namespace: 'default' },
    spec: {},
    relations: [
      { type: 'ownedBy', targetRef: 'group:default/ops' },
      { type: 'hasPart', targetRef: 'resource:default/prod' },
    ],
  },
];

/** The plugin on a test database, with a catalog and an estate of {@link testEntities}. */
export async function startScorecards(
  knex: Knex,
  options: { config?: JsonObject; features?: BackendFeature[] } = {},
) {
  const contract = new ContractCheck(spec, '/api/scorecards');
  const scheduler = new TestScheduler();
  const sent: NotificationSendOptions[] = [];
  const authorize = jest.fn();
  const authorizeConditional = jest.fn();
  const decide = (resultOf: (permission: Permission) => AuthorizeResult) =>
    [authorize, authorizeConditional].forEach(one =>
      one.mockImplementation(async (queries: { permission: Permission }[]) =>
        queries.map(({ permission }) => ({ result: resultOf(permission) })),
      ),
    );
  const allow = () => decide(() => AuthorizeResult.ALLOW);
  /** Refuses these permissions, all by default, and allows the others. */
  const refuse = (...permissions: Permission[]) =>
    decide(({ name }) =>
      permissions.length === 0 || permissions.some(one => one.name === name)
        ? AuthorizeResult.DENY
        : AuthorizeResult.ALLOW,
    );
  // The plugin migrates when it first needs its database; tests look into it before.
  await scorecardsDatabase(mockServices.database({ knex })).get();
  const backend = await startTestBackend({
    features: [
      scorecardsPlugin,
      scheduler.factory(),
      mockServices.database.mock({ getClient: async () => knex }).factory,
      mockServices.permissions.mock({ authorize, authorizeConditional })
        .factory,
      mockServices.rootConfig.factory({
        data: { scorecards: options.config ?? {} },
      }),
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalogServiceMock({ entities: testEntities }),
      }),
      createServiceFactory({
        service: estateServiceRef,
        deps: {},
        factory: () =>
          ({
            getSnapshot: async ({ etag }: { etag?: string }) =>
              etag ? undefined : { etag: 'one', entities: testEntities },
          } as unknown as typeof estateServiceRef.T),
      }),
      createServiceFactory({
        service: catalogDirectoryServiceRef,
        deps: {},
        factory: () =>
          ({
            peopleBehind: async (refs: string[]) => refs,
          } as unknown as typeof catalogDirectoryServiceRef.T),
      }),
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => ({
          send: async notification => {
            sent.push(notification);
          },
        }),
      }),
      ...(options.features ?? []),
    ],
  });
  /** Does a job at once, also when it is not due yet. */
  const job = async (name: string) => {
    await knex('scorecards_turns')
      .whereNull('holder')
      .update({ free_at: new Date(0).toISOString() });
    await scheduler.triggerTask(`scorecards-${name}`);
    await scheduler.idle();
  };
  const call = (
    method: 'get' | 'post',
    path: string,
    body?: object,
    user: string = 'user:default/mock',
  ) => {
    const test = request(backend.server)
      [method](`/api/scorecards${path}`)
      .set('Authorization', mockCredentials.user.header(user));
    return body ? test.send(body) : test;
  };
  return {
    allow,
    backend,
    call,
    contract,
    get: (path: string) => call('get', path).expect(contract.check).expect(200),
    job,
    refuse,
    /** Notifications that were sent. */
    sent,
    /** Does what the plugin does by itself, once. */
    async work() {
      for (const name of [
        'catalog',
        'scopes',
        'findings',
        'collect',
        'evaluate',
      ]) {
        await job(name);
      }
    },
  };
}
