/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  eventsServiceFactory,
  eventsServiceRef,
} from '@backstage/plugin-events-node';
import express from 'express';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { LogRecorder } from './__testUtils__/LogRecorder';
import { portalConfig } from './__testUtils__/portalConfig';

/** An event bus that is not up yet when it is asked for the first time. */
async function startSlowBus(payload: object) {
  const app = express();
  let asked = 0;
  app.put('/api/events/bus/v1/subscriptions/:id', (_req, res) => {
    asked += 1;
    res.status(asked === 1 ? 404 : 201).end();
  });
  app.get('/api/events/bus/v1/subscriptions/:id/events', async (_req, res) => {
    await delay(100);
    res.json({ events: [{ topic: 'announcements', payload }] });
  });
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { server, url: `http://127.0.0.1:${port}/api/events` };
}

it('finds the event bus in production when it is up, and hears other replicas', async () => {
  const { server, url } = await startSlowBus({ run: 7 });
  const heard: unknown[] = [];
  const listener = createBackendPlugin({
    pluginId: 'listener',
    register(env) {
      env.registerInit({
        deps: { events: eventsServiceRef },
        async init({ events }) {
          await events.subscribe({
            id: 'test',
            topics: ['announcements'],
            onEvent: async ({ eventPayload }) => {
              heard.push(eventPayload);
            },
          });
        },
      });
    },
  });
  const log = new LogRecorder();
  const config = await portalConfig(
    'app-config.yaml',
    'app-config.production.yaml',
  );
  const backend = await startTestBackend({
    features: [
      listener,
      eventsServiceFactory,
      log.factory,
      mockServices.discovery.mock({ getBaseUrl: async () => url }).factory,
      mockServices.rootConfig.factory({
        data: { events: config.get<object>('events') },
      }),
    ],
  });
  for (let tries = 0; heard.length === 0 && tries < 60; tries += 1) {
    await delay(500);
  }
  await backend.stop();
  server.closeAllConnections();
  server.close();
  expect(heard[0]).toEqual({ run: 7 });
  // It was asked for before it was up
  expect(log.warnings).toContainEqual(
    expect.stringMatching(/^listener: Poll failed .* retrying/),
  );
});
