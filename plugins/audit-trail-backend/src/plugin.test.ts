/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { JsonObject } from '@backstage/types';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  AuditRecord,
  exportFormats,
} from '@steward/backstage-plugin-audit-trail-common';
import {
  AuditRecorder,
  auditTrailAuditorFactory,
  expectMutationsAudited,
} from '@steward/backstage-plugin-audit-trail-node';
import { ContractCheck } from '@steward/backstage-plugin-portal-node/testUtils';
import { generateKeyPairSync } from 'crypto';
import { mkdtempSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import request from 'supertest';
import { eventOf } from './__testUtils__';
import { auditTrailPlugin } from './plugin';
import { spec } from './schema/openapi.generated';
import { verifyExport } from '@steward/backstage-plugin-audit-trail-proof-node';

const signingKey = generateKeyPairSync('ed25519')
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString();
const entities = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name: 'ana' },
    spec: { profile: { displayName: 'Ana Lee' } },
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'payments', namespace: 'default' },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/pay' }],
  },
];
const authorize = jest.fn();
const authorizeConditional = jest.fn();

async function start(
  auditor: typeof auditTrailAuditorFactory,
  retention: JsonObject = {},
): Promise<TestBackend> {
  return startTestBackend({
    features: [
      auditTrailPlugin,
      auditor,
      catalogServiceMock.factory({ entities }),
      mockServices.permissions.mock({ authorize, authorizeConditional })
        .factory,
      mockServices.rootConfig.factory({
        data: {
          auditTrail: {
            integrity: { signingKey },
            retention,
            sinks: [{ type: 'fiel', id: 'typo' }],
          },
        },
      }),
    ],
  });
}

describe('auditTrailPlugin', () => {
  const contract = new ContractCheck(spec, '/api/audit-trail');
  let backend: TestBackend;
  const get = (path: string) =>
    request(backend.server)
      .get(`/api/audit-trail${path}`)
      .set('Authorization', mockCredentials.user.header())
      .expect(contract.check);
  const send = (method: 'post' | 'delete', path: string, body?: object) =>
    request(backend.server)
      [method](`/api/audit-trail${path}`)
      .set('Authorization', mockCredentials.user.header())
      .send(body)
      .expect(contract.check);
  const ingest = (events: object[], plugin = 'catalog') =>
    request(backend.server)
      .post('/api/audit-trail/ingest')
      .set(
        'Authorization',
        mockCredentials.service.header({
          onBehalfOf: mockCredentials.service(`plugin:${plugin}`),
          targetPluginId: 'audit-trail',
        }),
      )
      .send({ events })
      .expect(contract.check);
  const find = async (q: string): Promise<AuditRecord[]> =>
    (await get(`/events?q=${encodeURIComponent(q)}`).expect(200)).body.items;

  beforeAll(async () => {
    backend = await start(auditTrailAuditorFactory);
  });
  afterAll(() => backend.stop());
  beforeEach(() => {
    authorize.mockResolvedValue([{ result: AuthorizeResult.ALLOW }]);
    authorizeConditional.mockResolvedValue([{ result: AuthorizeResult.ALLOW }]);
  });

  it('takes batches of plugins, each event once, and nothing forged', async () => {
    const ana = eventOf({ actor: { type: 'user', ref: 'user:default/ana' } });
    const leak = eventOf({ metadata: { reason: `ghp_${'a1'.repeat(18)}` } });
    expect((await ingest([ana, leak]).expect(200)).body).toEqual({
      refused: [],
    });
    await ingest([ana]).expect(200);
    const found = await find(
      'plugin action:entity.delete'.replace('plugin ', ''),
    );
    expect(found.map(one => one.id)).toEqual([leak.id, ana.id]);
    expect(found[0]).toMatchObject({
      metadata: { reason: '[redacted]' },
      redactions: 1,
    });
    expect(found[1].actor).toMatchObject({
      ref: 'user:default/ana',
      name: 'Ana Lee',
    });

    const forged = await ingest([eventOf()], 'shop').expect(403);
    expect(forged.body.error.message).toMatch(
      /is of plugin catalog, but shop hands it in/,
    );
    expect(
      (
        await ingest([{ ...eventOf(), outcome: 'maybe' }, { id: 7 }]).expect(
          200,
        )
      ).body.refused,
    ).toEqual([
      expect.objectContaining({ reason: expect.stringContaining('outcome') }),
      expect.objectContaining({ id: 'without id' }),
    ]);
    await send('post', '/ingest', { events: [] }).expect(403);
    const text = await request(backend.server)
      .post('/api/audit-trail/ingest')
      .set(
        'Authorization',
        mockCredentials.service.header({
          onBehalfOf: mockCredentials.service('plugin:catalog'),
          targetPluginId: 'audit-trail',
        }),
      )
      .set('Content-Type', 'application/json')
      .send('{"events":');
    expect(text.status).toBe(400);
    expect(await find('action:entity.delete')).toHaveLength(2);

    // What a database refuses, and what exhausts a stack, stops nothing else.
    const poison = eventOf({
      action: 'entity.poison',
      resource: { type: 'entity', id: 'half\ud800' },
      metadata: { reason: 'nul\0' },
    });
    const nested = eventOf({
      action: 'entity.nest',
      resource: { type: 'entity' },
      metadata: { reason: '#' },
    });
    const deep = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`;
    const answer = await request(backend.server)
      .post('/api/audit-trail/ingest')
      .set(
        'Authorization',
        mockCredentials.service.header({
          onBehalfOf: mockCredentials.service('plugin:catalog'),
          targetPluginId: 'audit-trail',
        }),
      )
      .set('Content-Type', 'application/json')
      .send(JSON.stringify({ events: [poison, nested] }).replace('"#"', deep))
      .expect(200);
    expect(answer.body.refused).toEqual([]);
    expect(await find('action:entity.poison')).toMatchObject([
      { resource: { id: 'half\ufffd' }, metadata: { reason: 'nul\ufffd' } },
    ]);

    // A little over what is kept whole, and more than a request may have.
    const reasons = (length: number) => ({
      metadata: { reason: 'x', keys: Array(150).fill('y'.repeat(length)) },
    });
    const big = eventOf({ action: 'entity.import', ...reasons(300) });
    expect((await ingest([big]).expect(200)).body.refused).toEqual([]);
    const [kept] = await find('action:entity.import');
    expect(kept).toMatchObject({ id: big.id, redactions: 1 });
    expect(kept).not.toHaveProperty('metadata');
    await ingest(Array.from({ length: 1001 }, () => eventOf())).expect(400);
    const tooBig = await ingest(
      Array.from({ length: 800 }, () => eventOf(reasons(300))),
    );
    expect(tooBig.body.error.message).toMatch(/too large/);
    expect(await find('action:entity.delete')).toHaveLength(2);
  });

  it('gives events, one event, and clear errors', async () => {
    const [event] = await find('action:entity.delete');
    expect((await get(`/events/${event.id}`).expect(200)).body).toEqual(event);
    await get('/events/nothing').expect(404);
    for (const [path, message] of [
      ['/events?q=who:ana', 'who:ana has an unknown qualifier'],
      ['/events?q=created:2026-02-30', 'no such date'],
      ['/events?limit=0', 'limit'],
      ['/events?cursor=abc', 'cursor is not valid'],
      ['/events?q=%00', 'q contains the character NUL'],
      ['/suggestions?qualifier=actor&prefix=%00', 'prefix contains'],
      ['/export?format=xml', 'format'],
      ['/histogram?from=yesterday', 'from is yesterday'],
      ['/histogram?buckets=1000', 'buckets'],
      ['/histogram?q=who:ana', 'unknown qualifier'],
      ['/suggestions?qualifier=colour', 'qualifier'],
      ['/suggestions', 'qualifier'],
      [`/events/${event.id}/aws-calls?cursor=x`, 'cursor is not valid'],
    ]) {
      const answer = await get(path);
      expect([path, answer.status]).toEqual([path, 400]);
      expect(answer.body.error.message).toContain(message);
    }
    const page = (await get('/events?limit=1').expect(200)).body;
    const other = await get(`/events?limit=1&q=x&cursor=${page.nextCursor}`);
    expect(other.body.error.message).toContain(
      'cursor is that of another query',
    );
  });

  it('proves one event and the store, counts, suggests and says what it keeps', async () => {
    const [event] = await find('action:entity.delete');
    expect((await get(`/events/${event.id}/proof`).expect(200)).body).toEqual({
      hash: event.hash,
      prevHash: event.prevHash,
      recomputed: true,
    });
    expect((await get('/proof').expect(200)).body).toMatchObject({
      ok: true,
      signingKey: {
        configured: true,
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    });
    const q = 'action:entity.delete&from=2026-11-01&to=2026-12-01';
    const histogram = (await get(`/histogram?q=${q}`).expect(200)).body;
    expect(histogram).toMatchObject({ bucketMs: 43_200_000, complete: true });
    expect(histogram.buckets[40]).toEqual({
      from: '2026-11-21T00:00:00.000Z',
      count: 2,
      failed: 0,
    });
    expect((await get('/histogram?q=').expect(200)).body.complete).toBe(true);
    expect(
      (await get('/suggestions?qualifier=resource&prefix=PAYM').expect(200))
        .body.values,
    ).toEqual([
      { value: 'component:default/payments', count: expect.any(Number) },
    ]);
    expect((await get('/sinks').expect(200)).body).toEqual({
      items: [
        {
          id: 'typo',
          type: 'fiel',
          target: '',
          cursorSeq: 0,
          behind: 0,
          state: 'off',
          lastError: expect.stringContaining('auditTrail.sinks[0].type'),
        },
      ],
    });
    expect((await get('/retention').expect(200)).body).toMatchObject({
      days: 400,
      oldest: expect.any(String),
      dropped: 0,
    });
    expect(
      (await get(`/events/${event.id}/aws-calls`).expect(200)).body,
    ).toMatchObject({ status: 'not-applicable', calls: [] });
    await get('/events/nothing/proof').expect(404);
    await get('/events/nothing/aws-calls').expect(404);
  });

  it('shows only what the caller may see', async () => {
    await ingest([
      eventOf({
        actor: { type: 'user', ref: 'user:default/eve' },
        resource: { type: 'x', accountId: '100000000001' },
        action: 'secret.read',
      }),
      eventOf({
        actor: {
          type: 'service',
          ref: 'plugin:catalog',
          onBehalfOf: 'user:default/bob',
        },
        resource: { type: 'entity', entityRef: 'component:default/other' },
        action: 'secret.read',
      }),
    ]).expect(200);
    const rule = (name: string, params: object) => ({
      rule: name,
      resourceType: 'audit-trail-event',
      params,
    });
    const seen = async (conditions: object) => {
      authorizeConditional.mockResolvedValue([
        {
          result: AuthorizeResult.CONDITIONAL,
          pluginId: 'audit-trail',
          resourceType: 'audit-trail-event',
          conditions,
        },
      ]);
      return (await find('-actor:plugin:audit-trail'))
        .map(one => one.actor.onBehalfOf ?? one.actor.ref)
        .filter(ref => ref !== 'user:default/mock');
    };
    expect(
      await seen(rule('IS_ACTOR', { refs: ['user:default/bob'] })),
    ).toEqual(['user:default/bob']);
    expect(
      await seen(rule('OWNS_RESOURCE', { claims: ['group:default/pay'] })),
    ).toEqual(Array(3).fill('user:default/ana'));
    expect(
      await seen(rule('IN_ACCOUNT', { accountIds: ['100000000001'] })),
    ).toEqual(['user:default/eve']);
    expect(
      await seen({
        anyOf: [
          rule('IS_ACTOR', { refs: ['user:default/bob'] }),
          rule('IN_ACCOUNT', { accountIds: ['100000000001'] }),
        ],
      }),
    ).toHaveLength(2);
    expect(
      await seen({
        allOf: [
          rule('IS_ACTOR', { refs: ['user:default/eve'] }),
          { not: rule('IN_ACCOUNT', { accountIds: ['100000000001'] }) },
        ],
      }),
    ).toEqual([]);
    expect(
      await seen({ not: rule('IN_ACCOUNT', { accountIds: ['100000000001'] }) }),
    ).toContain('user:default/bob');

    await seen(rule('IS_ACTOR', { refs: ['user:default/bob'] }));
    authorizeConditional.mockResolvedValueOnce([
      { result: AuthorizeResult.ALLOW },
    ]);
    const [hidden] = await find('actor:user:default/eve');
    await get(`/events/${hidden.id}`).expect(404);
    await get(`/events/${hidden.id}/proof`).expect(404);
    await get(`/events/${hidden.id}/aws-calls`).expect(404);
    // Where events go is for those who see all of them.
    await get('/sinks').expect(403);
    expect(
      (await get('/suggestions?qualifier=actor').expect(200)).body.values,
    ).toEqual([{ value: 'user:default/bob', count: 1 }]);
    const counted = (await get('/histogram').expect(200)).body.buckets;
    expect(
      counted.reduce(
        (sum: number, one: { count: number }) => sum + one.count,
        0,
      ),
    ).toBe(1);
    authorizeConditional.mockResolvedValue([{ result: AuthorizeResult.DENY }]);
    authorize.mockResolvedValue([{ result: AuthorizeResult.DENY }]);
    for (const path of [
      '/events',
      `/events/${hidden.id}`,
      `/events/${hidden.id}/proof`,
      `/events/${hidden.id}/aws-calls`,
      '/verify',
      '/proof',
      '/histogram',
      '/suggestions?qualifier=actor',
      '/sinks',
      '/retention',
      '/export',
      '/searches',
      '/holds',
    ]) {
      expect([path, (await get(path)).status]).toEqual([path, 403]);
    }
    await request(backend.server)
      .get('/api/audit-trail/events')
      .set('Authorization', mockCredentials.none.header())
      .expect(401);
  });

  it('records who read, proves itself, and exports what the verifier proves', async () => {
    const verified = (await get('/verify').expect(200)).body;
    expect(verified).toMatchObject({ ok: true, checked: expect.any(Number) });
    for (const { name } of exportFormats) {
      const { text } = await get(`/export?format=${name}`).expect(200);
      expect(text.trim().split('\n').length).toBeGreaterThan(3);
    }
    const exported = await get('/export?format=ndjson&q=action:entity.delete')
      .buffer(true)
      .expect(200);
    expect(exported.headers['content-disposition']).toContain(
      'audit-trail.ndjson',
    );
    const file = join(mkdtempSync(join(tmpdir(), 'audit-')), 'export.ndjson');
    writeFileSync(file, exported.text);
    expect(await verifyExport(file)).toMatchObject({ ok: true, checked: 2 });
    // The outbox is drained in the background.
    const deadline = Date.now() + 10_000;
    let reads: AuditRecord[] = [];
    while (reads.length < 6 && Date.now() < deadline) {
      reads = await find('action:event.export');
    }
    expect(reads[0]).toMatchObject({
      actor: { ref: 'user:default/mock' },
      outcome: expect.stringMatching(/success|denied/),
      metadata: { format: 'ndjson' },
    });
  });

  it('keeps searches and holds, and forgets names', async () => {
    const bad = await send('post', '/searches', {
      title: 'x',
      query: 'who:x',
    }).expect(400);
    expect(bad.body.error.message).toContain('unknown qualifier');
    const search = (
      await send('post', '/searches', {
        title: 'Failures',
        query: '-outcome:success',
      }).expect(201)
    ).body;
    expect((await get('/searches').expect(200)).body).toEqual({
      items: [search],
    });
    await send('delete', `/searches/${search.id}`).expect(204);
    await send('delete', `/searches/${search.id}`).expect(404);

    const subject = { type: 'resource', ref: 'component:default/payments' };
    const hold = (
      await send('post', '/holds', { subject, reason: 'case 7' }).expect(201)
    ).body;
    expect(hold).toMatchObject({ subject, placedBy: 'user:default/mock' });
    await send('post', '/holds', { subject, reason: 'again' }).expect(409);
    expect((await get('/holds').expect(200)).body.items).toEqual([hold]);
    await send('delete', `/holds/${hold.id}`).expect(204);
    expect(
      (await find('action:hold.*')).map(({ action, outcome, metadata }) => [
        action,
        outcome,
        metadata?.subject,
      ]),
    ).toEqual([
      ['hold.release', 'success', subject],
      ['hold.place', 'failure', subject],
      ['hold.place', 'success', subject],
    ]);

    const pseudonymise = (ref: string) =>
      send('post', '/actors/pseudonymise', { ref });
    const { body: held } = await send('post', '/holds', {
      subject: { type: 'actor', ref: 'User:default/Ana' },
      reason: 'case 12',
    }).expect(201);
    const refused = await pseudonymise('user:default/ana').expect(409);
    expect(refused.body.error.message).toContain(`legal hold ${held.id}`);
    expect((await find('actor:user:default/ana'))[0].actor.name).toBeDefined();
    await send('delete', `/holds/${held.id}`).expect(204);
    await pseudonymise('user:default/nobody').expect(404);
    await pseudonymise('user:default/Ana').expect(204);
    await pseudonymise('user:default/ana').expect(409);
    const [event] = await find('actor:user:default/ana');
    expect(event.actor.name).toBeUndefined();
    expect((await get('/verify')).body.ok).toBe(true);
  });

  it('has no mutating route that emits nothing', async () => {
    const recorder = AuditRecorder.create();
    // A bad setting stops neither the start nor anything but what it is for.
    const audited = await start(recorder.factory, { days: 'many' });
    const { body } = await request(audited.server)
      .get('/api/audit-trail/retention')
      .set('Authorization', mockCredentials.user.header())
      .expect(503);
    expect(body.error.message).toMatch(/auditTrail.retention cannot be used/);
    const bodies: Record<string, object> = {
      '/searches': { title: 'x', query: '' },
      '/holds': { subject: { type: 'actor', ref: 'a' }, reason: 'x' },
      '/actors/pseudonymise': { ref: 'a' },
    };
    const check = (except: Record<string, string>) =>
      expectMutationsAudited({
        spec,
        recorder,
        except,
        call: async (method, path) => {
          await request(audited.server)
            [method as 'post'](
              `/api/audit-trail${path.replace('{id}', 'some-id')}`,
            )
            .set('Authorization', mockCredentials.user.header())
            .send(bodies[path]);
        },
      });
    await check({ 'POST /ingest': 'it takes the events themselves' });
    await expect(check({})).rejects.toThrow(
      /emit no audit event: POST \/ingest;/,
    );
    await audited.stop();
  });
});
