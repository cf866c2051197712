/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { startSandbox } from '../__testUtils__/startSandbox';
import { Sandbox } from '../Sandbox';

const DAY = 86_400_000;
const midnight = (daysAgo: number) =>
  `${new Date(Date.now() - daysAgo * DAY)
    .toISOString()
    .slice(0, 10)}T00:00:00Z`;

describe('OpenCost', () => {
  let sandbox: Sandbox;

  beforeAll(async () => {
    sandbox = await startSandbox();
  });
  afterAll(() => sandbox.stop());

  async function ask(query: Record<string, string>, path?: string) {
    const [{ accountId, region, name }] = sandbox.world.clusters;
    const place = path ?? `${accountId}/${region}/${name}`;
    const response = await fetch(
      `${
        sandbox.url
      }/opencost/${place}/allocation/compute?${new URLSearchParams(query)}`,
    );
    return { status: response.status, text: await response.text() };
  }

  async function sets(query: Record<string, string>) {
    const { text } = await ask({ step: '1d', ...query });
    const { code, data } = JSON.parse(text);
    expect(code).toBe(200);
    return data as Record<string, { name: string; totalCost: number }>[];
  }

  const costOf = (set: Record<string, { totalCost: number }>) =>
    Object.values(set).reduce((sum, { totalCost }) => sum + totalCost, 0);

  it('splits what nodes cost among namespaces and labels', async () => {
    const window = `${midnight(3)},${midnight(1)}`;
    const byCluster = await sets({
      window,
      aggregate: 'cluster',
      includeIdle: 'true',
    });
    const byNamespace = await sets({
      window,
      aggregate: 'namespace,label:team',
      includeIdle: 'true',
    });
    expect(byNamespace).toHaveLength(2);
    expect(Object.keys(byNamespace[0])).toEqual(
      expect.arrayContaining([
        'kube-system/__unallocated__',
        'team-payments/payments',
        '__idle__',
        '__unmounted__/__unallocated__',
      ]),
    );
    expect(costOf(byNamespace[0])).toBeCloseTo(costOf(byCluster[0]), 3);
    expect(costOf(byNamespace[0])).toBeGreaterThan(10);
    const [used] = await sets({ window, aggregate: 'namespace' });
    expect(Object.keys(used)).not.toContain('__idle__');
  });

  it('has nothing of today', async () => {
    expect(await sets({ window: `${midnight(0)},${midnight(-1)}` })).toEqual([
      {},
    ]);
  });

  it.each([
    [{ window: 'soon' }, /^Invalid 'window' parameter/],
    [{ aggregate: 'planet' }, /^Invalid 'aggregate' parameter/],
  ])('refuses %j in plain text', async (query, words) => {
    const { status, text } = await ask({
      window: `${midnight(2)},${midnight(1)}`,
      step: '1d',
      ...query,
    });
    expect(status).toBe(400);
    expect(text).toMatch(words);
  });

  it('knows no other cluster', async () => {
    expect((await ask({}, '1/a/b')).status).toBe(404);
  });
});
