/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  mockCredentials,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuditRecorder,
  expectMutationsAudited,
} from '@steward/backstage-plugin-audit-trail-node';
import request from 'supertest';
import { TestScheduler } from './__testUtils__';
import { estatePlugin } from './plugin';
import { syncResource } from './domain/syncResource';
import { spec } from './schema/openapi.generated';

const BODIES: Record<string, object> = {
  '/removals/decide': { keys: ['a'], decision: 'keep' },
};

describe('the estate', () => {
  it('leaves no mutating route without an audit event', async () => {
    const recorder = AuditRecorder.create();
    const backend = await startTestBackend({
      features: [
        estatePlugin,
        recorder.factory,
        new TestScheduler().factory(),
        catalogServiceMock.factory({ entities: [] }),
      ],
    });
    try {
      await expectMutationsAudited({
        spec,
        recorder,
        call: async (method, path) => {
          const answer = await request(backend.server)
            [method as 'post'](`/api/estate${path}`)
            .set('Authorization', mockCredentials.user.header())
            .send(BODIES[path] ?? {});
          expect([path, answer.status < 400]).toEqual([path, true]);
        },
        except: {
          'POST /accounts/select':
            'a question whose filter is too long for a URL',
        },
      });
    } finally {
      await backend.stop();
    }
  });

  it('tells of a sync of one listing which account it reads', () => {
    expect(syncResource('s-1', 'eks/100000000001/eu-central-1')).toEqual({
      type: 'sync',
      id: 's-1',
      accountId: '100000000001',
      region: 'eu-central-1',
    });
    expect(
      syncResource('s-1', 'eks/100000000001/eusc-de-east-1'),
    ).toMatchObject({ region: 'eusc-de-east-1' });
    expect(syncResource('s-1', 'organization')).toEqual({
      type: 'sync',
      id: 's-1',
    });
    expect(syncResource('s-1', undefined)).toEqual({ type: 'sync', id: 's-1' });
  });
});
