/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import express from 'express';
import request from 'supertest';
import { actorOf } from './actorOf';

/** Who a request is taken to be of that has these credentials. */
async function actorWith(principal: any) {
  const app = express();
  app.get('/', async (req, res) => {
    res.json(
      await actorOf({
        auth: mockServices.auth(),
        httpAuth: mockServices.httpAuth.mock({
          credentials: async () => ({ ...mockCredentials.user(), principal }),
        }),
        pluginId: 'provisioning',
        request: req,
      }),
    );
  });
  const { body } = await request(app).get('/').set('User-Agent', 'test');
  return body.actor;
}

describe('actorOf', () => {
  it('keeps the person and the service that acts for them, as Backstage tells it', async () => {
    expect(
      await actorWith({
        type: 'user',
        userEntityRef: 'user:default/dana',
        actor: { type: 'service', subject: 'plugin:scaffolder' },
      }),
    ).toEqual({
      type: 'service',
      ref: 'plugin:scaffolder',
      onBehalfOf: 'user:default/dana',
      ip: expect.any(String),
      userAgent: 'test',
    });
  });

  it('takes a person that asks directly for themselves', async () => {
    expect(
      await actorWith({ type: 'user', userEntityRef: 'user:default/dana' }),
    ).toMatchObject({ type: 'user', ref: 'user:default/dana' });
  });
});
