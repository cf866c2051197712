/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AuditorService,
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import {
  AuditEvent,
  auditEventSchema,
} from '@steward/backstage-plugin-audit-trail-common';
import express, { Router } from 'express';
import request from 'supertest';
import { auditTrailAuditorFactory } from './auditTrailAuditorFactory';
import { auditTrailSignInModule } from './auditTrailSignInModule';

describe('auditTrailAuditorFactory', () => {
  const ingested: AuditEvent[] = [];
  const callers: string[] = [];
  const logger = mockServices.logger.mock();
  logger.child.mockReturnValue(logger);
  let arrived: () => void = () => {};
  let auditor: AuditorService;
  let backend: TestBackend;

  const trail = createBackendPlugin({
    pluginId: 'audit-trail',
    register(env) {
      env.registerInit({
        deps: {
          router: coreServices.httpRouter,
          httpAuth: coreServices.httpAuth,
        },
        async init({ router, httpAuth }) {
          const routes = Router();
          routes.use(express.json());
          routes.post('/ingest', async (req, res) => {
            const credentials = await httpAuth.credentials(req, {
              allow: ['service'],
            });
            callers.push(credentials.principal.subject);
            ingested.push(...req.body.events);
            res.json({ refused: [] });
            arrived();
          });
          router.use(routes);
        },
      });
    },
  });
  const shop = createBackendPlugin({
    pluginId: 'shop',
    register(env) {
      env.registerInit({
        deps: {
          router: coreServices.httpRouter,
          auditor: coreServices.auditor,
        },
        async init(deps) {
          auditor = deps.auditor;
          const routes = Router();
          routes.post('/orders', async (req, res) => {
            const event = await deps.auditor.createEvent({
              eventId: 'order-mutate',
              severityLevel: 'medium',
              request: req,
              meta: {
                actionType: 'delete',
                entityRef: 'Component:default/Shop',
              },
            });
            await event.success({ meta: { count: 3, body: 'private' } });
            res.status(204).end();
          });
          deps.router.use(routes);
          deps.router.addAuthPolicy({
            path: '/orders',
            allow: 'unauthenticated',
          });
        },
      });
    },
  });
  const auth = createBackendPlugin({
    pluginId: 'auth',
    register(env) {
      env.registerInit({
        deps: { router: coreServices.httpRouter },
        async init({ router }) {
          const routes = Router();
          routes.post('/:provider/refresh', (req, res) => {
            const { user } = req.query;
            res.status(user ? 200 : 401).json({
              backstageIdentity: {
                identity: { userEntityRef: `user:default/${user}` },
              },
            });
          });
          router.use(routes);
          router.addAuthPolicy({ path: '/', allow: 'unauthenticated' });
        },
      });
    },
  });
  const next = async (act: () => PromiseLike<unknown>): Promise<AuditEvent> => {
    const arrival = new Promise<void>(resolve => {
      arrived = resolve;
    });
    await act();
    await arrival;
    const event = ingested[ingested.length - 1];
    expect(auditEventSchema.safeParse(event).error).toBeUndefined();
    return event;
  };
  const post = (headers: Record<string, string>) =>
    next(() =>
      request(backend.server)
        .post('/api/shop/orders?x=1')
        .set(headers)
        .expect(204),
    );

  beforeAll(async () => {
    backend = await startTestBackend({
      features: [
        trail,
        shop,
        auth,
        auditTrailAuditorFactory,
        auditTrailSignInModule,
        logger.factory,
        mockServices.auth.factory(),
        mockServices.httpAuth.factory({
          defaultCredentials: mockCredentials.none(),
        }),
      ],
    });
  });
  afterAll(() => backend.stop());

  it('makes one record of the beginning and the outcome', async () => {
    const event = await post({
      Authorization: mockCredentials.user.header(),
      'User-Agent': 'test',
      traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
    });
    expect(event).toMatchObject({
      actor: {
        type: 'user',
        ref: 'user:default/mock',
        userAgent: 'test',
        ip: expect.any(String),
      },
      plugin: 'shop',
      eventId: 'order-mutate',
      action: 'order.delete',
      resource: { type: 'order', entityRef: 'component:default/shop' },
      outcome: 'success',
      severity: 'medium',
      correlationId: expect.stringMatching(/^[0-9a-f]{8}-/),
      durationMs: expect.any(Number),
      metadata: {
        actionType: 'delete',
        count: 3,
        method: 'POST',
        path: '/api/shop/orders',
        traceId: 'a'.repeat(32),
      },
      redactions: 1,
    });
    expect(ingested).toHaveLength(1);
    expect(callers).toEqual(['plugin:shop']);
    expect(logger.info).toHaveBeenCalledWith(
      'shop.order-mutate',
      expect.objectContaining({ status: 'succeeded' }),
    );
  });

  it('knows the actor of cookies, services, services for users, and bad tokens', async () => {
    expect(
      (
        await post({
          Cookie: mockCredentials.limitedUser.cookie('user:default/cookie'),
        })
      ).actor,
    ).toMatchObject({ type: 'user', ref: 'user:default/cookie' });
    expect(
      (await post({ Authorization: mockCredentials.service.header() })).actor,
    ).toMatchObject({ type: 'service', ref: 'external:test-service' });
    expect((await post({})).actor).toMatchObject({ type: 'anonymous' });
    const bad = await post({
      Authorization: mockCredentials.user.invalidHeader(),
    });
    expect(bad).toMatchObject({
      actor: { type: 'unknown' },
      metadata: { invalidCredentials: expect.any(String) },
    });
  });

  it('names the person where there is no request, and tells denials apart', async () => {
    const event = await next(async () => {
      const task = await auditor.createEvent({
        eventId: 'task',
        severityLevel: 'medium',
        meta: {
          actionType: 'execution',
          taskId: 't-1',
          createdBy: 'user:default/ana',
        },
      });
      await task.fail({ error: new NotAllowedError('no') });
    });
    expect(event).toMatchObject({
      actor: { type: 'user', ref: 'user:default/ana' },
      action: 'task.execution',
      resource: { type: 'task', id: 't-1' },
      outcome: 'denied',
      severity: 'medium',
      correlationId: 't-1',
      error: { name: 'NotAllowedError', message: 'no' },
    });
  });

  it('keeps what is low out of the log, and a look at a task out of its story', async () => {
    const event = await next(async () => {
      const look = await auditor.createEvent({
        eventId: 'task',
        meta: {
          actionType: 'get',
          taskId: 't-1',
          createdBy: 'user:default/ana',
        },
      });
      await look.success();
    });
    expect(event).toMatchObject({ severity: 'low', correlationId: event.id });
    expect(logger.debug).toHaveBeenCalledWith('shop.task', expect.anything());
  });

  it('tells of a sign-in who it is, once an hour', async () => {
    const signIn = (user: string) =>
      request(backend.server)
        .post(`/api/auth/oidc/refresh?user=${user}`)
        .set('User-Agent', 'test')
        .expect(200);
    const event = await next(() => signIn('ana'));
    expect(event).toMatchObject({
      plugin: 'auth',
      action: 'session.start',
      actor: {
        type: 'user',
        ref: 'user:default/ana',
        ip: expect.any(String),
        userAgent: 'test',
      },
      resource: { type: 'session', id: 'oidc' },
      severity: 'medium',
      outcome: 'success',
      redactions: 0,
    });
    const before = ingested.length;
    await signIn('ana');
    await request(backend.server).post('/api/auth/oidc/refresh').expect(401);
    await next(() => signIn('ben'));
    expect(ingested.slice(before).map(one => one.actor.ref)).toEqual([
      'user:default/ben',
    ]);
  });
});
