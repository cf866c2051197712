/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  EventsService,
  eventsServiceFactory,
  eventsServiceRef,
} from '@backstage/plugin-events-node';
import {
  ESTATE_SNAPSHOT_TOPIC,
  EstateService,
  EstateSnapshot,
  estateServiceRef,
} from '@steward/backstage-plugin-estate-node';
import catalogModuleEstate from './index';

const resource = (name: string, type: string, partOf?: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    name,
    namespace: 'default',
    annotations: { 'steward.dev/shard': 'organization' },
  },
  spec: {
    type,
    owner: 'group:default/platform',
    ...(partOf && { partOf: [`resource:default/${partOf}`] }),
  },
});

/** An estate whose snapshot a test can change. */
class FakeEstate {
  snapshot: EstateSnapshot | undefined;
  requests: (string | undefined)[] = [];

  async getSnapshot({ etag }: { etag?: string }) {
    this.requests.push(etag);
    return this.snapshot?.etag === etag ? undefined : this.snapshot;
  }
}

async function startCatalog(estate: FakeEstate) {
  let events: EventsService | undefined;
  const backend = await startTestBackend({
    features: [
      catalogPlugin,
      catalogModuleEstate,
      mockServices.scheduler.factory({
        includeInitialDelayedTasksOnStartup: true,
      }),
      eventsServiceFactory,
      createServiceFactory({
        service: estateServiceRef,
        deps: {},
        factory: () => estate as unknown as EstateService,
      }),
      createBackendPlugin({
        pluginId: 'announcer',
        register(reg) {
          reg.registerInit({
            deps: { service: eventsServiceRef },
            async init({ service }) {
              events = service;
            },
          });
        },
      }),
      mockServices.rootConfig.factory({
        data: {
          catalog: {
            processingInterval: { seconds: 1 },
            providers: {
              estate: {
                schedule: {
                  frequency: { hours: 1 },
                  timeout: { minutes: 1 },
                  initialDelay: { milliseconds: 0 },
                },
              },
            },
          },
        },
      }),
    ],
  });
  const get = async (path: string) => {
    const address = backend.server.port();
    const response = await fetch(
      `http://localhost:${address}/api/catalog${path}`,
      {
        headers: { Authorization: mockCredentials.user.header() },
      },
    );
    return { status: response.status, body: await response.json() };
  };
  return {
    backend,
    get,
    announce: () =>
      events!.publish({ topic: ESTATE_SNAPSHOT_TOPIC, eventPayload: {} }),
  };
}

async function eventually<T>(check: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > deadline) {
        throw error;
      }
      await new Promise(setImmediate);
    }
  }
}

describe('catalogModuleEstate', () => {
  it('brings the snapshot into a real catalog, with relations, and follows its changes', async () => {
    const estate = new FakeEstate();
    estate.snapshot = {
      etag: '1',
      entities: [
        resource('ou-ab12-workload0', 'organizational-unit'),
        resource('aws-123456789012', 'cloud-account', 'ou-ab12-workload0'),
      ],
    };
    const { backend, get, announce } = await startCatalog(estate);
    const byName = (name: string) =>
      get(`/entities/by-name/resource/default/${name}`);

    await eventually(async () => {
      const { body } = await byName('ou-ab12-workload0');
      expect(body.relations).toContainEqual(
        expect.objectContaining({
          type: 'hasPart',
          targetRef: 'resource:default/aws-123456789012',
        }),
      );
    });
    const { body: account } = await byName('aws-123456789012');
    expect(account.relations).toContainEqual(
      expect.objectContaining({
        type: 'partOf',
        targetRef: 'resource:default/ou-ab12-workload0',
      }),
    );
    expect(account.metadata.annotations).toMatchObject({
      'backstage.io/managed-by-location': 'estate:organization',
    });

    await announce();
    await eventually(async () =>
      expect(estate.requests).toEqual([undefined, '1']),
    );

    estate.snapshot = { etag: '2', entities: [estate.snapshot.entities[0]] };
    await announce();
    await eventually(async () =>
      expect((await byName('aws-123456789012')).status).toBe(404),
    );
    await backend.stop();
  }, 60_000);

  it('leaves the catalog alone while the estate has no snapshot', async () => {
    const estate = new FakeEstate();
    const { backend, get, announce } = await startCatalog(estate);
    await eventually(async () => expect(estate.requests).toHaveLength(1));
    await announce();
    await eventually(async () => expect(estate.requests).toHaveLength(2));
    expect((await get('/entities')).body).toEqual([]);
    await backend.stop();
  }, 60_000);
});
