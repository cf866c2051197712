/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { discoveryServiceFactory } from '@backstage/backend-defaults/discovery';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  BackendFeature,
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import auditTrailPlugin from '@steward/backstage-plugin-audit-trail-backend';
import { auditTrailAuditorFactory } from '@steward/backstage-plugin-audit-trail-node';
import cloudCostsPlugin from '@steward/backstage-plugin-cloud-costs-backend';
import cloudCostsAwsModule from '@steward/backstage-plugin-cloud-costs-backend-module-aws';
import estatePlugin from '@steward/backstage-plugin-estate-backend';
import estateAwsModule from '@steward/backstage-plugin-estate-backend-module-aws';
import provisioningPlugin from '@steward/backstage-plugin-provisioning-backend';
import provisioningAwsModule from '@steward/backstage-plugin-provisioning-backend-module-aws';
import {
  DANA,
  people,
  RAVI,
} from '@steward/backstage-plugin-provisioning-node/testUtils';
import scorecardsPlugin from '@steward/backstage-plugin-scorecards-backend';
import { Sandbox } from '@steward/sandbox';
import { setTimeout as delay } from 'node:timers/promises';
import request from 'supertest';
import { LogRecorder } from './__testUtils__/LogRecorder';
import { sandboxConfig } from './__testUtils__/sandboxConfig';

jest.setTimeout(240_000);

/** The User of a new Backstage app, who has no profile. */
const guest: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'guest', namespace: 'default' },
  spec: { memberOf: ['guests'] },
};

const account: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    name: 'prod',
    namespace: 'default',
    annotations: { 'amazonaws.com/account-id': '111122223333' },
  },
  spec: { type: 'cloud-account', accountId: '111122223333', state: 'ACTIVE' },
};

const enclaveRequest = (name: string, accountId: string) => ({
  kind: 'enclave.create',
  target: { name, accountId, region: 'eu-west-1' },
  inputs: {
    dockerImage: 'registry.northwind.example/kyc:1.4.2',
    instanceType: 'm6i.xlarge',
    cpuCount: 2,
    memoryMib: 2048,
  },
});

/** Some plugin of somebody else, which has an auditor as every plugin has. */
const somePlugin = createBackendPlugin({
  pluginId: 'some',
  register(env) {
    env.registerInit({
      deps: { auditor: coreServices.auditor },
      async init({ auditor }) {
        const event = await auditor.createEvent({
          eventId: 'some-change',
          severityLevel: 'medium',
        });
        await event.success();
      },
    });
  },
});

/** The doctor looks before the first sync of a new database ends. */
const firstDoctor = /Let the organization be read first/;

/**
 * Each feature with the catalog alone: without notifications, signals, events,
 * search, scaffolder, MCP and every other feature that it does not need.
 */
describe('a feature alone', () => {
  const environment = { ...process.env };
  let sandbox: Sandbox;
  let log: LogRecorder;
  let backend: TestBackend | undefined;

  const startBackend = (features: BackendFeature[], config?: JsonObject) => {
    const { aws, provisioning } = sandboxConfig(sandbox);
    return startTestBackend({
      features: [
        ...features,
        schedulerServiceFactory,
        log.factory,
        catalogServiceMock.factory({
          entities: [...people, guest, account],
        }),
        mockServices.rootConfig.factory({
          data: {
            app: { baseUrl: 'http://localhost' },
            aws,
            estate: {
              organizations: { default: {} },
              clusters: { regions: ['eu-central-1'] },
              ownership: { default: 'group:default/platform' },
            },
            provisioning: { enclaves: (provisioning as JsonObject).enclaves },
            scorecards: { packs: ['aws-account'] },
            cloudCosts: { aws: { costExplorer: {} }, reading: { months: 1 } },
            ...config,
          },
        }),
      ],
    });
  };
  const start = async (...features: BackendFeature[]) => {
    log = new LogRecorder();
    backend = await startBackend(features);
  };
  const call = (
    method: 'get' | 'post',
    path: string,
    body?: object,
    who: string = DANA,
  ) =>
    request(backend!.server)
      [method](`/api${path}`)
      .set('Authorization', mockCredentials.user.header(who))
      .send(body);
  /** Asks until the answer is as it should be. */
  const until = async <T>(path: string, isRight: (body: T) => boolean) => {
    const deadline = Date.now() + 120_000;
    for (;;) {
      const { body } = await call('get', path).expect(200);
      if (isRight(body)) {
        return body as T;
      }
      if (Date.now() > deadline) {
        throw new Error(
          `${path} still answers ${JSON.stringify(body).slice(0, 2_000)}`,
        );
      }
      await delay(500);
    }
  };
  /** That each of these things was said, once, and nothing else. */
  const expectSaid = async (...expected: RegExp[]) => {
    const deadline = Date.now() + 90_000;
    while (log.warnings.length < expected.length && Date.now() < deadline) {
      await delay(500);
    }
    // Time to say it again
    await delay(5_000);
    expect([...log.warnings].sort()).toEqual(
      expected.map(said => expect.stringMatching(said)),
    );
  };

  beforeAll(async () => {
    sandbox = await Sandbox.start({ port: 0, oidc: false });
    process.env.AWS_ENDPOINT_URL = sandbox.url;
  });
  afterEach(async () => {
    await backend?.stop();
    backend = undefined;
  });
  afterAll(async () => {
    await sandbox?.stop();
    process.env = environment;
  });

  it('the estate reads the accounts', async () => {
    await start(estatePlugin, estateAwsModule);
    const { length } = sandbox.world.accounts;
    await until<{ items: unknown[] }>(
      '/estate/items?type=cloud-account&limit=1000',
      ({ items }) => items.length === length,
    );
    await expectSaid(firstDoctor);
  });

  it('the audit trail keeps the events of every plugin', async () => {
    await start(auditTrailPlugin, auditTrailAuditorFactory, somePlugin);
    await until<{ items: { plugin: string }[] }>(
      '/audit-trail/events',
      ({ items }) => items.some(({ plugin }) => plugin === 'some'),
    );
    await expectSaid(/signing-key/);
  });

  it('provisioning takes a request, which waits for those who approve', async () => {
    await start(
      estatePlugin,
      estateAwsModule,
      provisioningPlugin,
      provisioningAwsModule,
    );
    const { id: accountId } = sandbox.world.accountByName('prod-payments');
    await until<{ items: { accountId: string }[] }>(
      '/estate/items?type=cloud-account&limit=1000',
      ({ items }) => items.length > 0,
    );
    for (const name of ['kyc-one', 'kyc-two']) {
      await call(
        'post',
        '/provisioning/runs',
        enclaveRequest(name, accountId),
      ).expect(201);
    }
    await until<{ items: { state: string }[] }>(
      '/provisioning/runs',
      ({ items }) =>
        items.length === 2 &&
        items.every(({ state }) => state === 'PENDING_APPROVAL'),
    );
    const { body: runs } = await call('get', '/provisioning/runs');
    for (const { id } of runs.items) {
      const { body: detail } = await call('get', `/provisioning/runs/${id}`);
      const { digest } = detail.run;
      await call(
        'post',
        `/provisioning/runs/${id}/reject`,
        { digest, comment: 'Not now' },
        RAVI,
      ).expect(200);
    }
    // Once each, though there are events of two runs, and two people to be told
    await expectSaid(
      firstDoctor,
      /audit-trail-backend installed/,
      /plugin-notifications-backend installed/,
    );
  });

  it('provisioning finds the estate in another backend', async () => {
    await start(estatePlugin, estateAwsModule);
    const { id: accountId } = sandbox.world.accountByName('prod-payments');
    await until<{ items: unknown[] }>(
      '/estate/items?type=cloud-account&limit=1000',
      ({ items }) => items.length > 0,
    );
    const other = await startBackend(
      [provisioningPlugin, provisioningAwsModule, discoveryServiceFactory],
      {
        backend: { baseUrl: 'http://localhost' },
        discovery: {
          endpoints: [
            {
              target: `http://localhost:${backend!.server.port()}/api/{{pluginId}}`,
              plugins: ['estate'],
            },
          ],
        },
      },
    );
    const { body: run } = await request(other.server)
      .post('/api/provisioning/runs')
      .set('Authorization', mockCredentials.user.header(DANA))
      .send(enclaveRequest('kyc-split', accountId))
      .expect(201);
    await other.stop();
    // What only the estate knows of the account
    expect(JSON.stringify(run)).toContain('prod-payments');
  });

  it('scorecards measure what is in the catalog', async () => {
    await start(scorecardsPlugin);
    await until<{ items: { title: string }[] }>(
      '/scorecards/scores',
      ({ items }) => items.length > 0,
    );
    await expectSaid(/The estate is not installed, so checks/);
  });

  it('cloud costs read the month', async () => {
    await start(cloudCostsPlugin, cloudCostsAwsModule);
    await until<{ items: { state: string }[] }>(
      '/cloud-costs/months',
      ({ items }) => items.length > 0,
    );
    await expectSaid();
  });
});
