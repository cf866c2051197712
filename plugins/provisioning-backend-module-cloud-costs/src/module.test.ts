/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import {
  Estimate,
  EstimateRequest,
  RunEstimate,
} from '@steward/backstage-plugin-cloud-costs-common';
import { Run } from '@steward/backstage-plugin-provisioning-common';
import {
  CostEstimator,
  FactProvider,
  provisioningExtensionPoint,
} from '@steward/backstage-plugin-provisioning-node';
import { makeRun } from '@steward/backstage-plugin-provisioning-node/testUtils';
import { json } from 'express';
import PromiseRouter from 'express-promise-router';
import provisioningCloudCostsModule from '.';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const ESTIMATE: Estimate = {
  monthly: usd('335.80'),
  delta: usd('335.80'),
  confidence: 'high',
  lines: [
    {
      title: 'Instance',
      sku: 'ec2:m6i.2xlarge',
      region: 'eu-central-1',
      quantity: 1,
      unit: 'hour',
      unitPrice: usd('0.46'),
      monthly: usd('335.80'),
      basis: '1 × ec2:m6i.2xlarge in eu-central-1 × 0.46 USD × 730 hours',
      pricedOn: '2026-11-01',
    },
  ],
  notPriced: [],
  alternative: {
    instead: 'ec2:m6i.2xlarge',
    sku: 'ec2:m6i.xlarge',
    region: 'eu-central-1',
    saving: usd('167.90'),
    monthly: usd('167.90'),
  },
  correction: { factor: '1.10', runs: 3, words: '10 % added.' },
  budgets: [
    {
      scope: 'group:default/pay',
      owner: 'group:default/finance',
      amount: '1000',
      currency: 'USD',
      expected: '900.00',
      committed: '0.00',
      headroom: '100.00',
      exceeded: true,
    },
  ],
  prices: [{ source: 'AWS Price List', publishedOn: '2026-11-01' }],
};
const RUN_ESTIMATE: RunEstimate = {
  run: 'run-1',
  template: 'enclave.create',
  title: 'kyc',
  entity: 'resource:default/kyc',
  team: 'group:default/pay',
  doneOn: '2026-11-01',
  listed: '305.27',
  estimated: '335.80',
  currency: 'USD',
  state: 'measured',
  measures: [{ days: 7, actual: '369.38', error: '0.1' }],
  words:
    'After 7 days the bill says 369.38 USD a month, 10 % more than estimated.',
};

/** Answers as cloud costs do over HTTP, and is away when told so. */
const state = {
  away: false,
  asked: [] as EstimateRequest[],
  reports: new Map<string, unknown>(),
};
const cloudCosts = createBackendPlugin({
  pluginId: 'cloud-costs',
  register(env) {
    env.registerInit({
      deps: {
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
      },
      async init({ httpAuth, httpRouter }) {
        const router = PromiseRouter();
        router.use(json());
        router.use(async (req, res, next) => {
          await httpAuth.credentials(req, { allow: ['service'] });
          return state.away ? res.status(503).end() : next();
        });
        router.post('/estimates', (req, res) => {
          state.asked.push(req.body);
          res.json(ESTIMATE);
        });
        router.put('/estimates/runs/:id', (req, res) => {
          state.reports.set(req.params.id, req.body);
          res.json(RUN_ESTIMATE);
        });
        router.get('/estimates/runs/:id', (req, res) =>
          req.params.id === 'run-1'
            ? res.json(RUN_ESTIMATE)
            : res.status(404).end(),
        );
        router.get('/summary', (req, res) => {
          const isAccount = req.query.scope === 'resource:default/aws-1';
          res.json({
            currency: isAccount ? 'USD' : null,
            otherCurrencies: [],
            monthToDate: { effective: isAccount ? '120.5' : '0' },
            ...(isAccount && { forecast: { monthEnd: '240' } }),
            budgets: isAccount
              ? [{ state: 'within', utilization: '0.2' }]
              : [{ state: 'at-risk', utilization: '0.8' }],
          });
        });
        httpRouter.use(router);
      },
    });
  },
});

describe('provisioningCloudCostsModule', () => {
  let estimator: CostEstimator;
  let facts: FactProvider;
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  beforeAll(async () => {
    const provisioning: Partial<typeof provisioningExtensionPoint.T> = {
      setCostEstimator: one => {
        estimator = one;
      },
      addFacts: one => {
        facts = one;
      },
    };
    backend = await startTestBackend({
      extensionPoints: [
        [
          provisioningExtensionPoint,
          provisioning as typeof provisioningExtensionPoint.T,
        ],
      ],
      features: [provisioningCloudCostsModule, cloudCosts],
    });
  });
  beforeEach(() => {
    state.away = false;
    state.asked = [];
    state.reports.clear();
  });
  afterAll(() => backend.stop());

  const request = {
    kind: 'enclave.create',
    target: { name: 'kyc', accountId: '1' },
    resources: [
      {
        title: 'Instance',
        sku: 'ec2:m6i.2xlarge',
        region: 'us-east-1',
        quantity: 1,
        alternatives: ['ec2:m6i.xlarge'],
      },
    ],
    payers: ['group:default/pay'],
  };

  it('asks cloud costs what a request costs, with the budgets of payers and account', async () => {
    expect(await estimator.estimate(request)).toEqual({
      monthly: usd('335.80'),
      delta: usd('335.80'),
      confidence: 'high',
      items: [
        {
          title: 'Instance',
          monthly: usd('335.80'),
          basis: ESTIMATE.lines[0].basis,
        },
      ],
      unpriced: [],
      alternative: {
        instead: 'ec2:m6i.2xlarge',
        sku: 'ec2:m6i.xlarge',
        saving: usd('167.90'),
        monthly: usd('167.90'),
      },
      correction: '10 % added.',
      budgets: [
        {
          payer: 'group:default/pay',
          owner: 'group:default/finance',
          monthly: usd('1000'),
          headroom: usd('100.00'),
          exceeded: true,
        },
      ],
      source:
        'AWS Price List of 2026-11-01, without discounts, data transfer and tax',
    });
    expect(state.asked).toEqual([
      {
        template: 'enclave.create',
        resources: request.resources,
        payers: ['group:default/pay', 'resource:default/aws-1'],
      },
    ]);
  });

  it('falls back on the shipped prices during an outage, and says that budgets are unknown', async () => {
    state.away = true;
    expect(await estimator.estimate(request)).toMatchObject({
      monthly: usd('280.32'),
      alternative: { sku: 'ec2:m6i.xlarge' },
      budgets: [],
      budgetProblem: expect.stringMatching(/cloud costs did not answer: .*503/),
      source: expect.stringContaining('of 2025-06-30'),
    });
  });

  const succeeded = (part: Partial<Run> = {}): Run => ({
    ...makeRun({ executor: 'enclave-table', execution: {} }),
    kind: 'enclave.create',
    target: { name: 'kyc', team: 'Pay', accountId: '1' },
    state: 'SUCCEEDED',
    finishedAt: '2026-11-01T10:00:00.000Z',
    effects: [
      { type: 'enclave', ref: 'resource:default/kyc', operation: 'create' },
    ],
    assessment: {
      cost: {
        delta: usd('335.80'),
        confidence: 'high',
        items: [{ title: 'a', monthly: usd('305.27'), basis: '' }],
        unpriced: [],
        source: '',
      },
    } as unknown as Run['assessment'],
    ...part,
  });

  it('reports what a run was estimated to cost, with and without the correction', async () => {
    await estimator.runSucceeded?.(succeeded({ id: 'run-1' }));
    expect(Object.fromEntries(state.reports)).toEqual({
      'run-1': {
        template: 'enclave.create',
        title: 'kyc',
        entity: 'resource:default/kyc',
        team: 'group:default/pay',
        account: '1',
        doneAt: '2026-11-01T10:00:00.000Z',
        listed: '305.27',
        estimated: '335.80',
        currency: 'USD',
      },
    });
    state.reports.clear();
    // Nothing that the bill could be searched for.
    await estimator.runSucceeded?.(succeeded({ effects: [] }));
    expect(state.reports.size).toBe(0);
    state.away = true;
    await expect(estimator.runSucceeded?.(succeeded())).rejects.toThrow('503');
  });

  it('tells what the bill says of a run', async () => {
    expect(await estimator.outcomeOf?.(succeeded({ id: 'run-1' }))).toEqual({
      estimated: usd('335.80'),
      state: 'measured',
      measures: [{ days: 7, actual: usd('369.38'), error: '0.1' }],
      words: RUN_ESTIMATE.words,
    });
    expect(
      await estimator.outcomeOf?.(succeeded({ id: 'run-2' })),
    ).toBeUndefined();
  });

  it('finds facts about the account and the budgets of its owners', async () => {
    const about = (part: object) =>
      facts.factsOf(
        {
          kind: 'enclave.create',
          requestedBy: 'user:default/dana',
          target: { name: 'kyc' },
          entityRefs: [],
          owners: ['group:default/pay'],
          ...part,
        },
        AbortSignal.timeout(5000),
      );
    const found = await about({ target: { name: 'kyc', accountId: '1' } });
    expect(found).toEqual({
      'cost.currency': 'USD',
      'cost.monthToDate': 120.5,
      'cost.forecast': 240,
      'cost.budgetState': 'at-risk',
      'cost.budgetUtilization': 0.8,
    });
    expect(facts.facts).toEqual(expect.arrayContaining(Object.keys(found)));
    // What costs nothing has no currency, and nothing is made up.
    expect(await about({ entityRefs: ['resource:default/new'] })).toEqual({
      'cost.budgetState': 'at-risk',
      'cost.budgetUtilization': 0.8,
    });
    expect(await about({ owners: [] })).toEqual({
      'cost.budgetState': 'none',
      'cost.budgetUtilization': 0,
    });
    await expect(
      about({
        entityRefs: Array.from(
          { length: 51 },
          (_, at) => `group:default/${at}`,
        ),
      }),
    ).rejects.toThrow('The plan changes 51 entities');
    state.away = true;
    await expect(about({})).rejects.toThrow('503');
  });
});
