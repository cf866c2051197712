/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ClusterRecord,
  EstateRecord,
} from '@steward/backstage-plugin-estate-common';
import {
  EstateShard,
  ShardReading,
} from '@steward/backstage-plugin-estate-node';
import { sandboxAggregator } from '@steward/sandbox';
import { SourceHarness } from '../__testUtils__/SourceHarness';
import { EksSource, EksSourceOptions } from './EksSource';

const HOUR_MS = 3_600_000;
const REGIONS = ['ap-southeast-2', 'eu-central-1', 'eu-west-1', 'us-east-1'];

function nobody() {
  return { names: [], ids: [], organizationalUnits: [], tags: [] };
}

function namesOf(records: EstateRecord[]): string[] {
  return records
    .filter(
      (record): record is ClusterRecord => record.kind === 'kubernetes-cluster',
    )
    .map(({ name }) => name)
    .sort();
}

describe('EksSource', () => {
  let harness: SourceHarness;

  beforeAll(async () => {
    harness = await SourceHarness.start({ enclaves: 0 });
  });
  beforeEach(async () => {
    harness.reset();
    await harness.readAccounts();
  });
  afterAll(() => harness.stop());

  async function listed(options: EksSourceOptions = {}) {
    const source = EksSource.create(options);
    const shards = await source.listShards(harness.context());
    return { source, shards };
  }

  function shardOf(shards: EstateShard[], accountId: string, region: string) {
    const found = shards.find(({ id }) => id === `eks/${accountId}/${region}`);
    if (!found) throw new Error(`no shard for ${accountId} in ${region}`);
    return found;
  }

  /** The account and region with the most clusters. */
  function busiest() {
    const { world } = harness.sandbox;
    const [first] = [...world.clusters].sort(
      (a, b) =>
        world.clustersIn(b.accountId, b.region).length -
        world.clustersIn(a.accountId, a.region).length,
    );
    const clusters = world.clustersIn(first.accountId, first.region);
    return { accountId: first.accountId, region: first.region, clusters };
  }

  function createClusters(count: number, place = busiest()) {
    const { accountId, region } = place;
    for (let number = 0; number < count; number += 1) {
      const name = `many-${number}`;
      const createdAt = '2026-01-01T00:00:00.000Z';
      harness.sandbox.world.apply({
        type: 'clusterCreated',
        cluster: {
          name,
          accountId,
          region,
          version: '1.33',
          createdAt,
          tags: {},
        },
      });
    }
  }

  it('reads every cluster of every open account in every enabled region', async () => {
    const { world } = harness.sandbox;
    const { source, shards } = await listed();
    const open = world.accounts.filter(({ state }) => state === 'ACTIVE');
    expect(open.length).toBeLessThan(world.accounts.length);
    expect(shards.map(({ id }) => id).sort()).toEqual(
      open
        .flatMap(({ id }) => REGIONS.map(region => `eks/${id}/${region}`))
        .sort(),
    );

    const readings: ShardReading[] = [];
    for (const shard of shards)
      readings.push(await harness.read(source, shard));
    expect(new Set(readings.map(({ outcome }) => outcome))).toEqual(
      new Set(['complete']),
    );
    const records = readings.flatMap(reading => reading.records);
    const places = (
      clusters: { accountId: string; region: string; name: string }[],
    ) =>
      clusters
        .map(({ accountId, region, name }) => `${accountId}/${region}/${name}`)
        .sort();
    expect(places(records as ClusterRecord[])).toEqual(places(world.clusters));
    expect(records[0]).toMatchObject({
      id: expect.stringMatching(/^arn:aws:eks:/),
      endpoint: expect.stringMatching(/^https:/),
      certificateAuthority: expect.any(String),
      status: 'ACTIVE',
    });
    expect(readings[0].facts).toEqual({ regions: 'account:ListRegions' });
    expect(source.dueAfterMs(shards[0], 0)).toBe(6 * HOUR_MS);
    expect(source.dueAfterMs(shards[0], 1)).toBeUndefined();
  });

  it('remembers the enabled regions and asks again after an event', async () => {
    const { source } = await listed();
    const again = harness.context();
    await source.listShards(again);
    expect(again.session.meter.read().calls).toBe(0);

    const [{ id }] = harness.accounts;
    expect(
      source.shardsOfEvent({
        source: 'aws.account',
        'detail-type': 'Region Opt-In Status Change',
        detail: {
          accountId: id,
          regionName: 'me-central-1',
          status: 'ENABLED',
        },
      }),
    ).toEqual([`eks/${id}/me-central-1`]);
    const asked = harness.context();
    await source.listShards(asked);
    expect(asked.session.meter.read().calls).toBeGreaterThan(0);

    harness.memory.values.clear();
    harness.sandbox.faults.add({
      match: { operation: ['ListRegions', 'DescribeRegions'] },
      effect: { kind: 'deny' },
    });
    const denied = await listed({ regions: ['eu-west-1'] });
    expect(new Set(denied.shards.map(({ region }) => region))).toEqual(
      new Set(['eu-west-1']),
    );
    const reading = await harness.read(denied.source, denied.shards[0]);
    expect(reading.facts).toEqual({ regions: 'configuration' });
  });

  it('leaves accounts out by name, tag and organizational unit', async () => {
    const { world } = harness.sandbox;
    const security = world.organizationalUnitByName('Security');
    const inSecurity = world.accountsOf(security.id).map(({ id }) => id);
    const { shards } = await listed({
      excludeAccounts: { ...nobody(), organizationalUnits: ['Security'] },
    });
    const read = new Set(shards.map(({ accountId }) => accountId));
    expect(inSecurity.some(id => read.has(id))).toBe(false);
    expect(read.has(world.managementAccount.id)).toBe(true);

    const only = await listed({
      includeAccounts: { ...nobody(), ids: [world.managementAccount.id] },
    });
    expect(only.shards).toHaveLength(REGIONS.length);
  });

  it('pages, and survives throttling and clusters that vanish meanwhile', async () => {
    const { faults, world } = harness.sandbox;
    createClusters(150);
    const { source, shards } = await listed();
    const { accountId, region } = busiest();
    const shard = shardOf(shards, accountId, region);
    faults.add({
      match: { service: 'eks' },
      effect: { kind: 'throttle', rate: 0.2 },
    });
    faults.add({
      match: { operation: 'ListClusters' },
      effect: { kind: 'emptyPage' },
    });
    const reading = await harness.read(source, shard);
    const names = world.clustersIn(accountId, region).map(({ name }) => name);
    expect(reading.outcome).toBe('complete');
    expect(namesOf(reading.records)).toEqual(names.sort());
    expect(reading.records.length).toBeGreaterThan(150);
    expect(reading.assumeRoles).toBeLessThanOrEqual(1);

    faults.clear();
    faults.add({
      match: { operation: 'DescribeCluster' },
      effect: { kind: 'error', status: 404, code: 'ResourceNotFoundException' },
      times: 2,
    });
    const raced = await harness.read(source, shard);
    expect(raced).toMatchObject({ outcome: 'complete' });
    expect(raced.records).toHaveLength(names.length - 2);

    faults.clear();
    faults.add({
      match: { operation: 'DescribeCluster' },
      effect: { kind: 'deny' },
      times: 1,
    });
    const partial = await harness.read(source, shard);
    expect(partial).toMatchObject({
      outcome: 'partial',
      problem: {
        missingAction: 'eks:DescribeCluster',
        message: expect.stringContaining(`1 of ${names.length} clusters`),
      },
    });
    expect(partial.records).toHaveLength(names.length - 1);
  });

  it('says what keeps an account or region from being read', async () => {
    const { faults } = harness.sandbox;
    const { accountId, region } = busiest();
    const { source, shards } = await listed({ regions: ['me-central-1'] });
    const shard = shardOf(shards, accountId, region);

    faults.add({
      match: { operation: 'ListClusters', accountId },
      effect: { kind: 'deny' },
    });
    expect(await harness.read(source, shard)).toMatchObject({
      outcome: 'denied',
      records: [],
      problem: {
        missingAction: 'eks:ListClusters',
        message: expect.stringContaining(accountId),
        fix: expect.stringContaining('"eks:ListClusters"'),
      },
    });

    faults.clear();
    faults.add({
      match: { operation: 'ListClusters', region },
      effect: { kind: 'latency', ms: 1_500 },
    });
    expect(await harness.read(source, shard)).toMatchObject({
      outcome: 'partial',
      problem: { message: expect.stringContaining(region) },
    });

    const disabled = { id: `eks/${accountId}/me-central-1` };
    expect(await harness.read(source, disabled)).toMatchObject({
      outcome: 'gone',
      facts: { region: expect.stringContaining('not enabled') },
    });
  });

  it('reads the regions that it is told to, and no other', async () => {
    const all = await listed();
    const regionsOf = ({ shards }: typeof all) => [
      ...new Set(shards.map(shard => shard.region!)),
    ];
    const [first, second] = regionsOf(all);
    expect(
      regionsOf(await listed({ includeRegions: [first, second] })),
    ).toEqual([first, second]);
    expect(regionsOf(await listed({ excludeRegions: [first] }))).toEqual(
      regionsOf(all).filter(region => region !== first),
    );
  });

  it('says so when the role of an account cannot be assumed', async () => {
    const fresh = await SourceHarness.start({ clusters: 4, enclaves: 0 });
    try {
      await fresh.readAccounts();
      const { accountId, region } = fresh.sandbox.world.clusters[0];
      fresh.sandbox.faults.add({
        match: { operation: 'AssumeRole', accountId },
        effect: { kind: 'deny' },
      });
      const source = EksSource.create({ regions: [region] });
      const shards = await source.listShards(fresh.context());
      const shard = shardOf(shards, accountId, region);
      expect(await fresh.read(source, shard)).toMatchObject({
        outcome: 'denied',
        problem: { missingAction: 'sts:AssumeRole' },
      });
      const findings = await source.diagnose(fresh.context());
      expect(findings).toHaveLength(2);
      expect(findings[0].message).toMatch(/\d+ of \d+ accounts can be read/);
      expect(findings[1]).toMatchObject({
        accountId,
        severity: 'error',
        action: 'sts:AssumeRole',
        fix: expect.stringContaining('trust'),
      });
    } finally {
      await fresh.stop();
      process.env.AWS_ENDPOINT_URL = harness.sandbox.url;
    }
  });

  it('asks after clusters that a listing lacked', async () => {
    const { world } = harness.sandbox;
    const { accountId, region } = busiest();
    const { source, shards } = await listed();
    const shard = shardOf(shards, accountId, region);
    const { records } = await harness.read(source, shard);
    const [removed, ...kept] = records as ClusterRecord[];
    world.apply({
      type: 'clusterDeleted',
      accountId,
      region,
      name: removed.name,
    });
    const answers = await source.confirmRemoval(
      records,
      shard,
      harness.context(),
    );
    expect(answers.get(`kubernetes-cluster:${removed.id}`)).toBe('gone');
    for (const { id } of kept) {
      expect(answers.get(`kubernetes-cluster:${id}`)).toBe('present');
    }
  });

  it('lets an index spare empty shards, and reports where it disagrees', async () => {
    const { world } = harness.sandbox;
    const place = busiest();
    const { accountId, region, clusters } = place;
    const index = {
      configAggregator: { region: 'us-east-1', name: sandboxAggregator },
    };
    const { source, shards } = await listed({ index });
    const agreed = await harness.read(
      source,
      shardOf(shards, accountId, region),
    );
    expect(agreed.facts?.index).toBe('agrees');

    world.apply({
      type: 'clusterDeleted',
      accountId,
      region,
      name: clusters[0].name,
    });
    createClusters(1, place);
    const disagreed = await harness.read(
      source,
      shardOf(shards, accountId, region),
    );
    expect(disagreed.facts?.index).toBe(
      `lacks many-0; still has ${clusters[0].name}`,
    );

    const empty = shards.filter(
      shard =>
        world.clustersIn(shard.accountId ?? '', shard.region ?? '').length ===
        0,
    );
    const askEach = async (eks: EksSource) => {
      const counts: number[] = [];
      for (const shard of empty) {
        const reading = await harness.read(eks, shard);
        expect(reading).toMatchObject({ outcome: 'complete', records: [] });
        counts.push(reading.byOperation['eks.ListClusters'] ?? 0);
      }
      return counts;
    };
    expect(new Set(await askEach(source))).toEqual(new Set([0]));

    // Rounds later some are asked directly, in turn.
    await harness.memory.set('first-round', 0);
    const later = await listed({ index });
    const calls = await askEach(later.source);
    const asked = calls.filter(count => count > 0).length;
    expect(asked).toBeGreaterThan(0);
    expect(asked).toBeLessThan(empty.length / 2);

    const spared = empty[calls.indexOf(0)];
    expect(
      source.shardsOfEvent({
        source: 'aws.eks',
        'detail-type': 'AWS API Call via CloudTrail',
        account: spared.accountId,
        detail: { eventName: 'CreateCluster', awsRegion: spared.region },
      }),
    ).toEqual([spared.id]);
    expect(source.dueAfterMs(spared, 0)).toBeUndefined();
    const named = await harness.read(source, spared);
    expect(named.byOperation['eks.ListClusters']).toBe(1);
  });
});
