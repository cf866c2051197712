/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockServices } from '@backstage/backend-test-utils';
import {
  FactProvider,
  FactRequest,
} from '@steward/backstage-plugin-provisioning-node';
import {
  accountOf,
  createTestDatabases,
  createTestProvisioning,
  DANA,
  DEV,
  PROD,
  prodRequest,
  thingRequest,
} from '../__testUtils__';
import { AddedFacts } from './AddedFacts';

const request: FactRequest = {
  kind: 'thing.pause',
  requestedBy: DANA,
  target: { name: 'kyc' },
  entityRefs: ['resource:default/kyc'],
  owners: ['group:default/pay'],
};

const scorecards = (factsOf: FactProvider['factsOf']): FactProvider => ({
  name: 'Scorecards',
  facts: ['scorecard.tier'],
  factsOf,
});

describe('AddedFacts', () => {
  const find = (...providers: FactProvider[]) =>
    new AddedFacts({
      providers,
      logger: mockServices.logger.mock(),
      timeoutMs: 50,
    }).find(request);

  it('takes the facts that providers name, and nothing else', async () => {
    const asked: FactRequest[] = [];
    const found = await find(
      scorecards(async about => {
        asked.push(about);
        return { 'scorecard.tier': 'gold', production: false };
      }),
      {
        name: 'Costs',
        facts: ['cost.share'],
        factsOf: async () => ({ 'cost.share': 0.2 }),
      },
    );
    expect(asked).toEqual([request]);
    expect(found).toEqual({
      facts: { 'scorecard.tier': 'gold', 'cost.share': 0.2 },
      unknown: [],
    });
  });

  it.each<[string, FactProvider['factsOf'], string]>([
    ['has no value', async () => ({}), 'Scorecards has no value for it'],
    [
      'fails',
      async () => {
        throw new Error('status 503 for token=abcdefghijklmnop1234');
      },
      'Scorecards failed: status 503 for token=',
    ],
    [
      'fails at once',
      () => {
        throw new Error('not ready');
      },
      'Scorecards failed: not ready',
    ],
    [
      'does not answer',
      () => new Promise(() => {}),
      'Scorecards failed: no answer within 0.05 seconds',
    ],
  ])(
    'calls a fact unknown when its provider %s',
    async (_, factsOf, reason) => {
      const { facts, unknown } = await find(scorecards(factsOf), {
        name: 'Costs',
        facts: ['cost.share'],
        factsOf: async () => ({ 'cost.share': 0.2 }),
      });
      expect(facts).toEqual({ 'scorecard.tier': 'unknown', 'cost.share': 0.2 });
      expect(unknown).toEqual([
        { fact: 'scorecard.tier', reason: expect.stringContaining(reason) },
      ]);
      expect(unknown[0].reason).not.toContain('abcdefghijklmnop1234');
    },
  );
});

describe('facts of modules', () => {
  const databases = createTestDatabases();
  const start = async () =>
    createTestProvisioning({
      knex: await databases.init('SQLITE_3'),
      config: {
        policy: {
          rules: [
            {
              id: 'tier',
              effect: 'require',
              reason: '{targetName} has the tier {scorecard.tier}',
              when: {
                all: [
                  {
                    fact: 'scorecard.tier',
                    operator: 'notIn',
                    value: ['gold', 'silver'],
                  },
                ],
              },
            },
          ],
        },
      },
    });

  it('decide with the others, and what is unknown is said', async () => {
    const { registry, outside, requests } = await start();
    outside.things.add('kyc');
    const tiers = ['gold', 'bronze'];
    const asked: FactRequest[] = [];
    registry.addFacts(
      scorecards(async about => {
        asked.push(about);
        const tier = tiers.shift();
        if (!tier) {
          throw new Error('Scorecards are being calculated');
        }
        return { 'scorecard.tier': tier };
      }),
    );
    const assess = async () => {
      const { assessment } = await requests.assess(
        thingRequest({ kind: 'thing.pause', target: { name: 'kyc' } }),
        { ref: DANA },
      );
      return assessment;
    };
    expect(await assess()).toMatchObject({
      policy: [],
      risk: { facts: { 'scorecard.tier': 'gold' } },
    });
    expect(asked).toEqual([
      {
        kind: 'thing.pause',
        requestedBy: DANA,
        target: { name: 'kyc' },
        entityRefs: ['resource:default/kyc'],
        owners: ['group:default/pay'],
      },
    ]);
    const bronze = await assess();
    expect(bronze?.policy).toMatchObject([
      { rule: 'tier', reason: 'kyc has the tier bronze' },
    ]);
    expect(bronze?.risk).not.toHaveProperty('unknownFacts');
    expect(await assess()).toMatchObject({
      policy: [{ rule: 'tier', reason: 'kyc has the tier unknown' }],
      risk: {
        facts: { 'scorecard.tier': 'unknown' },
        unknownFacts: [
          {
            fact: 'scorecard.tier',
            reason: 'Scorecards failed: Scorecards are being calculated',
          },
        ],
      },
      approval: { required: true },
    });
  });

  it('a production account that a plan reaches makes the request one on production', async () => {
    const { registry, requests } = await start();
    const [create] = registry.kinds;
    registry.addKind({
      ...create,
      name: 'things.create',
      plan: async planned => ({
        ...(await create.plan(planned)),
        accounts: [accountOf(planned.target.name === 'dev' ? DEV : PROD)],
      }),
    });
    const productionOf = async (name: string) => {
      const { assessment } = await requests.assess(
        { kind: 'things.create', target: { name }, inputs: {} },
        { ref: DANA },
      );
      return assessment?.risk.facts.production;
    };
    expect(await productionOf('dev')).toBe(false);
    expect(await productionOf('prod')).toBe(true);
    const { assessment } = await requests.assess(prodRequest(), { ref: DANA });
    expect(assessment?.risk.facts.production).toBe(true);
  });
});
