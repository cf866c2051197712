/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { notificationService } from '@backstage/plugin-notifications-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  AuditRecorder,
  expectMutationsAudited,
} from '@steward/backstage-plugin-audit-trail-node';
import { estateServiceRef } from '@steward/backstage-plugin-estate-node';
import {
  Run,
  RunDetail,
  RunStreamEvent,
} from '@steward/backstage-plugin-provisioning-common';
import { provisioningExtensionPoint } from '@steward/backstage-plugin-provisioning-node';
import { ContractCheck } from '@steward/backstage-plugin-portal-node/testUtils';
import request from 'supertest';
import {
  accountOf,
  createThingKinds,
  DANA,
  OutsideService,
  OutsideServiceExecutor,
  MEI,
  people,
  PRIYA,
  prodRequest,
  RAVI,
  thingRequest,
} from './__testUtils__';
import { provisioningPlugin } from './plugin';
import { spec } from './schema/openapi.generated';

/** The hour at which the tests run adds nothing. */
const ANY_HOUR = {
  id: 'off-hours',
  reason: 'never',
  points: 1,
  when: { all: [{ fact: 'offHours', operator: 'equal', value: 'never' }] },
};

const authorize = jest.fn();
const authorizeConditional = jest.fn();

function start(outside: OutsideService, recorder = AuditRecorder.create()) {
  const things = createBackendModule({
    pluginId: 'provisioning',
    moduleId: 'things',
    register(reg) {
      reg.registerInit({
        deps: { provisioning: provisioningExtensionPoint },
        async init({ provisioning }) {
          provisioning.addKind(...createThingKinds(outside));
          provisioning.addExecutor(new OutsideServiceExecutor(outside));
        },
      });
    },
  });
  return startTestBackend({
    features: [
      provisioningPlugin,
      things,
      recorder.factory,
      schedulerServiceFactory,
      catalogServiceMock.factory({ entities: people }),
      mockServices.permissions.mock({ authorize, authorizeConditional })
        .factory,
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => ({ send: async () => {} }),
      }),
      createServiceFactory({
        service: estateServiceRef,
        deps: {},
        factory: () => ({
          getAccount: async (id: string) => accountOf(id),
          selectAccounts: jest.fn(),
          requestSync: jest.fn(),
          getSync: jest.fn(),
          getSnapshot: jest.fn(),
        }),
      }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost' },
          provisioning: { risk: { rules: [ANY_HOUR] } },
        },
      }),
    ],
  });
}

describe('provisioningPlugin', () => {
  let backend: TestBackend;
  let outside: OutsideService;
  const contract = new ContractCheck(spec, '/api/provisioning');
  const as = (ref: string) => mockCredentials.user.header(ref);
  const get = (path: string, who = DANA) =>
    request(backend.server)
      .get(`/api/provisioning${path}`)
      .set('Authorization', as(who))
      .expect(contract.check);
  const post = (path: string, body?: object, who = DANA) =>
    request(backend.server)
      .post(`/api/provisioning${path}`)
      .set('Authorization', as(who))
      .send(body)
      .expect(contract.check);
  const detail = async (id: string, who = DANA): Promise<RunDetail> =>
    (await get(`/runs/${id}`, who).expect(200)).body;
  const until = async (id: string, state: string): Promise<RunDetail> => {
    const deadline = Date.now() + 20_000;
    for (;;) {
      const found = await detail(id);
      if (found.run.state === state) {
        return found;
      }
      if (Date.now() > deadline) {
        throw new Error(`Run ${id} is ${found.run.state}, not ${state}`);
      }
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  };
  const rule = (name: string, params: object) => ({
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'provisioning',
    resourceType: 'provisioning-run',
    conditions: { rule: name, resourceType: 'provisioning-run', params },
  });

  beforeAll(async () => {
    outside = new OutsideService();
    backend = await start(outside);
  });
  afterAll(() => backend.stop());
  beforeEach(() => {
    authorize.mockImplementation(async (queries: unknown[]) =>
      queries.map(() => ({ result: AuthorizeResult.ALLOW })),
    );
    authorizeConditional.mockImplementation(async (queries: unknown[]) =>
      queries.map(() => ({ result: AuthorizeResult.ALLOW })),
    );
  });

  it('says what can be asked for and what would happen, and writes nothing', async () => {
    const { items } = (await get('/kinds').expect(200)).body;
    expect(items).toMatchObject([
      {
        name: 'thing.create',
        reversedBy: 'thing.destroy',
        inputSchema: { properties: { size: { maximum: 100 } } },
      },
      { name: 'thing.pause', destructive: false },
      { name: 'thing.destroy', destructive: true },
    ]);
    const fine = (await post('/assess', prodRequest()).expect(200)).body;
    expect(fine).toMatchObject({
      problems: [],
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      assessment: {
        risk: {
          score: 30,
          contributions: [
            {
              rule: 'production-account',
              reason: 'prod-payments is a production account',
            },
          ],
        },
        approval: { required: true },
      },
    });
    const bad = (
      await post(
        '/assess',
        thingRequest({ inputs: { size: 0, wrong: 1 } }),
      ).expect(200)
    ).body;
    expect(bad.problems).toEqual([
      expect.objectContaining({ field: 'inputs.size', value: 0 }),
      expect.objectContaining({ field: 'inputs' }),
    ]);
    expect((await get('/runs').expect(200)).body).toEqual({ items: [] });
  });

  it('refuses what cannot be, before anything is written', async () => {
    const cases: [object, number, RegExp][] = [
      [thingRequest({ inputs: { size: 101 } }), 400, /inputs\.size/],
      [
        thingRequest({ kind: 'thing.paint' }),
        400,
        /This portal has no such kind of request\. Use one of thing\.create/,
      ],
      [
        thingRequest({ target: { name: 'kyc', accountId: '123' } }),
        400,
        /target\.accountId.*12 digits/,
      ],
      [
        thingRequest({ target: { name: 'kyc', accountId: '999999999999' } }),
        400,
        /is no account of the estate/,
      ],
      [
        thingRequest({ kind: 'thing.destroy' }),
        400,
        /target\.name: is not there/,
      ],
      [
        prodRequest({ inputs: { debug: true } }),
        403,
        /Debug mode is not allowed/,
      ],
      [{ kind: 'thing.create', target: {} }, 400, /inputs/],
      [
        thingRequest({ target: { name: 'poison\ud800' } }),
        400,
        /target\.name contains half of a character \(U\+D800\).*Remove/,
      ],
      [
        thingRequest({ reason: 'nul\0' }),
        400,
        /reason contains the character NUL/,
      ],
      [
        thingRequest({ expectedDigest: 'a'.repeat(64) }),
        409,
        /changed since you looked/,
      ],
    ];
    for (const [body, status, message] of cases) {
      const answer = await post('/runs', body);
      expect([answer.status, answer.body.error.message]).toEqual([
        status,
        expect.stringMatching(message),
      ]);
    }
    const answer = await post('/runs', cases[0][0]);
    expect(answer.body.error).toMatchObject({
      name: 'InputError',
      problems: [{ field: 'inputs.size', value: 101, fix: expect.any(String) }],
    });
    expect((await get('/runs').expect(200)).body).toEqual({ items: [] });
    await request(backend.server)
      .get('/api/provisioning/runs')
      .set('Authorization', mockCredentials.none.header())
      .expect(401);
    for (const [path, word] of [
      ['/runs?limit=0', 'limit'],
      ['/runs?state=GONE', 'state'],
      ['/runs?cursor=abc', 'cursor is not valid'],
      ['/runs?accountId=12', 'accountId'],
      ['/runs?q=%00', 'q contains the character NUL'],
      ['/runs/%00', 'path contains the character NUL'],
      ['/runs?cursor=WyJcdTAwMDAiLCIxIl0', 'cursor is not valid'],
    ]) {
      const { status, body } = await get(path);
      expect([path, status]).toEqual([path, 400]);
      expect(body.error.message).toContain(word);
    }
    await get('/runs/nothing').expect(404);
  });

  it('takes a request through approval, and streams how it goes', async () => {
    const asked = await post(
      '/runs',
      prodRequest({ idempotencyKey: 'task-1', reason: 'for KYC' }),
    ).expect(201);
    const run: Run = asked.body;
    expect(run.state).toBe('PENDING_APPROVAL');
    expect(
      (
        await post(
          '/runs',
          prodRequest({ idempotencyKey: 'task-1', reason: 'for KYC' }),
        ).expect(200)
      ).body.id,
    ).toBe(run.id);
    const held = await post('/runs', prodRequest(), MEI).expect(409);
    expect(held.body.error).toMatchObject({
      holder: { id: run.id, requestedBy: DANA, state: 'PENDING_APPROVAL' },
    });

    expect(await detail(run.id)).toMatchObject({
      allowed: ['cancel'],
      notAllowedReason: expect.stringContaining('You asked for it yourself'),
      progress: { outcome: 'waiting', sets: [{ missing: 1 }] },
    });
    expect((await detail(run.id, RAVI)).allowed).toEqual([
      'approve',
      'reject',
      'break-glass',
      'cancel',
    ]);
    expect((await get('/runs/counts', RAVI).expect(200)).body).toEqual({
      waitingForMe: 1,
      mineActive: 0,
      byState: { PENDING_APPROVAL: 1 },
    });
    expect(
      (await get('/runs?waitingForMe=true', PRIYA).expect(200)).body.items,
    ).toMatchObject([{ id: run.id, risk: 30 }]);
    expect((await get('/runs?waitingForMe=true', MEI)).body.items).toEqual([]);
    for (const query of [
      'state=PENDING_APPROVAL',
      'state=RUNNING&state=PENDING_APPROVAL',
      'mine=true&kind=thing.create',
    ]) {
      const { body: page } = await get(`/runs?${query}`).expect(200);
      expect([query, page.items.length]).toEqual([query, 1]);
    }

    const body = { digest: run.digest };
    for (const [who, sent, status] of [
      [DANA, body, 403],
      [MEI, body, 403],
      [RAVI, { digest: 'b'.repeat(64) }, 409],
      [RAVI, {}, 400],
      [RAVI, { digest: 'short' }, 400],
    ] as const) {
      await post(`/runs/${run.id}/approve`, sent, who).expect(status);
    }
    await post(`/runs/${run.id}/reject`, body, RAVI).expect(400);
    outside.endOf = () => undefined;
    const approved = await post(`/runs/${run.id}/approve`, body, RAVI).expect(
      200,
    );
    expect(approved.body.state).toBe('APPROVED');
    await until(run.id, 'RUNNING');

    const events: RunStreamEvent[] = [];
    const ids: string[] = [];
    const controller = new AbortController();
    const follow = async (after?: string) => {
      const response = await fetch(
        `http://localhost:${backend.server.port()}/api/provisioning/runs/${
          run.id
        }/events`,
        {
          headers: {
            Authorization: as(DANA),
            ...(after && { 'Last-Event-ID': after }),
          },
          signal: controller.signal,
        },
      );
      expect(response.headers.get('content-type')).toBe('text/event-stream');
      const reader = response.body!.pipeThrough(new TextDecoderStream());
      let buffer = '';
      for await (const text of reader) {
        buffer += text;
        for (
          let end = buffer.indexOf('\n\n');
          end >= 0;
          end = buffer.indexOf('\n\n')
        ) {
          const [id, data] = buffer.slice(0, end).split('\n');
          buffer = buffer.slice(end + 2);
          if (data?.startsWith('data: ')) {
            ids.push(id.slice('id: '.length));
            events.push(JSON.parse(data.slice('data: '.length)));
          }
        }
      }
    };
    const following = follow();
    while (!events.some(({ type }) => type === 'log')) {
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    outside.endOf = () => 'SUCCEEDED';
    await following.catch(error => {
      throw new Error(`The stream broke off: ${error}`);
    });
    const last = events.at(-1);
    expect(last).toEqual({ type: 'end', state: 'SUCCEEDED' });
    const lines = events.flatMap(event =>
      event.type === 'log' ? event.lines : [],
    );
    expect(lines.map(({ id }) => id)).toEqual(
      lines.map((_, index) => index + 1),
    );
    expect(lines.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        'Approved by user:default/ravi',
        'started create kyc',
        'password=[redacted]',
        'ended SUCCEEDED',
        'Succeeded',
      ]),
    );
    const firstLog = events.findIndex(({ type }) => type === 'log');
    const seen = events.splice(0);
    await follow(ids[firstLog]);
    const again = events.flatMap(event =>
      event.type === 'log' ? event.lines : [],
    );
    const before = seen
      .slice(0, firstLog + 1)
      .flatMap(event => (event.type === 'log' ? event.lines : []));
    expect([...before, ...again].map(({ id }) => id)).toEqual(
      lines.map(({ id }) => id),
    );
    await get(`/runs/${run.id}/events?after=x`).expect(400);

    expect(
      (await get(`/runs/${run.id}/log?after=2&limit=2`).expect(200)).body.items,
    ).toMatchObject([{ id: 3 }, { id: 4 }]);
    const { text, headers } = await get(`/runs/${run.id}/log.txt`).expect(200);
    expect(headers['content-disposition']).toContain(`run-${run.id}.log`);
    expect(text.trim().split('\n')).toHaveLength(lines.length);
    expect(text).not.toContain('hunter2222');
    expect(
      (await get(`/runs/${run.id}/transitions`).expect(200)).body.items.map(
        ({ event }: { event: string }) => event,
      ),
    ).toEqual([
      'request',
      'assess',
      'requireApproval',
      'approve',
      'start',
      'succeed',
    ]);
    expect((await detail(run.id)).allowed).toEqual(['decommission']);
    expect(
      (await get('/runs?entityRef=thing:kyc&limit=1').expect(200)).body.items,
    ).toMatchObject([{ id: run.id }]);
  });

  it('shows and allows only what the caller may', async () => {
    const mine = (
      await post('/runs', prodRequest({ target: { name: 'mine' } }), DANA)
    ).body;
    const other = (
      await post(
        '/runs',
        thingRequest({ target: { name: 'other', team: 'pay' } }),
        MEI,
      )
    ).body;
    const seen = async (decision: object, who = RAVI) => {
      authorizeConditional.mockResolvedValue([decision]);
      const answer = await get('/runs?limit=200', who).expect(200);
      return answer.body.items.map(({ id }: Run) => id);
    };
    expect(await seen(rule('IS_REQUESTER', { refs: [MEI] }))).toEqual([
      other.id,
    ]);
    expect(
      await seen(rule('IS_APPROVER', { claims: ['group:default/approvers'] })),
    ).toContain(mine.id);
    expect(
      await seen(rule('OWNS_TARGET', { claims: ['group:default/pay'] })),
    ).toContain(other.id);
    expect(
      await seen(rule('OWNS_TARGET', { claims: ['group:default/none'] })),
    ).toEqual([]);
    expect(
      await seen(rule('IN_ACCOUNT', { accountIds: ['100000000001'] })),
    ).toEqual([mine.id, expect.any(String)]);
    expect(await seen(rule('HAS_KIND', { kinds: ['thing.paint'] }))).toEqual(
      [],
    );
    const not = rule('IS_REQUESTER', { refs: [MEI] });
    expect(
      await seen({ ...not, conditions: { not: not.conditions } }),
    ).not.toContain(other.id);

    authorizeConditional.mockResolvedValue([{ result: AuthorizeResult.DENY }]);
    await get('/runs').expect(403);
    await get('/runs/counts').expect(403);
    authorize.mockImplementation(async (queries: unknown[]) =>
      queries.map(() => ({ result: AuthorizeResult.DENY })),
    );
    await get(`/runs/${mine.id}`).expect(404);
    await get(`/runs/${mine.id}/log`).expect(404);
    await get(`/runs/${mine.id}/events`).expect(404);
    await post(`/runs/${mine.id}/cancel`).expect(404);
    for (const path of ['/kinds', '/findings', '/suggest/components']) {
      await get(path).expect(403);
    }
    await post('/runs', thingRequest()).expect(403);
    await post('/assess', thingRequest()).expect(403);
    await post('/findings/x/resolve').expect(403);
  });

  it('makes correlation ids itself, and keeps what a caller says as a label', async () => {
    const victim = (
      await post('/runs', thingRequest({ target: { name: 'hers' } }), MEI)
    ).body as Run;
    const body = {
      ...thingRequest({ target: { name: 'theirs' } }),
      correlationId: victim.correlationId,
      scaffolderTaskId: victim.correlationId,
    };
    const { run } = await detail(
      (
        await post('/runs', body).expect(201)
      ).body.id,
    );
    expect(run).toMatchObject({
      correlationId: run.id,
      callerCorrelationId: victim.correlationId,
    });
    const secret = {
      ...thingRequest({ target: { name: 'secret' } }),
      correlationId: `AKIA${'ABCD'.repeat(4)}`,
    };
    expect((await post('/runs', secret).expect(201)).body).toMatchObject({
      callerCorrelationId: '[redacted]',
    });

    // The scaffolder proves by its token that the task is one of its own.
    const bySteps = await request(backend.server)
      .post('/api/provisioning/runs')
      .set(
        'Authorization',
        `Bearer ${mockCredentials.user.token(DANA, {
          actor: { subject: 'plugin:scaffolder' },
        })}`,
      )
      .send({
        ...thingRequest({ target: { name: 'step' } }),
        scaffolderTaskId: 'task-1',
      })
      .expect(201);
    expect(bySteps.body).toMatchObject({ correlationId: 'task-1' });
  });

  it('hands rights on, and takes them back', async () => {
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    for (const [body, word] of [
      [{ to: RAVI, until: tomorrow }, 'yourself'],
      [{ to: 'group:default/pay', until: tomorrow }, 'no user'],
      [{ to: MEI, until: '2020-01-01T00:00:00Z' }, 'until'],
      [{ to: MEI, until: 'soon' }, 'until'],
    ] as const) {
      const answer = await post('/delegations', body, RAVI).expect(400);
      expect(answer.body.error.message).toContain(word);
    }
    const nobody = { to: 'user:default/nobody', until: tomorrow };
    const answer = await post('/delegations', nobody, RAVI).expect(404);
    expect(answer.body.error.message).toContain('no such user');
    const given = (
      await post('/delegations', { to: MEI, until: tomorrow }, RAVI).expect(201)
    ).body;
    expect((await get('/delegations', MEI).expect(200)).body.items).toEqual([
      given,
    ]);
    expect(
      (await get('/runs?waitingForMe=true', MEI).expect(200)).body.items,
    ).toMatchObject([{ target: { name: 'mine' } }]);
    const remove = (who: string) =>
      request(backend.server)
        .delete(`/api/provisioning/delegations/${given.id}`)
        .set('Authorization', as(who));
    await remove(MEI).expect(404);
    await remove(RAVI).expect(204);
    expect((await get('/delegations', MEI).expect(200)).body.items).toEqual([]);
  });

  it('has no mutating route that emits nothing', async () => {
    const recorder = AuditRecorder.create();
    const audited = await start(new OutsideService(), recorder);
    const digest = 'a'.repeat(64);
    const bodies: Record<string, object> = {
      '/runs': thingRequest(),
      '/runs/{id}/approve': { digest },
      '/runs/{id}/reject': { digest, comment: 'no' },
      '/delegations': { to: MEI, until: '2020-01-01T00:00:00Z' },
    };
    await expectMutationsAudited({
      spec,
      recorder,
      except: { 'POST /assess': 'it writes nothing' },
      call: async (method, path) => {
        await request(audited.server)
          [method as 'post'](
            `/api/provisioning${path.replace('{id}', 'some-id')}`,
          )
          .set('Authorization', as(DANA))
          .send(bodies[path]);
      },
    });
    expect(recorder.events.map(({ eventId }) => eventId)).toContain(
      'run-cancel-request',
    );
    await audited.stop();
  });
});
