/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  mockErrorHandler,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AccessControl,
  PluginDatabase,
} from '@steward/backstage-plugin-portal-node';
import {
  CollectedReport,
  FindingCollector,
  readAsff,
} from '@steward/backstage-plugin-scorecards-node';
import express, { Express } from 'express';
import { Knex } from 'knex';
import { gzipSync } from 'node:zlib';
import request from 'supertest';
import { CatalogPlacement } from './CatalogPlacement';
import { FindingCollections } from './FindingCollections';
import { createFindingRoutes } from './findingRoutes';
import { FindingStore } from './FindingStore';
import {
  asffFinding,
  policyReport,
  prowlerFinding,
  sarifLog,
} from './__testUtils__/reports';

describe('routes and collections of findings', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  const permissions = mockServices.permissions.mock();
  const auditor = mockServices.auditor.mock();
  const logger = mockServices.logger.mock();
  const event = { success: jest.fn(), fail: jest.fn() };
  const entity = (
    name: string,
    type: string,
    annotations: Record<string, string>,
    spec = {},
  ) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name, namespace: 'default', annotations },
    spec: { type, ...spec },
  });
  const account = 'resource:default/payments';
  let knex: Knex;
  let app: Express;
  let store: FindingStore;
  let collections: FindingCollections;

  beforeEach(async () => {
    jest.clearAllMocks();
    permissions.authorize.mockResolvedValue([
      { result: AuthorizeResult.ALLOW },
    ]);
    auditor.createEvent.mockResolvedValue(event);
    knex = await databases.init('SQLITE_3');
    store = new FindingStore({
      database: PluginDatabase.create(mockServices.database({ knex }), {
        directory: resolvePackagePath(
          '@steward/backstage-plugin-scorecards-backend',
          'migrations',
        ),
      }),
    });
    const catalog = catalogServiceMock({
      entities: [
        entity('payments', 'cloud-account', {
          'amazonaws.com/account-id': '111122223333',
        }),
        entity('edge', 'kubernetes-cluster', {}),
        entity(
          'ledger',
          'kubernetes-namespace',
          {},
          {
            namespaceName: 'payments',
            cluster: 'edge',
          },
        ),
      ],
    });
    const auth = mockServices.auth();
    const placement = new CatalogPlacement({ auth, catalog });
    collections = new FindingCollections({ store, placement, logger });
    app = express()
      .use(
        createFindingRoutes({
          store,
          placement,
          access: new AccessControl({
            auth,
            catalog,
            httpAuth: mockServices.httpAuth(),
            permissions,
          }),
          auditor,
        }),
      )
      .use(mockErrorHandler());
  });

  const push = (query: string, body: string | Buffer, headers = {}) =>
    request(app)
      .post(`/findings?${query}`)
      .set('Content-Type', 'application/octet-stream')
      .set(headers)
      .send(body);

  it('takes a report, says what became of it, and records who pushed it', async () => {
    const report = JSON.stringify([
      prowlerFinding(),
      { class_uid: 1 },
      prowlerFinding({
        cloud: { account: { uid: '999999999999' } },
        finding_info: {
          uid: 'stranger',
          title: 'Of an account that is not ours',
        },
        resources: [],
      }),
    ]);
    const { status, body } = await push('format=ocsf&source=prowler', report);
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        accepted: 2,
        changed: 2,
        ended: 0,
        unplaced: 1,
        whole: true,
        refusedCount: 1,
        refused: [{ where: '[1].finding_info', reason: expect.any(String) }],
      },
    });
    expect(event.success).toHaveBeenCalledWith({
      meta: expect.objectContaining({ accepted: 2, refusedCount: 1 }),
    });
    const again = await push('format=ocsf&source=prowler', gzipSync(report), {
      'Content-Encoding': 'gzip',
    });
    expect(again.body).toMatchObject({ accepted: 2, changed: 0 });
    const { body: page } = await request(app).get(
      '/findings/unplaced?limit=10',
    );
    expect(page).toEqual({
      items: [
        {
          source: 'prowler',
          scope: '',
          control: 'prowler/iam_root_mfa_enabled',
          title: 'Of an account that is not ours',
          resource: expect.objectContaining({ accountId: '999999999999' }),
          observedAt: expect.any(String),
        },
      ],
    });
  });

  it('places what does not say where it is by the query', async () => {
    await push(
      'format=policy-report&source=kyverno&cluster=edge',
      JSON.stringify(policyReport()),
    );
    await push(
      `format=sarif&source=scan&entityRef=${account}`,
      JSON.stringify(sarifLog([{ ruleId: 'EX001', message: { text: 'a' } }])),
    );
    const found = await store.findingsOf([account, 'resource:default/ledger']);
    expect(found.get('resource:default/ledger')?.observations).toMatchObject([
      { source: 'kyverno', failed: 1 },
      { source: 'kyverno', passed: 1 },
    ]);
    expect(found.get(account)?.observations).toMatchObject([
      { source: 'scan' },
    ]);
    expect(
      await knex('scorecards_collections').orderBy('id').pluck('scope'),
    ).toEqual(['edge', account]);
  });

  it.each([
    ['format=csv&source=a', /^format: Use one of ocsf, asff/],
    ['format=ocsf', /^source/],
    ['format=ocsf&source=a%00', /^source contains the character NUL/],
    ['format=ocsf&source=a&accountId=12', /^accountId: Use the 12 digits/],
    ['format=ocsf&source=a&scop=b', /scop/],
  ])('refuses %s', async (query, message) => {
    const { status, body } = await push(query, '[]');
    expect(status).toBe(400);
    expect(body.error.message).toMatch(message);
  });

  it('refuses what it cannot unpack, and leaves nothing behind', async () => {
    const packed = await push('format=ocsf&source=a', 'x', {
      'Content-Encoding': 'br',
    });
    expect(packed.status).toBe(400);
    const broken = await push('format=ocsf&source=a', 'not packed', {
      'Content-Encoding': 'gzip',
    });
    expect(broken.status).toBe(400);
    expect(broken.body.error.message).toMatch(/^The report cannot be unpacked/);
    const { body } = await push('format=ocsf&source=a', '', {});
    expect(body).toMatchObject({
      accepted: 0,
      whole: false,
      refused: [{ where: 'file' }],
    });
    expect((await request(app).get('/findings/unplaced?limit=0')).status).toBe(
      400,
    );
  });

  it('lets nobody push who may not', async () => {
    permissions.authorize.mockResolvedValue([{ result: AuthorizeResult.DENY }]);
    const { status, body } = await push('format=ocsf&source=a', '[]');
    expect(status).toBe(403);
    expect(body.error.message).toMatch(/scorecards\.facts\.push/);
    expect(event.fail).toHaveBeenCalled();
    expect(await knex.schema.hasTable('scorecards_findings')).toBe(false);
    expect((await request(app).get('/findings/unplaced')).status).toBe(403);
  });

  function collector(
    reads: Record<string, () => AsyncIterable<ReturnType<typeof readAsff>>>,
  ): FindingCollector {
    return {
      id: 'securityHub',
      schedule: { frequency: { hours: 1 }, timeout: { minutes: 1 } },
      async *reports(): AsyncGenerator<CollectedReport> {
        for (const [scope, read] of Object.entries(reads)) {
          yield { scope, read };
        }
      },
    };
  }

  it('keeps what a collector told before when it breaks off, and takes its other reports', async () => {
    async function* fine() {
      yield readAsff(asffFinding(), 'Findings[0]');
      yield readAsff({}, 'Findings[1]');
    }
    async function* broken() {
      yield readAsff(asffFinding({ Id: 'other' }), 'Findings[0]');
      throw new Error('Rate exceeded');
    }
    const { signal } = new AbortController();
    expect(
      await collections.run(collector({ a: fine, b: fine }), signal),
    ).toEqual([
      { source: 'securityHub', scope: 'a', accepted: 1, changed: 1 },
      { source: 'securityHub', scope: 'b', accepted: 1, changed: 1 },
    ]);
    const [one, two] = await collections.run(
      collector({ a: broken, b: fine }),
      signal,
    );
    expect(one).toEqual({
      source: 'securityHub',
      scope: 'a',
      failure: expect.stringMatching(/Rate exceeded/),
    });
    expect(two).toMatchObject({ accepted: 1, changed: 0 });
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringMatching(
        /^The findings of securityHub of a could not be collected, and those of the last time stay/,
      ),
    );
    const found = await store.findingsOf([account]);
    expect(found.get(account)?.observations).toMatchObject([{ failed: 2 }]);
  });

  it('schedules each collector once', async () => {
    const scheduler = mockServices.scheduler.mock();
    collections.add(collector({}));
    expect(() => collections.add(collector({}))).toThrow(/Two modules bring/);
    await collections.schedule(scheduler);
    expect(scheduler.scheduleTask).toHaveBeenCalledWith(
      expect.objectContaining({ id: 'scorecards-collect-securityHub' }),
    );
  });
});
