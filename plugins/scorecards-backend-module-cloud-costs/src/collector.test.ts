/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  Budget,
  Lifetime,
  Recommendation,
} from '@steward/backstage-plugin-cloud-costs-common';
import { readPack, testPack } from '@steward/backstage-plugin-scorecards-node';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { COST_FACTS, createCostCollector } from './createCostCollector';
import { CostLists } from './readCosts';

const ACCOUNT = 'resource:default/aws-111122223333';
const ENCLAVE = 'resource:default/kyc';
const TEAM = 'group:default/pay';

function entity(
  kind: string,
  name: string,
  type: string,
  parts: string[] = [],
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
    spec: { type },
    relations: parts.map(targetRef => ({ type: 'hasPart', targetRef })),
  };
}

const budgetOf = (state: Budget['state'], utilization: string) =>
  ({ scope: TEAM, state, utilization } as Budget);
const recommendationOf = (part: Partial<Recommendation>) =>
  ({
    monthlySavings: '30',
    currency: 'USD',
    team: TEAM,
    entity: ENCLAVE,
    ...part,
  } as Recommendation);

function listOf<T>(items: T[]) {
  return jest.fn(async ({ cursor }: { cursor?: string }) => {
    const at = Number(cursor ?? 0);
    return {
      items: items.slice(at, at + 1),
      ...(at + 1 < items.length && { nextCursor: String(at + 1) }),
    };
  });
}

function start(costs: Partial<CostLists> = {}) {
  const lists = {
    listBudgets: listOf([
      budgetOf('within', '0.4'),
      budgetOf('at-risk', '0.81'),
    ]),
    listRecommendations: listOf([
      recommendationOf({}),
      recommendationOf({ monthlySavings: '6', entity: ACCOUNT, team: '' }),
      recommendationOf({ currency: 'EUR' }),
    ]),
    listLifetimes: listOf<Lifetime>([
      { entity: ENCLAVE, state: 'over', endsOn: '2026-11-20' },
      { entity: ACCOUNT, state: 'ahead', endsOn: '2026-12-20' },
    ]),
    listTagCoverage: jest.fn(async ({ groupBy }: { groupBy: string }) => ({
      items:
        groupBy === 'team'
          ? [{ key: TEAM, amount: '300', untagged: '30' }]
          : [
              { key: ACCOUNT, amount: '100', untagged: '50' },
              { key: ENCLAVE, amount: '200', untagged: '0' },
            ],
      currency: 'USD',
      tags: ['team'],
      restricted: false,
    })),
    ...costs,
  };
  const collector = createCostCollector({
    auth: mockServices.auth(),
    catalog: catalogServiceMock({
      entities: [
        entity('Resource', 'aws-111122223333', 'cloud-account', [ENCLAVE]),
        entity('Resource', 'kyc', 'nitro-enclave'),
        entity('Resource', 'idle', 'environment'),
        entity('Resource', 'bucket', 's3-bucket'),
        entity('Group', 'pay', 'team'),
      ],
    }),
    costs: lists,
    clock: () => new Date('2026-11-30T06:00:00.000Z'),
  });
  const collect = async () => {
    const { items } = await collector.collect({
      scope: 'all',
      signal: new AbortController().signal,
    });
    return new Map(
      items.map(one => [one.entityRef, 'facts' in one && one.facts]),
    );
  };
  return { collect, lists };
}

describe('createCostCollector', () => {
  it('says of an entity with its parts, and of a team, what is untagged, saved and over budget', async () => {
    const { collect, lists } = start();
    const facts = await collect();
    expect(facts.get(ACCOUNT)).toEqual({
      'cloudCosts.budgetState': 'none',
      'cloudCosts.untaggedShare': 16.7,
      'cloudCosts.openSavingsShare': 12,
      'cloudCosts.daysPastEnd': 0,
    });
    expect(facts.get(ENCLAVE)).toEqual({
      'cloudCosts.budgetState': 'none',
      'cloudCosts.untaggedShare': 0,
      'cloudCosts.openSavingsShare': 15,
      'cloudCosts.daysPastEnd': 10,
    });
    expect(facts.get(TEAM)).toEqual({
      'cloudCosts.budgetState': 'at-risk',
      'cloudCosts.budgetUsed': 81,
      'cloudCosts.untaggedShare': 10,
      'cloudCosts.openSavingsShare': 10,
      'cloudCosts.daysPastEnd': 0,
    });
    expect(lists.listTagCoverage).toHaveBeenCalledWith(
      expect.objectContaining({ from: '2026-10-31', to: '2026-11-29' }),
      expect.anything(),
    );
    expect(lists.listRecommendations).toHaveBeenCalledTimes(3);
  });

  it('knows no share of what costs nothing, and nothing of what has no cost here', async () => {
    const facts = await start().collect();
    expect(facts.get('resource:default/idle')).toEqual({
      'cloudCosts.budgetState': 'none',
      'cloudCosts.daysPastEnd': 0,
    });
    expect(facts.has('resource:default/bucket')).toBe(false);
  });

  it('tells nothing where cloud costs cannot be read', async () => {
    const { collect } = start({
      listBudgets: async () => {
        throw new Error('503');
      },
    });
    await expect(collect()).rejects.toThrow('503');
  });
});

it('the pack gives the verdicts of its fixtures', async () => {
  const path = join(__dirname, '../packs/cloud-costs.yaml');
  const text = await readFile(path, 'utf8');
  const { pack, faults } = readPack(text, path, COST_FACTS);
  expect(faults).toEqual([]);
  expect((await testPack(pack!, COST_FACTS)).failures).toEqual([]);
});
