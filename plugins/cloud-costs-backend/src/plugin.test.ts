/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { notificationService } from '@backstage/plugin-notifications-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  auditEventsServiceRef,
  AuditRecorder,
  expectMutationsAudited,
} from '@steward/backstage-plugin-audit-trail-node';
import {
  addDays,
  addMonths,
  CostGroup,
  daysBetween,
  lastDayOf,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  AnomalySource,
  cloudCostsExtensionPoint,
  CloudCostsService,
  cloudCostsServiceRef,
  CostFileReader,
  PriceSource,
} from '@steward/backstage-plugin-cloud-costs-node';
import { setTimeout } from 'node:timers/promises';
import request from 'supertest';
import {
  rowOf,
  TestScheduler,
  TestSource,
  ContractCheck,
  createTestDatabases,
} from './__testUtils__';
import { cloudCostsPlugin } from './plugin';
import { spec } from './schema/openapi.generated';

jest.setTimeout(120_000);

const TODAY = new Date().toISOString().slice(0, 10);
const MONTH = TODAY.slice(0, 7);
const LAST = addMonths(MONTH, -1);
const PAYER = '111111111111';
/** Whom the catalog has from a provider, and not because somebody registered them. */
const FROM_PROVIDER = {
  'backstage.io/managed-by-origin-location': 'people:example',
};

const entityOf = (
  kind: string,
  name: string,
  options: Partial<Entity> & {
    type?: string;
    annotations?: Record<string, string>;
  } = {},
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default', annotations: options.annotations },
  spec: { type: options.type ?? 'team' },
  relations: options.relations,
});
const entities = [
  entityOf('Group', 'pay'),
  entityOf('Group', 'search', {
    annotations: FROM_PROVIDER,
    relations: [{ type: 'hasMember', targetRef: 'user:default/searcher' }],
  }),
  entityOf('User', 'searcher', {
    annotations: FROM_PROVIDER,
    relations: [{ type: 'memberOf', targetRef: 'group:default/search' }],
  }),
  entityOf('System', 'shop', {
    relations: [{ type: 'hasPart', targetRef: 'resource:default/search-prod' }],
  }),
  entityOf('Resource', 'search-prod', {
    type: 'cloud-account',
    annotations: {
      'amazonaws.com/account-id': '333333333333',
      'steward.dev/budget': '1 USD a month',
      'steward.dev/ends-on': addDays(TODAY, 9),
    },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/search' }],
  }),
];
entities.push(
  entityOf('Resource', 'sandbox-old', {
    type: 'cloud-account',
    annotations: { 'steward.dev/ends-on': addDays(TODAY, -1) },
    relations: [
      { type: 'hasPart', targetRef: 'resource:default/search-prod' },
      { type: 'ownedBy', targetRef: 'group:default/pay' },
    ],
  }),
  entityOf('Resource', 'sandbox-new', {
    type: 'cloud-account',
    annotations: { 'steward.dev/ends-on': 'soon' },
  }),
);
const authorize = jest.fn();
const authorizeConditional = jest.fn();
const auditEvents = jest.fn();
const notifications = { send: jest.fn(async () => {}) };

const ANOMALY = {
  source: 'aws',
  externalId: 'a-1',
  account: '333333333333',
  service: 'Amazon EC2',
  region: '',
  from: `${LAST}-05`,
  to: `${LAST}-06`,
  expected: '20',
  actual: '45.5',
  currency: 'USD',
};
const RECOMMENDATION = {
  source: 'hub',
  externalId: 'r-1',
  account: '333333333333',
  region: 'eu-central-1',
  resource: '',
  service: 'Amazon EC2',
  action: 'Rightsize',
  title: 'Use a smaller instance',
  monthlySavings: '30',
  currency: 'USD',
  effort: 'Low' as const,
};

/** Waits for what goes on by itself. */
async function eventually<T>(check: () => Promise<T>): Promise<T> {
  for (let attempt = 0; attempt < 300; attempt++) {
    try {
      return await check();
    } catch {
      await setTimeout(100);
    }
  }
  return check();
}

const BODIES: Record<string, object> = {
  '/anomalies/{id}/decisions': { action: 'acknowledge' },
  '/recommendations/{id}/decisions': { action: 'dismiss' },
  '/budgets': {
    scope: 'organization',
    period: 'month',
    amount: '5',
    currency: 'USD',
  },
  '/budgets/{id}': { amount: '5' },
  '/estimates': { resources: [] },
  '/estimates/runs/{id}': {
    template: 'enclave.create',
    title: 'kyc',
    entity: 'resource:default/kyc',
    doneAt: `${LAST}-05T00:00:00Z`,
    listed: '1',
    estimated: '1',
    currency: 'USD',
  },
  '/sources/{id}/loads': { month: LAST },
  '/units/{id}': { title: 'request', scope: 'organization' },
  '/units/{id}/values': { values: [{ day: TODAY, value: 1 }] },
  '/manual-entries': {
    day: `${LAST}-05`,
    amount: '1',
    currency: 'USD',
    team: 'group:default/pay',
    service: 'Licence',
    reason: 'No API knows it',
  },
};

describe('cloudCostsPlugin', () => {
  const databases = createTestDatabases();

  describe.each(databases.eachSupportedId())('on %s', id => {
    let backend: TestBackend;
    let scheduler: TestScheduler;
    let costsService: CloudCostsService;
    const recorder = AuditRecorder.create();
    const actions = actionsRegistryServiceMock();
    const source = new TestSource('files');
    const reader: CostFileReader = {
      async open(_path, name) {
        const upload = new TestSource('upload');
        upload.rows.push(
          rowOf({ day: `${LAST}-03`, billed: '77', payer: '999999999999' }),
        );
        return {
          months:
            name === 'empty.csv'
              ? []
              : [{ payer: '999999999999', month: LAST }],
          readMonth: asked => upload.readMonth(asked),
          close: async () => {},
        };
      },
    };

    const told = jest.fn();
    const anomalySource: AnomalySource = {
      id: 'aws',
      anomalies: async () => [ANOMALY],
      giveFeedback: told,
    };

    const priceSource: PriceSource = {
      id: 'aws-price-list',
      prices: async () => ({
        source: 'AWS Price List',
        publishedOn: '2026-11-01',
        currency: 'USD',
        approximateRegions: [],
        prices: [
          {
            sku: 'ec2:m6i.xlarge',
            region: 'eu-central-1',
            unit: 'hour',
            amount: '0.23',
          },
        ],
      }),
    };

    const call = (
      method: 'get' | 'post' | 'put' | 'delete',
      path: string,
      body?: object,
    ) =>
      request(backend.server)
        [method](`/api/cloud-costs${path}`)
        .set('Authorization', mockCredentials.user.header())
        .send(body);
    const contract = new ContractCheck(spec, '/api/cloud-costs');
    const get = async (path: string) => {
      const { body, status } = await call('get', path).expect(contract.check);
      expect({ status, path, error: body.error }).toEqual({
        status: 200,
        path,
      });
      return body;
    };
    const run = async (job: string) => {
      await scheduler.triggerTask(`cloud-costs-${job}`);
      await scheduler.idle();
    };

    beforeAll(async () => {
      const knex = await databases.init(id);
      scheduler = new TestScheduler();
      for (const day of daysBetween(`${addMonths(MONTH, -4)}-01`, TODAY)) {
        source.rows.push(
          rowOf({ day, account: '333333333333', billed: '10' }),
          rowOf({
            day,
            account: '222222222222',
            tags: { team: 'pay' },
            billed: '5.005',
          }),
          rowOf({
            day,
            account: '222222222222',
            service: 'AWS Support',
            billed: '1',
          }),
        );
      }
      source.rows.push(
        rowOf({
          day: `${MONTH}-01`,
          service: 'Tax',
          category: 'Tax',
          billed: '3.3',
        }),
      );
      backend = await startTestBackend({
        features: [
          cloudCostsPlugin,
          createServiceFactory({
            service: notificationService,
            deps: {},
            factory: () => notifications,
          }),
          createBackendModule({
            pluginId: 'cloud-costs',
            moduleId: 'test',
            register(env) {
              env.registerInit({
                deps: {
                  costs: cloudCostsExtensionPoint,
                  service: cloudCostsServiceRef,
                },
                async init({ costs, service }) {
                  costsService = service;
                  costs.addSource(source);
                  costs.addAnomalySource(anomalySource);
                  costs.addRecommendationSource({
                    id: 'hub',
                    recommendations: async () => [RECOMMENDATION],
                  });
                  costs.setFileReader(reader);
                  costs.setPriceSource(priceSource);
                },
              });
            },
          }),
          scheduler.factory(),
          recorder.factory,
          createServiceFactory({
            service: actionsRegistryServiceRef,
            deps: {},
            factory: () => actions,
          }),
          // The audit trail is there, provisioning is not installed.
          createServiceFactory({
            service: auditEventsServiceRef,
            deps: {},
            factory: () => ({ list: auditEvents }),
          }),
          mockServices.database.mock({ getClient: async () => knex }).factory,
          catalogServiceMock.factory({ entities }),
          mockServices.permissions.mock({ authorize, authorizeConditional })
            .factory,
          mockServices.rootConfig.factory({
            data: {
              cloudCosts: {
                tags: ['team'],
                teamTag: 'team',
                budgetOwner: 'group:default/finance',
                engineerCost: { amount: 10, currency: 'USD' },
                reading: { months: 6 },
                mapping: [
                  {
                    id: 'support',
                    match: { services: ['AWS Support'] },
                    shared: { split: { method: 'proportional' } },
                  },
                ],
              },
            },
          }),
        ],
      });
      await run('months');
      await run('forecasts');
      await run('budgets');
      await run('findings');
      await run('anomalies');
      await run('prices');
    });
    afterAll(() => backend.stop());
    beforeEach(() => {
      authorize.mockResolvedValue([{ result: AuthorizeResult.ALLOW }]);
      authorizeConditional.mockResolvedValue([
        { result: AuthorizeResult.ALLOW },
      ]);
    });
    /** Forecasts are made once months are read, while other jobs go on. */
    const forecastOf = async (scope: string) => {
      const { forecast, reason } = await get(`/forecast?scope=${scope}`);
      expect(reason).toBeUndefined();
      return forecast;
    };
    const onlyTeam = (team: string) =>
      authorizeConditional.mockResolvedValue([
        {
          result: AuthorizeResult.CONDITIONAL,
          pluginId: 'cloud-costs',
          resourceType: 'cloud-cost',
          conditions: {
            rule: 'IS_COST_OWNER',
            resourceType: 'cloud-cost',
            params: { claims: [team] },
          },
        },
      ]);

    it('sums up this month and says how current it is', async () => {
      const days = Number(TODAY.slice(8));
      const summary = await get('/summary?scope=organization');
      expect(summary).toMatchObject({
        currency: 'USD',
        month: MONTH,
        previousMonth: {
          billed: `${(16.005 * Number(lastDayOf(LAST).slice(8)))
            .toFixed(3)
            .replace(/0+$/, '')}`,
        },
        trust: {
          lastCompleteDay: addDays(TODAY, -1),
          restricted: false,
          faults: [],
        },
      });
      expect(Number(summary.monthToDate.billed)).toBeCloseTo(
        days * 16.005 + 3.3,
        6,
      );
      const trust = await get('/trust?scope=organization');
      expect(trust).toEqual(summary.trust);
      expect(Number(trust.unallocatedShare)).toBeCloseTo(
        3.3 / (days * 16.005 + 3.3),
        6,
      );
    });

    it('shows a team what it costs itself and its part of common cost', async () => {
      const series = await get(
        `/series?scope=group:default/search&from=${LAST}-01&to=${LAST}-02&groupBy=service&metric=billed`,
      );
      expect(series).toMatchObject({
        periods: [`${LAST}-01`, `${LAST}-02`],
        series: [
          { key: 'Amazon EC2', kind: 'group', amounts: ['10', '10'] },
          { key: '', kind: 'shared' },
        ],
        restricted: false,
      });
      expect(Number(series.series[1].total)).toBeCloseTo((2 * 10) / 15.005, 6);
    });

    it('says at once what each of many scopes cost, as their summaries do', async () => {
      const scopes = [
        'group:default/search',
        'group:default/pay',
        'system:default/shop',
        'resource:default/search-prod',
      ];
      const totals = await get(
        `/totals?${[...scopes, 'resource:default/nowhere']
          .map(scope => `scope=${scope}`)
          .join('&')}`,
      );
      expect(totals).toMatchObject({ month: MONTH, restricted: false });
      const summaries = await Promise.all(
        scopes.map(scope => get(`/summary?scope=${scope}`)),
      );
      expect(totals.items).toEqual(
        summaries
          .filter(({ currency }) => currency !== null)
          .map(({ scope, monthToDate, currency, otherCurrencies }) => ({
            scope,
            effective: { amount: monthToDate.effective, currency },
            otherCurrencies,
          })),
      );
      expect(totals.items).not.toHaveLength(0);

      onlyTeam('group:default/search');
      const some = await get(
        '/totals?scope=group:default/pay&scope=group:default/search',
      );
      expect(some).toMatchObject({
        items: [{ scope: 'group:default/search' }],
        restricted: true,
      });
      await call('get', '/totals').expect(400);
    });

    it('tells other backends what something costs', async () => {
      expect(
        await costsService.costOf(
          {
            scope: 'system:default/shop',
            from: `${LAST}-01`,
            to: `${LAST}-03`,
          },
          { credentials: mockCredentials.service('plugin:provisioning') },
        ),
      ).toEqual([{ amount: '30', currency: 'USD' }]);
    });

    it('shows a project what its parts cost', async () => {
      const series = await get(
        `/series?scope=system:default/shop&from=${LAST}-01&to=${LAST}-02`,
      );
      expect(series.total).toBe('20');
    });

    it('shows only what the caller may see, and says that there may be more', async () => {
      onlyTeam('group:default/search');
      const series = await get(
        `/series?scope=organization&from=${LAST}-01&to=${LAST}-02&groupBy=team`,
      );
      expect(series).toMatchObject({
        series: [{ key: 'group:default/search', total: '20' }],
        total: '20',
        restricted: true,
      });
      const other = await get(
        `/series?scope=group:default/pay&from=${LAST}-01&to=${LAST}-02`,
      );
      expect(other).toMatchObject({ currency: null, series: [], total: '0' });
      expect(
        (await get('/summary?scope=organization')).forecast,
      ).toBeUndefined();
      expect(await get('/forecast?scope=organization')).toMatchObject({
        reason: expect.stringContaining('costs that you may not see'),
      });
      expect((await get('/budgets')).items).toHaveLength(1);
      onlyTeam('group:default/pay');
      expect((await get('/budgets')).items).toEqual([]);
      authorizeConditional.mockResolvedValue([
        { result: AuthorizeResult.DENY },
      ]);
      await call('get', '/summary?scope=organization').expect(403);
    });

    it('pages through groups and compares windows in words', async () => {
      const first = await get(
        `/groups?scope=organization&from=${LAST}-01&to=${LAST}-03&groupBy=account&metric=billed&limit=1`,
      );
      expect(first.items).toEqual([
        { key: '333333333333', amount: '30', before: '30', change: '0' },
      ]);
      const second = await get(
        `/groups?scope=organization&from=${LAST}-01&to=${LAST}-03&groupBy=account&metric=billed&limit=1&cursor=${first.nextCursor}`,
      );
      expect(second.items).toMatchObject([
        { key: '222222222222', amount: '18.015' },
      ]);
      const compared = await get(
        `/compare?scope=organization&metric=billed&a=${LAST}-01/${LAST}-02&b=${LAST}-01/${LAST}-03`,
      );
      expect(compared).toMatchObject({ change: '16.005', rest: '0' });
      const filtered = await get(
        `/compare?scope=organization&metric=billed&a=${LAST}-01/${LAST}-02&b=${LAST}-01/${LAST}-03&account=222222222222&service=AWS%20Support`,
      );
      expect(filtered).toMatchObject({ before: '2', after: '3', change: '1' });
      expect(compared.drivers[0].words).toBe(
        'Amazon EC2 in 333333333333: +10.00 USD (+50 %)',
      );
    });

    it('puts what happened on the axis of the cost, and says what is not there', async () => {
      auditEvents.mockResolvedValue({
        items: [
          {
            id: 'e-1',
            occurredAt: `${LAST}-02T10:00:00.000Z`,
            actor: { type: 'user', ref: 'user:default/ravi' },
            action: 'account.move',
            outcome: 'success',
            resource: {
              type: 'account',
              entityRef: 'resource:default/search-prod',
            },
          },
        ],
      });
      const days = `from=${LAST}-01&to=${LAST}-02`;
      expect(
        await get(`/timeline?scope=resource:default/search-prod&${days}`),
      ).toMatchObject({
        currency: 'USD',
        days: [
          { day: `${LAST}-01`, amount: '10' },
          { day: `${LAST}-02`, amount: '10' },
        ],
        events: [{ kind: 'change', id: 'e-1', by: 'user:default/ravi' }],
        sources: [
          { kind: 'run', state: 'not-installed' },
          { kind: 'change', state: 'read', hidden: 0 },
        ],
        restricted: false,
      });
      const queries = auditEvents.mock.calls.map(([{ q }]) => q);
      expect(queries).toContainEqual(
        expect.stringContaining('resource:resource:default/search-prod'),
      );
      expect(queries).toContainEqual(
        expect.stringContaining('account:333333333333'),
      );
      const team = await get(`/timeline?scope=group:default/search&${days}`);
      expect(Number(team.days[0].amount)).toBeCloseTo(10 + 10 / 15.005, 6);
      const long = await call(
        'get',
        `/timeline?scope=organization&from=${addMonths(
          MONTH,
          -4,
        )}-01&to=${TODAY}`,
      );
      expect([long.status, long.body.error.message]).toEqual([
        400,
        expect.stringContaining('has more than 100 days'),
      ]);
      onlyTeam('group:default/pay');
      expect(await get(`/timeline?scope=organization&${days}`)).toMatchObject({
        restricted: true,
      });
    });

    it('forecasts the month end with an interval and a printed error', async () => {
      const forecast = await eventually(() =>
        forecastOf('group:default/search'),
      );
      const expected =
        10 * Number(lastDayOf(MONTH).slice(8)) * (1 + 1 / 15.005);
      expect(Number(forecast.monthEnd)).toBeCloseTo(expected, 0);
      expect(Number(forecast.low)).toBeLessThanOrEqual(expected + 1);
      expect(Number(forecast.backTest.error)).toBeLessThan(0.05);
      expect(forecast.backTest.months).toBeGreaterThanOrEqual(2);
    });

    it('proves that each cost is counted once', async () => {
      const { items } = await get(`/reconciliation?month=${MONTH}`);
      const [proof] = items;
      expect(
        Number(proof.allocated) +
          Number(proof.shared) +
          Number(proof.unallocated),
      ).toBeCloseTo(Number(proof.sourceTotal), 6);
      expect(proof).toMatchObject({
        payer: PAYER,
        currency: 'USD',
        difference: '0',
        unallocated: '3.3',
      });
      expect(proof.categories.map((one: any) => one.category)).toEqual([
        'Tax',
        'Usage',
      ]);
    });

    it('shows budgets that entities name, and keeps those that people set', async () => {
      const { items } = await get(
        '/budgets?scope=resource:default/search-prod',
      );
      expect(items).toMatchObject([
        { origin: 'entity', amount: '1', currency: 'USD', state: 'exceeded' },
      ]);
      await call('delete', `/budgets/${items[0].id}`).expect(409);
      const made = await call('post', '/budgets', {
        scope: 'group:default/search',
        period: 'year',
        amount: '100000',
        currency: 'USD',
      });
      expect(made.body).toMatchObject({
        origin: 'portal',
        state: 'within',
        period: 'year',
      });
      const again = await call('post', '/budgets', {
        scope: 'group:default/search',
        period: 'year',
        amount: '5',
        currency: 'USD',
      });
      expect(again.status).toBe(409);
      const changed = await call('put', `/budgets/${made.body.id}`, {
        amount: '1',
      });
      expect(changed.body.state).toBe('exceeded');
      await call('delete', `/budgets/${made.body.id}`).expect(204);
      await call('delete', `/budgets/${made.body.id}`).expect(404);
    });

    it('routes anomalies to their team, takes decisions and tells the source', async () => {
      const { items } = await get('/anomalies?scope=group:default/search');
      expect(items).toMatchObject([
        {
          source: 'aws',
          team: 'group:default/search',
          entity: 'resource:default/search-prod',
          impact: '25.5',
          state: 'open',
        },
      ]);
      const path = `/anomalies/${items[0].id}/decisions`;
      onlyTeam('group:default/pay');
      await call('post', path, { action: 'acknowledge' }).expect(404);
      authorizeConditional.mockResolvedValue([
        { result: AuthorizeResult.ALLOW },
      ]);
      const asked = await call('post', path, {
        action: 'ask',
        reason: 'Was this the load test?',
      });
      expect(asked.body).toMatchObject({
        state: 'asked',
        question: {
          by: 'user:default/mock',
          reason: 'Was this the load test?',
        },
      });
      expect(asked.body.decision).toBeUndefined();
      await run('notices');
      await eventually(async () =>
        expect(notifications.send).toHaveBeenCalledWith(
          expect.objectContaining({
            recipients: {
              type: 'entity',
              entityRef: ['user:default/searcher'],
            },
            payload: expect.objectContaining({
              topic: 'anomalies',
              title:
                'Why did Amazon EC2 in 333333333333 cost 25.50 USD more than expected?',
              link: `/cloud-costs/anomalies?anomaly=${items[0].id}`,
            }),
          }),
        ),
      );
      expect(await get(`/anomalies?id=${items[0].id}`)).toMatchObject({
        items: [{ state: 'asked' }],
      });
      expect(await get('/anomalies?id=another')).toEqual({ items: [] });
      const decided = await call('post', path, {
        action: 'mark-expected',
        reason: 'Load test',
      });
      expect(decided.body).toMatchObject({
        state: 'expected',
        decision: { by: 'user:default/mock', reason: 'Load test' },
      });
      await call('post', path, { action: 'acknowledge' }).expect(409);
      expect(await get('/anomalies?state=open')).toEqual({ items: [] });
    });

    it('keeps what became of a recommendation, and its place in the ledger', async () => {
      const { items } = await get('/recommendations');
      expect(items).toMatchObject([
        { monthlySavings: '30', team: 'group:default/search', state: 'open' },
      ]);
      const path = `/recommendations/${items[0].id}/decisions`;
      await call('post', path, { action: 'start', run: 'run-482' }).expect(200);
      const done = await call('post', path, { action: 'finish' });
      expect(done.body).toMatchObject({ state: 'done', run: 'run-482' });
      expect(await get('/ledger')).toMatchObject({
        items: [
          { promised: '30', doneOn: TODAY, team: 'group:default/search' },
        ],
      });
      await call('post', path, { action: 'dismiss' }).expect(409);
    });

    it('counts what people enter, and no longer what they take back', async () => {
      const entry = await call('post', '/manual-entries', {
        day: `${LAST}-05`,
        amount: '12.5',
        currency: 'USD',
        team: 'group:default/pay',
        service: 'Licence',
        reason: 'No API knows it',
      });
      expect(entry.status).toBe(201);
      const path = `/series?scope=group:default/pay&from=${LAST}-05&to=${LAST}-05&groupBy=service&metric=billed`;
      const keys = async () =>
        (await get(path)).series.map((one: any) => one.key);
      await eventually(async () => expect(await keys()).toContain('Licence'));
      await call('delete', `/manual-entries/${entry.body.id}`).expect(204);
      await eventually(async () =>
        expect(await keys()).not.toContain('Licence'),
      );
    });

    it('divides the cost by units that are pushed, and takes the same again', async () => {
      const unit = '/units/searches';
      const push = (values: object[]) =>
        call('post', `${unit}/values`, { values });
      await push([{ day: `${LAST}-01`, value: 1 }]).expect(404);
      const defined = await call('put', unit, {
        title: 'search',
        scope: 'resource:default/search-prod',
      }).expect(contract.check);
      expect(defined.body).toEqual({
        id: 'searches',
        title: 'search',
        scope: 'resource:default/search-prod',
      });
      const values = [
        { day: `${LAST}-01`, value: 400 },
        { day: `${LAST}-03`, value: 0.1 },
      ];
      const first = await push(values).expect(contract.check);
      expect(first.body).toEqual({ changed: 2 });
      expect((await push(values)).body).toEqual({ changed: 0 });
      expect((await push([{ day: `${LAST}-03`, value: 100 }])).body).toEqual({
        changed: 1,
      });
      const days = `from=${LAST}-01&to=${LAST}-03`;
      expect(await get(`${unit}/costs?${days}`)).toMatchObject({
        currency: 'USD',
        unit: { lastDay: `${LAST}-03` },
        periods: [
          { period: `${LAST}-01`, cost: '10', units: '400', perUnit: '0.025' },
          { period: `${LAST}-02`, units: '0', knownDays: 0 },
          { period: `${LAST}-03`, cost: '10', perUnit: '0.1' },
        ],
        total: { cost: '20', units: '500', perUnit: '0.04', knownDays: 2 },
      });
      expect(
        (await get(`${unit}/costs?${days}&granularity=month`)).periods,
      ).toMatchObject([{ period: LAST, perUnit: '0.04', days: 3 }]);

      for (const [value, words] of [
        [{ day: `${LAST}-00`, value: 1 }, 'values[0].day'],
        [{ day: addDays(TODAY, 1), value: 1 }, 'is in the future'],
        [{ day: TODAY, value: -1 }, 'values[0].value = -1 is below zero'],
        [{ day: TODAY, value: 'NaN' }, 'values/0/value must be number'],
      ] as const) {
        const { status, body } = await push([value]);
        expect([status, body.error.message]).toEqual([
          400,
          expect.stringContaining(words),
        ]);
      }
      expect(await get('/units?scope=resource:default/search-prod')).toEqual({
        items: [expect.objectContaining({ id: 'searches' })],
      });
      expect(await get('/units?scope=group:default/search')).toEqual({
        items: [],
      });

      onlyTeam('group:default/pay');
      expect(await get(`${unit}/costs?${days}`)).toMatchObject({
        periods: [],
        reason: expect.stringContaining('costs that you may not see'),
      });
      authorize.mockResolvedValue([{ result: AuthorizeResult.DENY }]);
      await push(values).expect(403);
      await call('delete', unit).expect(403);
      authorize.mockResolvedValue([{ result: AuthorizeResult.ALLOW }]);
      await call('delete', unit).expect(204);
      await call('get', `${unit}/costs?${days}`).expect(404);
    });

    it('says how much usage of each team lacks tags', async () => {
      const query = `scope=organization&from=${LAST}-01&to=${LAST}-02`;
      const all = await get(`/tag-coverage?${query}&groupBy=team`);
      expect(all).toEqual({
        // Support is shared, and tax carries no tags.
        items: [
          { key: 'group:default/pay', amount: '10.01', untagged: '0' },
          { key: 'group:default/search', amount: '20', untagged: '20' },
        ],
        currency: 'USD',
        tags: ['team'],
        restricted: false,
      });
      const first = await get(`/tag-coverage?${query}&groupBy=team&limit=1`);
      expect(first.items).toEqual(all.items.slice(0, 1));
      const second = await get(
        `/tag-coverage?${query}&groupBy=team&cursor=${first.nextCursor}`,
      );
      expect(second.items).toEqual(all.items.slice(1));
      const credentials = mockCredentials.service('plugin:scorecards');
      expect(
        await costsService.listTagCoverage(
          {
            scope: 'organization',
            groupBy: 'entity',
            from: `${LAST}-01`,
            to: `${LAST}-01`,
          },
          { credentials },
        ),
      ).toMatchObject({
        items: [
          { key: 'resource:default/search-prod', amount: '10', untagged: '10' },
        ],
      });
      expect(
        (await costsService.listBudgets({ limit: 1 }, { credentials })).items,
      ).toHaveLength(1);
      expect(
        await costsService.listRecommendations(
          { state: 'dismissed' },
          { credentials },
        ),
      ).toEqual({ items: [] });
      expect(
        (
          await costsService.listLifetimes(
            { scope: 'group:default/pay' },
            { credentials },
          )
        ).items,
      ).toMatchObject([{ entity: 'resource:default/sandbox-old' }]);
    });

    it('says what ends, when, and what it costs until then', async () => {
      const search = {
        entity: 'resource:default/search-prod',
        state: 'ahead',
        endsOn: addDays(TODAY, 9),
        currency: 'USD',
        daily: '10',
        costUntil: '100',
      };
      const all = await get('/lifetimes?scope=organization');
      expect(all).toEqual({
        items: [
          {
            entity: 'resource:default/sandbox-new',
            state: 'unreadable',
            problem: expect.stringContaining('steward.dev/ends-on = "soon"'),
          },
          {
            entity: 'resource:default/sandbox-old',
            state: 'over',
            endsOn: addDays(TODAY, -1),
            // What is part of it.
            currency: 'USD',
            daily: '10',
            costUntil: '0',
          },
          search,
        ],
        restricted: false,
      });
      const first = await get('/lifetimes?scope=organization&limit=2');
      expect(first.items).toEqual(all.items.slice(0, 2));
      expect(
        await get(
          `/lifetimes?scope=organization&limit=2&cursor=${first.nextCursor}`,
        ),
      ).toEqual({ items: [search], restricted: false });
      expect(await get('/lifetimes?scope=group:default/search')).toMatchObject({
        items: [search],
      });
      expect(
        (await get('/summary?scope=resource:default/search-prod')).lifetime,
      ).toEqual(search);
      expect(
        (await get('/summary?scope=group:default/search')).lifetime,
      ).toBeUndefined();
      onlyTeam('group:default/pay');
      const [, , hidden] = (await get('/lifetimes?scope=organization')).items;
      expect(hidden).toEqual({
        entity: search.entity,
        state: 'ahead',
        endsOn: search.endsOn,
      });
    });

    it('says how many engineers cost as much as the month', async () => {
      await eventually(() => forecastOf('group:default/search'));
      const { engineers, forecast } = await get(
        '/summary?scope=group:default/search',
      );
      expect(Number(engineers)).toBeCloseTo(Number(forecast.monthEnd) / 10, 0);
    });

    it('reads an uploaded file at once, as often as it comes', async () => {
      const upload = () =>
        request(backend.server)
          .post('/api/cloud-costs/files?name=costs.csv')
          .set('Authorization', mockCredentials.user.header())
          .set('Content-Type', 'application/octet-stream')
          .send('content');
      const first = await upload();
      expect(first.body).toMatchObject({
        items: [
          {
            source: 'uploads',
            payer: '999999999999',
            month: LAST,
            state: 'loaded',
            counted: true,
            totals: [{ amount: '77', currency: 'USD' }],
          },
        ],
      });
      await upload();
      const { items } = await get(
        `/groups?scope=organization&from=${LAST}-03&to=${LAST}-03&groupBy=account&metric=billed`,
      );
      expect(items.find((one: any) => one.key === '222222222222').amount).toBe(
        '83.005',
      );
      const against = await get(
        `/groups?scope=organization&from=${LAST}-02&to=${LAST}-02&against=${LAST}-03/${LAST}-03&groupBy=account&metric=billed`,
      );
      expect(
        against.items.find(({ key }: CostGroup) => key === '222222222222')
          .before,
      ).toBe('83.005');
    });

    it('lists sources and months, and reads a month again when it is asked', async () => {
      const { items } = await get('/sources');
      expect(items.map((one: any) => one.id)).toEqual(['files', 'manual']);
      const asked = await call('post', '/sources/files/loads', { month: LAST });
      expect(asked.body.items[0].requestedAt).toBeDefined();
      await call('post', '/sources/none/loads', { month: LAST }).expect(404);
      await eventually(async () => {
        const { items: read } = await get('/months?source=files&limit=2');
        expect(read[1].requestedAt).toBeUndefined();
      });
      const months = await get('/months?source=files&limit=2');
      expect(months.items).toMatchObject([
        { month: MONTH, state: 'loaded', final: false },
        { month: LAST, state: 'loaded' },
      ]);
      expect(
        (await get(`/months?source=files&limit=2&cursor=${months.nextCursor}`))
          .items[0].month,
      ).toBe(addMonths(MONTH, -2));
    });

    it('estimates what something will cost, and what it leaves of the budget', async () => {
      const resource = {
        title: 'Instance of kyc',
        sku: 'ec2:m6i.xlarge',
        region: 'eu-central-1',
        quantity: 1,
        alternatives: ['ec2:c6i.xlarge'],
      };
      const estimate = async (body: object) => {
        const answer = await call('post', '/estimates', body).expect(
          contract.check,
        );
        return answer.body;
      };
      expect(
        await estimate({
          template: 'enclave.create',
          resources: [resource, { ...resource, sku: 'quantum:qubit' }],
          payers: ['resource:default/search-prod', 'group:default/none'],
        }),
      ).toMatchObject({
        monthly: { amount: '167.90', currency: 'USD' },
        confidence: 'low',
        lines: [{ monthly: { amount: '167.90' }, pricedOn: '2026-11-01' }],
        notPriced: [
          'Instance of kyc: no price for quantum:qubit in eu-central-1',
        ],
        // No Price List price of that one: the prices that Steward comes with.
        alternative: { sku: 'ec2:c6i.xlarge' },
        budgets: [
          {
            scope: 'resource:default/search-prod',
            owner: 'group:default/finance',
            amount: '1',
            exceeded: true,
          },
        ],
        prices: [{ source: 'AWS Price List', publishedOn: '2026-11-01' }],
      });
      for (const [body, words] of [
        [{ template: 'enclave' }, 'template = enclave is not'],
        [{ currency: 'EUR' }, 'currency = EUR is not the currency'],
        [
          { resources: [{ ...resource, region: 'mars' }] },
          'resources[0].region = mars is not an AWS region',
        ],
        [
          { resources: [{ ...resource, quantity: -1 }] },
          'resources[0].quantity = -1 is below zero',
        ],
      ] as const) {
        const { error } = await estimate({ resources: [], ...body });
        expect([error.name, error.message]).toEqual([
          'InputError',
          expect.stringContaining(words),
        ]);
      }
      authorizeConditional.mockResolvedValue([
        { result: AuthorizeResult.DENY },
      ]);
      await call('post', '/estimates', { resources: [] }).expect(403);
    });

    it('holds the bill against what runs were estimated to cost', async () => {
      const report = (entity: string, doneAt: string) => ({
        template: 'account.create',
        title: 'search-prod',
        entity,
        team: 'group:default/search',
        doneAt,
        listed: '100',
        estimated: '100',
        currency: 'USD',
      });
      const credentials = mockCredentials.service('plugin:provisioning');
      const before = addMonths(MONTH, -3);
      await costsService.reportRunEstimate(
        'run-1',
        report('resource:default/search-prod', `${before}-20T10:00:00Z`),
        { credentials },
      );
      expect(
        await costsService.runEstimateOf('run-1', { credentials }),
      ).toMatchObject({ state: 'waiting' });
      expect(
        await costsService.runEstimateOf('run-0', { credentials }),
      ).toBeUndefined();
      // As soon as the bill has changed. It cost 10 a day before and after.
      await call('post', '/sources/files/loads', { month: MONTH }).expect(202);
      await eventually(async () =>
        expect(await get('/estimates/runs/run-1')).toMatchObject({
          state: 'measured',
          measures: [
            { days: 7, actual: '0.00', error: '-1' },
            { days: 30, actual: '0.00', error: '-1' },
          ],
        }),
      );
      expect(
        await get('/estimates/runs?scope=group:default/search'),
      ).toMatchObject({ items: [{ run: 'run-1' }] });
      expect(await get('/estimates/runs?scope=group:default/pay')).toEqual({
        items: [],
      });
      expect(await get('/estimates/accuracy')).toMatchObject({
        items: [
          { template: 'account.create', runs: 1, error: '1', bias: '-1' },
        ],
        prices: { source: 'AWS Price List', publishedOn: '2026-11-01' },
      });
      onlyTeam('group:default/pay');
      await call('get', '/estimates/runs/run-1').expect(404);
      authorize.mockResolvedValue([{ result: AuthorizeResult.DENY }]);
      await call(
        'put',
        '/estimates/runs/run-4',
        report('resource:default/x', `${before}-20T10:00:00Z`),
      ).expect(403);
    });

    it('answers agents, about what they may see', async () => {
      const invoke = async (name: string, input: object) =>
        (
          await actions.invoke({
            id: `test:${name}`,
            input: { ...input },
            credentials: mockCredentials.user(),
          })
        ).output;
      const days = { from: `${LAST}-01`, to: `${LAST}-02` };
      const scope = 'system:default/shop';
      expect(await invoke('find-cost', { scope, ...days })).toEqual({
        total: '20',
        currency: 'USD',
        otherCurrencies: [],
        services: [{ service: 'Amazon EC2', amount: '20' }],
        restricted: false,
      });
      expect(
        await invoke('explain-cost-change', {
          scope,
          before: `${LAST}-01/${LAST}-02`,
          after: `${LAST}-01/${LAST}-03`,
        }),
      ).toMatchObject({
        change: '10',
        drivers: ['Amazon EC2 in 333333333333: +10.00 USD (+50 %)'],
      });
      onlyTeam('group:default/pay');
      expect(await invoke('list-cost-recommendations', { limit: 5 })).toEqual({
        recommendations: [],
        more: false,
      });
      expect(await invoke('find-cost', { scope, ...days })).toMatchObject({
        total: '0',
        restricted: true,
      });
      await expect(
        invoke('find-cost', { scope, from: days.to, to: days.from }),
      ).rejects.toThrow('Put the earlier day first');
    });

    it('exports rows as CSV and as FOCUS', async () => {
      const csv = await call(
        'get',
        `/export?scope=group:default/search&from=${LAST}-01&to=${LAST}-01`,
      );
      expect(csv.text.split('\n')).toEqual([
        'day,payer,account,service,region,category,recordType,tag:team,team,entity,share,currency,billed,effective,list',
        `${LAST}-01,111111111111,333333333333,Amazon EC2,eu-central-1,Usage,Usage,,group:default/search,resource:default/search-prod,allocated,USD,10,10,10`,
        '',
      ]);
      const focus = await call(
        'get',
        `/export?scope=group:default/search&from=${LAST}-01&to=${LAST}-01&format=focus`,
      );
      const filtered = await call(
        'get',
        `/export?scope=organization&from=${LAST}-01&to=${LAST}-01&region=eu-central-1&service=AWS%20Support`,
      );
      expect(filtered.text.trim().split('\n')).toHaveLength(2);
      expect(focus.text).toContain('BilledCost,EffectiveCost,ListCost,Tags');
      expect(focus.text).toContain(`${LAST}-01T00:00:00Z`);
    });

    it('names what is wrong with a request', async () => {
      const late = await call(
        'get',
        `/series?scope=organization&from=${TODAY}&to=${LAST}-01`,
      );
      expect(late.status).toBe(400);
      expect(late.body.error.message).toContain('Put the earlier day first');
      const tag = await call(
        'get',
        `/groups?scope=organization&from=${LAST}-01&to=${LAST}-01&groupBy=tag:none`,
      );
      expect(tag.body.error.message).toContain('Use one of: tag:team');
      await call('get', '/summary?scope=component:default/none').expect(404);
      await call('get', '/summary?scope=everything').expect(400);
      await call('post', '/budgets', {
        scope: 'organization',
        period: 'month',
        amount: '-5',
        currency: 'USD',
      }).expect(400);
    });

    it('emits an audit event for all that changes something', async () => {
      const audited = expectMutationsAudited({
        spec,
        recorder,
        except: { 'POST /estimates': 'it writes nothing' },
        call: (method, path) =>
          path === '/files'
            ? request(backend.server)
                .post('/api/cloud-costs/files?name=empty.csv')
                .set('Authorization', mockCredentials.user.header())
                .set('Content-Type', 'application/octet-stream')
                .send('content')
            : call(
                method as 'post',
                path.replace('{id}', 'files'),
                BODIES[path] ?? {},
              ),
      });
      await expect(audited).resolves.toBeUndefined();
    });
  });
});
