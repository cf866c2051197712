/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { RootLifecycleService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import express from 'express';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import request from 'supertest';
import { portalConfig } from './__testUtils__/portalConfig';
import { configureRootHttpRouter } from './rootHttpRouter';

/** A lifecycle whose hooks the test calls. */
function createLifecycle() {
  const startup: (() => void | Promise<void>)[] = [];
  const shutdown: (() => void | Promise<void>)[] = [];
  const lifecycle: RootLifecycleService = {
    addStartupHook: hook => startup.push(hook),
    addShutdownHook: hook => shutdown.push(hook),
    addBeforeShutdownHook: () => {},
  };
  return {
    lifecycle,
    start: () => Promise.all(startup.map(hook => hook())),
    stop: () => Promise.all(shutdown.map(hook => hook())),
  };
}

describe('the server', () => {
  it('answers 503 until its plugins have started, and after they have stopped', async () => {
    const { lifecycle, start, stop } = createLifecycle();
    const config = mockServices.rootConfig({
      data: {
        backend: {
          lifecycle: { startupRequestPauseTimeout: { milliseconds: 20 } },
        },
      },
    });
    const middleware = MiddlewareFactory.create({
      config,
      logger: mockServices.logger.mock(),
    });
    const app = express();
    configureRootHttpRouter({
      app,
      server: createServer(app),
      config,
      lifecycle,
      applyDefaults: () => {
        app.get('/.backstage/health/v1/liveness', (_req, res) => res.end());
        app.get('/api/estate/accounts', (_req, res) => res.json({}));
        app.use(middleware.notFound());
        app.use(middleware.error());
      },
    });

    await request(app).get('/api/estate/accounts').expect(503);
    await request(app).get('/.backstage/health/v1/liveness').expect(200);
    await start();
    await request(app).get('/api/estate/accounts').expect(200);
    await request(app).get('/api/nothing').expect(404);
    await stop();
    await request(app).get('/api/estate/accounts').expect(503);
  });

  it('stops within ten seconds, whatever still waits for an answer', async () => {
    const { lifecycle, start, stop } = createLifecycle();
    const app = express();
    const server = createServer(app);
    configureRootHttpRouter({
      app,
      server,
      config: mockServices.rootConfig(),
      lifecycle,
      applyDefaults: () => {
        // As the event bus does: it says nothing until something happens
        app.get('/api/events/wait', (_req, res) => {
          res.status(202).flushHeaders();
        });
        app.get('/api/slow', (_req, res) => {
          setTimeout(() => res.end('said'), 1_000);
        });
      },
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    await start();
    const { port } = server.address() as AddressInfo;
    const waiting = await fetch(`http://127.0.0.1:${port}/api/events/wait`);
    const slow = fetch(`http://127.0.0.1:${port}/api/slow`);
    await once(server, 'request');

    const told = Date.now();
    const closed = new Promise(resolve => server.close(resolve));
    await stop();
    expect(await (await slow).text()).toBe('said');
    await expect(waiting.text()).rejects.toThrow();
    await closed;
    expect(Date.now() - told).toBeLessThan(10_000);
  });

  it('limits the rate of each caller in production', async () => {
    const config = await portalConfig(
      'app-config.yaml',
      'app-config.production.yaml',
    );
    const middleware = MiddlewareFactory.create({
      config: mockServices.rootConfig({
        data: {
          backend: {
            rateLimit: {
              ...config.getConfig('backend.rateLimit').get<object>(),
              incomingRequestLimit: 1,
              // Callers on this machine are not limited otherwise
              ipAllowList: [],
            },
          },
        },
      }),
      logger: mockServices.logger.mock(),
    });
    const app = express();
    app.use(middleware.rateLimit());
    app.get('/api/estate/accounts', (_req, res) => res.json({}));
    await request(app).get('/api/estate/accounts').expect(200);
    await request(app)
      .get('/api/estate/accounts')
      .expect(429)
      .expect('Retry-After', /^\d+$/);
  });
});
