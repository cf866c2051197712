/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  EstateShard,
  ShardReading,
} from '@steward/backstage-plugin-estate-node';
import { setTimeout } from 'node:timers/promises';
import {
  createTestDatabases,
  createTestEstate,
  FakeEstate,
} from '../__testUtils__';

describe('SyncRunner', () => {
  const databases = createTestDatabases();

  it.each(databases.eachSupportedId())(
    'goes on after a crash in the middle without reading twice, on %s',
    async id => {
      const knex = await databases.init(id);
      const fake = new FakeEstate().addAccounts(30);
      fake.accounts.forEach(account => fake.addCluster(account.id));
      let now = new Date('2026-11-21T00:00:00.000Z');
      const sources = fake
        .sources()
        .map(source => ({ ...source, concurrency: 4 }));
      const options = { knex, sources, clock: () => now };
      const dying = createTestEstate({
        ...options,
        turnHoldMs: 3_600_000,
      });

      // The process dies while shards are read: what it read is stored, its
      // sync stays "running", its turn is not renewed.
      let reads = 0;
      const readUntilDeath = async ({ accountId, region }: EstateShard) => {
        reads += 1;
        if (reads > 31) {
          return new Promise<ShardReading>(() => {});
        }
        if (reads === 31) {
          now = new Date(now.getTime() + 3_000);
        }
        const records = fake.clusters.filter(
          one => one.accountId === accountId && one.region === region,
        );
        return { outcome: 'complete' as const, records, quarantined: [] };
      };
      for (const { id: account } of fake.accounts) {
        for (const region of fake.regions) {
          fake.faults.set(`eks/${account}/${region}`, readUntilDeath);
        }
      }
      const { id: syncId } = await dying.requests.request({
        trigger: 'request',
        requestedBy: 'user:default/ada',
        scope: {},
      });
      const death = new AbortController();
      const dead = dying.runQueued(death.signal);
      const stored = () => dying.stores.shards.list({ source: 'eks' });
      while ((await stored()).length === 0) {
        await setTimeout(10);
      }

      // While it holds its turn, nobody else runs anything.
      const successor = createTestEstate(options);
      expect(await successor.runQueued()).toBe(false);
      expect(await successor.stores.syncs.get(syncId)).toMatchObject({
        state: 'running',
      });

      // What was read is there, whole.
      const readBefore = (await stored()).length;
      now = new Date(now.getTime() + 7_200_000);
      fake.faults.clear();
      fake.reads.length = 0;
      expect(await successor.runQueued()).toBe(true);
      const interrupted = await successor.stores.syncs.get(syncId);
      expect(interrupted).toMatchObject({
        state: 'interrupted',
        messages: [expect.stringContaining('continues it')],
      });
      const { items } = await successor.stores.syncs.page({ limit: 10 });
      expect(items.map(sync => sync.state)).toEqual(['done', 'interrupted']);
      expect(items[0]).toMatchObject({
        trigger: 'request',
        requestedBy: 'user:default/ada',
        result: { entities: { total: 63, added: 63 } },
      });
      expect(fake.reads).toHaveLength(61 - readBefore - 1);
      death.abort();
      await dead;
      expect(await successor.stores.syncs.running()).toBeUndefined();
    },
  );

  it.each(databases.eachSupportedId())(
    'refuses the writes of a sync that was taken away, on %s',
    async id => {
      const knex = await databases.init(id);
      const fake = new FakeEstate().addAccounts(1);
      let now = new Date('2026-11-21T00:00:00.000Z');
      const sources = fake
        .sources()
        .map(source => ({ ...source, concurrency: 4 }));
      const options = { knex, sources, clock: () => now };
      const slow = createTestEstate({ ...options, turnHoldMs: 3_600_000 });
      const other = createTestEstate(options);
      fake.faults.set('organization', async () => {
        fake.faults.clear();
        now = new Date(now.getTime() + 7_200_000);
        expect(await other.runQueued()).toBe(true);
        return { outcome: 'complete', records: [], quarantined: [] };
      });
      await slow.requests.request({ trigger: 'schedule', scope: {} });
      await slow.runQueued();
      const { items } = await slow.stores.syncs.page({ limit: 10 });
      // The slow replica wrote nothing; the other one continued its sync.
      expect(items.map(sync => sync.state)).toEqual(['done', 'interrupted']);
      expect(items[1].result).toBeUndefined();
      expect(items[0].result?.entities.total).toBe(4);
    },
  );

  it.each(databases.eachSupportedId())(
    'loses no request and never runs two syncs at once with two replicas, on %s',
    async id => {
      const knex = await databases.init(id);
      const fake = new FakeEstate().addAccounts(2);
      let running = 0;
      let most = 0;
      const sources = fake.sources().map(source => ({
        ...source,
        readShard: async (...args: Parameters<typeof source.readShard>) => {
          running += 1;
          most = Math.max(most, running);
          const reading = await source.readShard(...args);
          await knex.raw('select 1');
          running -= 1;
          return reading;
        },
      }));
      const replicas = [1, 2].map(() =>
        createTestEstate({ knex, sources: sources.slice(0, 1) }),
      );
      await replicas[0].runQueued();
      const ids = new Set<string>();
      await Promise.all(
        replicas.map(async (replica, n) => {
          for (let i = 0; i < 10; i++) {
            const request = await replica.requests.request({
              trigger: 'request',
              scope: { shardIds: [`organization`, `shard-${n}-${i}`] },
            });
            ids.add(request.id);
            await replica.runQueued();
          }
        }),
      );
      await replicas[0].runQueued();
      expect(ids.size).toBe(20);
      for (const syncId of ids) {
        expect(await replicas[0].stores.syncs.get(syncId)).toMatchObject({
          state: 'done',
        });
      }
      expect(most).toBeLessThanOrEqual(1);

      // Two equal requests that wait are one; one that runs already is not joined.
      const request = { trigger: 'request' as const, scope: {} };
      const [a, b] = [
        await replicas[0].requests.request(request),
        await replicas[1].requests.request(request),
      ];
      expect(a.id).toBe(b.id);
      const taken = await replicas[0].stores.syncs.takeNext();
      expect(taken?.id).toBe(a.id);
      const c = await replicas[1].requests.request(request);
      expect(c.id).not.toBe(a.id);
      expect(await replicas[1].stores.syncs.takeNext()).toBeUndefined();
      await replicas[0].turns.take('sync', {
        everyMs: 0,
        early: true,
        work: async () => {
          expect(await replicas[1].runner.runNow(c.id)).toBe(false);
        },
      });
    },
  );
});
