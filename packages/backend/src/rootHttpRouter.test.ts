/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { RootLifecycleService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import express from 'express';
import request from 'supertest';
import { portalConfig } from './__testUtils__/portalConfig';
import { configureRootHttpRouter } from './rootHttpRouter';

describe('the server', () => {
  it('answers 503 until its plugins have started, and after they have stopped', async () => {
    const startup: (() => void | Promise<void>)[] = [];
    const shutdown: (() => void | Promise<void>)[] = [];
    const lifecycle: RootLifecycleService = {
      addStartupHook: hook => startup.push(hook),
      addShutdownHook: hook => shutdown.push(hook),
      addBeforeShutdownHook: () => {},
    };
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
    await Promise.all(startup.map(hook => hook()));
    await request(app).get('/api/estate/accounts').expect(200);
    await request(app).get('/api/nothing').expect(404);
    await Promise.all(shutdown.map(hook => hook()));
    await request(app).get('/api/estate/accounts').expect(503);
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
