/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { EstateRecord } from '@steward/backstage-plugin-estate-common';
import { ShardReading } from '@steward/backstage-plugin-estate-node';
import { createHash } from 'crypto';
import { Knex } from 'knex';
import {
  cluster,
  createTestDatabases,
  createTestEstate,
  FakeEstate,
} from '../__testUtils__';
import { freshnessOf } from '../router/freshnessOf';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** Longer than an index entry, also when it is compressed. */
const endless = Array.from({ length: 300 }, (_, n) =>
  createHash('sha256').update(`${n}`).digest('hex'),
).join('');

function awsError(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}

describe('SyncEngine', () => {
  const databases = createTestDatabases();
  let now = new Date('2026-11-21T00:00:00.000Z');
  const clock = () => now;
  const pass = (ms: number) => {
    now = new Date(now.getTime() + ms);
  };

  async function estateOf(
    databaseId: Parameters<typeof databases.init>[0],
    fake: FakeEstate,
    options: Partial<Parameters<typeof createTestEstate>[0]> = {},
  ) {
    const knex: Knex = await databases.init(databaseId);
    return {
      knex,
      ...createTestEstate({
        knex,
        sources: fake.sources(),
        clock,
        ...options,
      }),
    };
  }

  it.each(databases.eachSupportedId())(
    'composes once and writes nothing when nothing changed, on %s',
    async id => {
      const fake = new FakeEstate().addAccounts(3);
      fake.addCluster(fake.accounts[1].id);
      const estate = await estateOf(id, fake);

      expect(await estate.sync('start')).toMatchObject({
        state: 'done',
        trigger: 'start',
        progress: { shardsTotal: 7, shardsDone: 7 },
        result: {
          outcomes: { complete: 7 },
          entities: { total: 7, added: 7, changed: 0, removed: 0 },
          heldBack: 0,
          quarantined: 0,
        },
        messages: [],
      });
      expect(estate.events.publish).toHaveBeenCalledTimes(1);
      const etag = await estate.stores.entities.etag();
      const rows = () =>
        estate.knex('estate_items').select('entity_ref', 'hash');
      const before = await rows();

      const second = await estate.sync('request');
      expect(second.result?.entities).toEqual({
        total: 7,
        added: 0,
        changed: 0,
        removed: 0,
      });
      expect(await rows()).toEqual(before);
      expect(await estate.stores.entities.etag()).toBe(etag);
      expect(estate.events.publish).toHaveBeenCalledTimes(1);

      // Empty shards are not due by schedule, but read when they are named.
      fake.reads.length = 0;
      const scheduled = await estate.sync('schedule');
      expect(scheduled.result?.outcomes).toEqual({ complete: 2, skipped: 5 });
      const empty = `eks/${fake.accounts[2].id}/us-east-1`;
      await estate.sync('request', { shardIds: [empty] });
      expect(fake.reads).toEqual([
        'organization',
        `eks/${fake.accounts[1].id}/eu-central-1`,
        empty,
      ]);

      fake.accounts[1] = { ...fake.accounts[1], name: 'renamed' };
      const changed = await estate.sync();
      // The account and the title of its account on the cluster's row.
      expect(changed.result?.entities).toMatchObject({ added: 0, removed: 0 });
      expect(changed.result?.entities.changed).toBeGreaterThan(0);
      expect(await estate.stores.entities.etag()).not.toBe(etag);
      expect(estate.events.publish).toHaveBeenCalledTimes(2);
    },
  );

  it.each(databases.eachSupportedId())(
    'does not wait for each account of a region that is silent, on %s',
    async id => {
      const fake = new FakeEstate().addAccounts(80);
      fake.accounts.forEach(account => fake.addCluster(account.id));
      const estate = await estateOf(id, fake, { shardTimeoutMs: 50 });
      await estate.sync('start');
      for (const { id: accountId } of fake.accounts) {
        fake.faults.set(
          `eks/${accountId}/eu-central-1`,
          () => new Promise(() => {}),
        );
      }
      const report = await estate.sync('request');
      expect(report.result).toMatchObject({
        outcomes: { partial: 80 },
        entities: { added: 0, changed: 0, removed: 0 },
      });
      const { items } = await estate.stores.shards.page({ limit: 80 });
      const codes = items.map(shard => shard.problem?.code);
      // Those that were asked at once wait for their time-out, the others do not.
      const count = (code: string) => codes.filter(c => c === code).length;
      expect(count('TimeoutError')).toBeGreaterThanOrEqual(4);
      expect(count('TimeoutError')).toBeLessThanOrEqual(40);
      expect(count('RegionSilent')).toBe(80 - count('TimeoutError'));

      fake.faults.clear();
      expect(
        (await estate.sync('request')).result?.outcomes,
      ).not.toHaveProperty('partial');
    },
  );

  it.each(databases.eachSupportedId())(
    'keeps everything under denial, timeout, throttling and a source that cannot list, on %s',
    async id => {
      const fake = new FakeEstate().addAccounts(4);
      fake.accounts.forEach(account => fake.addCluster(account.id));
      const estate = await estateOf(id, fake, { shardTimeoutMs: 200 });
      await estate.sync('start');
      const shardOf = (i: number) => `eks/${fake.accounts[i].id}/eu-central-1`;
      pass(HOUR_MS);

      fake.faults.set(shardOf(0), async () => {
        throw awsError(
          'AccessDeniedException',
          'User: arn:aws:sts::1:assumed-role/x is not authorized to perform: eks:ListClusters on resource: *',
        );
      });
      fake.faults.set(shardOf(1), () => new Promise(() => {}));
      fake.faults.set(shardOf(2), async () => {
        throw awsError('ThrottlingException', 'Rate exceeded');
      });
      fake.clusters[3] = { ...fake.clusters[3], version: '1.34' };
      const report = await estate.sync('request');
      expect(report).toMatchObject({
        state: 'done',
        result: {
          outcomes: { denied: 1, partial: 1, throttled: 1, complete: 6 },
          entities: { total: 11, added: 0, changed: 1, removed: 0 },
        },
      });
      expect(report.messages).toEqual([
        expect.stringContaining('eks: denied: 1 shard keeps'),
        expect.stringContaining('eks: partial: 1 shard keeps'),
        expect.stringContaining('eks: throttled: 1 shard keeps'),
      ]);
      const { items } = await estate.stores.shards.page({ limit: 3 });
      expect(items).toMatchObject([
        {
          id: shardOf(0),
          outcome: 'denied',
          recordCount: 1,
          problem: {
            missingAction: 'eks:ListClusters',
            fix: expect.stringContaining('eks:ListClusters'),
          },
          lastCompleteAt: '2026-11-21T00:00:00.000Z',
          lastAttemptAt: now.toISOString(),
        },
        { id: shardOf(1), problem: { code: 'TimeoutError' } },
        { id: shardOf(2), outcome: 'throttled' },
      ]);
      const [account] = await estate.stores.organization
        .path(fake.accounts[0].id)
        .then(path => path.slice(-1));
      expect(account).toMatchObject({ staleShards: 1 });
      const [root] = (await estate.stores.organization.children({ limit: 1 }))
        .items;
      expect(root).toMatchObject({ staleShards: 3 });

      fake.faults.clear();
      fake.listingFault = awsError('AccessDeniedException', 'no');
      const unlisted = await estate.sync('request');
      expect(unlisted.result?.entities).toMatchObject({
        total: 11,
        removed: 0,
      });
      expect(unlisted.messages[0]).toContain('could not be listed');
      expect(await estate.stores.shards.get('eks/listing')).toMatchObject({
        outcome: 'denied',
      });
      fake.listingFault = undefined;
      const healed = await estate.sync('request');
      expect(healed).toMatchObject({
        result: { entities: { total: 11 } },
        messages: [],
      });
      expect(await estate.stores.shards.get('eks/listing')).toBeUndefined();
      now = new Date('2026-11-21T00:00:00.000Z');
    },
  );

  it.each(databases.eachSupportedId())(
    'removes nothing for a truncated or an empty listing, on %s',
    async id => {
      const fake = new FakeEstate().addAccounts(20);
      const all = [...fake.accounts];
      const estate = await estateOf(id, fake);
      await estate.sync('start');

      // Truncated: the source still knows those that the listing lacks.
      fake.accounts = all.slice(0, 8);
      all.forEach(account =>
        fake.confirmations.set(`account:${account.id}`, 'present'),
      );
      const truncated = await estate.sync('request');
      expect(truncated.result).toMatchObject({
        outcomes: expect.objectContaining({ partial: 1 }),
        entities: { total: 23, removed: 0 },
        heldBack: 0,
      });
      expect(await estate.stores.shards.get('organization')).toMatchObject({
        problem: { code: 'TruncatedListing' },
      });

      // Empty, and the source cannot be asked.
      fake.accounts = [];
      fake.units
        .splice(0)
        .forEach(({ id: unitId }) =>
          fake.confirmations.set(`organizational-unit:${unitId}`, 'unknown'),
        );
      all.forEach(account =>
        fake.confirmations.set(`account:${account.id}`, 'unknown'),
      );

      for (let i = 0; i < 5; i++) {
        pass(HOUR_MS);
        expect((await estate.sync('request')).result?.entities.removed).toBe(0);
      }
      expect(await estate.stores.removals.count()).toBeGreaterThan(20);
      now = new Date('2026-11-21T00:00:00.000Z');
    },
  );

  it.each(databases.eachSupportedId())(
    'holds back many removals, confirms them in time and leaves tombstones for their days, on %s',
    async id => {
      const fake = new FakeEstate().addAccounts(20);
      const estate = await estateOf(id, fake);
      await estate.sync('start');
      const gone = fake.accounts.splice(10);

      const first = await estate.sync('request');
      expect(first.result).toMatchObject({
        heldBack: 10,
        entities: { removed: 0, changed: 0 },
      });
      expect(first.messages).toContain(
        '10 removals are held back; the list says why',
      );
      const page = await estate.stores.removals.page({ limit: 4 });
      expect(page.items).toHaveLength(4);
      expect(page.items[0]).toMatchObject({
        timesMissed: 1,
        reason: expect.stringContaining('would remove 10 of 20'),
      });
      const next = await estate.stores.removals.page({
        limit: 100,
        cursor: page.nextCursor,
      });
      expect(next.items).toHaveLength(6);

      // One that came back is no longer pending; one is kept for good.
      fake.accounts.push(gone[0]);
      await estate.decisions.decide([`account:${gone[1].id}`], 'keep', {
        by: 'user:default/ada',
      });
      pass(HOUR_MS);
      expect((await estate.sync('request')).result?.heldBack).toBe(9);
      pass(HOUR_MS);
      const confirmed = await estate.sync('request');
      expect(confirmed.result).toMatchObject({
        heldBack: 1,
        entities: { removed: 0, changed: 8 },
      });
      const account = () => estate.stores.organization.account(gone[2].id);
      expect(await account()).toMatchObject({ vanishedAt: now.toISOString() });
      expect(
        (await estate.stores.items.page({ type: 'cloud-account', limit: 100 }))
          .items,
      ).toHaveLength(12);

      // Its days are over: the tombstone goes, the kept one stays.
      pass(31 * DAY_MS);
      expect((await estate.sync('request')).result?.entities.removed).toBe(8);
      expect(await account()).toBeUndefined();
      expect(
        await estate.stores.organization.account(gone[1].id),
      ).toBeDefined();
      now = new Date('2026-11-21T00:00:00.000Z');
    },
  );

  it.each(databases.eachSupportedId())(
    'releases at once what an operator releases, on %s',
    async id => {
      const fake = new FakeEstate().addAccounts(20);
      const estate = await estateOf(id, fake);
      await estate.sync('start');
      const gone = fake.accounts.splice(10);
      await estate.sync('request');
      expect(
        await estate.decisions.decide(
          [`account:${gone[0].id}`, 'account:1'],
          'release',
          { by: 'user:default/ada' },
        ),
      ).toEqual({ decided: 1, unknown: ['account:1'] });
      expect(
        await estate.stores.organization.account(gone[0].id),
      ).toMatchObject({
        vanishedAt: expect.anything(),
      });
      expect(await estate.stores.removals.count()).toBe(9);
      expect(estate.events.publish).toHaveBeenCalledTimes(2);
    },
  );

  it.each(databases.eachSupportedId())(
    'keeps what suspended accounts hold and retires shards of those that left, on %s',
    async id => {
      const fake = new FakeEstate().addAccounts(3);
      fake.accounts.forEach(account => fake.addCluster(account.id));
      const estate = await estateOf(id, fake);
      await estate.sync('start');

      fake.accounts[0] = { ...fake.accounts[0], state: 'SUSPENDED' };
      const [left] = fake.accounts.splice(2);
      // The account goes first, what was in it once the account is gone.
      expect((await estate.sync('request')).result?.entities.removed).toBe(0);
      expect((await estate.sync('request')).result?.entities.removed).toBe(1);
      const clusters = await estate.stores.items.page({
        type: 'kubernetes-cluster',
        limit: 10,
      });
      expect(clusters.items.map(item => item.accountId)).toEqual([
        fake.accounts[0].id,
        fake.accounts[1].id,
      ]);
      expect(await estate.stores.organization.account(left.id)).toMatchObject({
        vanishedAt: expect.anything(),
      });
      await estate.sync('request');
      expect(
        (await estate.stores.shards.list({ source: 'eks' })).map(
          shard => shard.accountId,
        ),
      ).not.toContain(left.id);
      expect(
        await estate.stores.shards.get(`eks/${fake.accounts[0].id}/us-east-1`),
      ).toMatchObject({
        outcome: 'complete',
      });
    },
  );

  it.each(databases.eachSupportedId())(
    'sets bad records aside and gives each valid one a name of its own, on %s',
    async id => {
      const fake = new FakeEstate().addAccounts(2);
      const [a, b] = fake.accounts;
      a.name = `Team "X" 🚀 ${'long '.repeat(40)}`;
      const long = 'x'.repeat(100);
      for (const account of [a, b]) {
        fake.clusters.push(
          cluster({ accountId: account.id, name: 'prod' }),
          cluster({ accountId: account.id, name: long }),
          cluster({ accountId: account.id, name: `${long}y` }),
        );
      }
      const bad: EstateRecord[] = [
        { ...cluster({ accountId: b.id, name: 'bad' }), accountId: '12' },
        cluster({ accountId: b.id, name: 'prod' }),
      ];
      const shardId = `eks/${b.id}/eu-central-1`;
      fake.faults.set(
        shardId,
        async (): Promise<ShardReading> => ({
          outcome: 'complete',
          records: [...fake.clusters.filter(c => c.accountId === b.id), ...bad],
          quarantined: [
            { key: 'file.yaml', kind: 'kubernetes-cluster', reason: 'no YAML' },
          ],
        }),
      );
      const estate = await estateOf(id, fake);
      const { result } = await estate.sync('start');
      expect(result).toMatchObject({ quarantined: 3, entities: { total: 11 } });
      const { items } = await estate.stores.items.page({
        type: 'kubernetes-cluster',
        limit: 100,
      });
      expect(new Set(items.map(item => item.entityRef)).size).toBe(6);
      const quarantine = await estate.stores.quarantine.page({ limit: 2 });
      expect(quarantine.items).toHaveLength(2);
      const rest = await estate.stores.quarantine.page({
        limit: 2,
        cursor: quarantine.nextCursor,
      });
      expect([...quarantine.items, ...rest.items]).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ shardId, key: 'file.yaml' }),
          expect.objectContaining({ field: 'accountId', value: '"12"' }),
          expect.objectContaining({ field: 'id' }),
        ]),
      );
      expect(await estate.stores.organization.account(a.id)).toMatchObject({
        name: expect.stringContaining('Team "X" 🚀'),
      });

      fake.faults.clear();
      expect((await estate.sync('request')).result?.quarantined).toBe(0);
    },
  );

  it.each(databases.eachSupportedId())(
    'keeps a record that cannot be stored from stopping the others, on %s',
    async id => {
      const fake = new FakeEstate().addAccounts(2);
      const [, b] = fake.accounts;
      fake.addCluster(b.id, { name: 'sound' });
      fake.addCluster(b.id, { name: 'renamed' });
      const estate = await estateOf(id, fake);
      const before = await estate.sync('start');
      expect(before.result).toMatchObject({ quarantined: 0 });

      const poison = ['half\ud800', 'nul\u0000', '\udc00', endless];
      const [, renamed] = fake.clusters;
      fake.clusters[1] = { ...renamed, version: 'half\ud800' };
      fake.teams = poison.map((name, index) => ({
        kind: 'team',
        id: `team-${index}`,
        displayName: name,
        members: [name],
        applications: [],
      }));
      poison.forEach(text => {
        fake.addCluster(b.id, { id: text, name: text });
        fake.addCluster(b.id, { name: `status ${text}`, status: text });
        fake.addCluster(b.id, {
          name: `tagged ${text.slice(0, 4)}`,
          tags: { [text]: text },
        });
      });
      // A text of two halves that a column cuts.
      fake.addCluster(b.id, {
        name: 'whole',
        status: `${'s'.repeat(59)}👍${'s'.repeat(80)}`,
      });
      const report = await estate.sync('request');
      expect(report).toMatchObject({
        state: 'done',
        result: { outcomes: { complete: 5 } },
      });
      const titles = async () =>
        (await estate.stores.items.page({ limit: 100 })).items.map(
          ({ title }) => title,
        );
      expect(await titles()).toEqual(
        expect.arrayContaining(['sound', 'renamed', 'whole']),
      );
      const { items } = await estate.stores.quarantine.page({ limit: 100 });
      expect(items).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            key: `kubernetes-cluster:${renamed.id}`,
            field: 'version',
            value: 'half\\ud800',
            reason:
              'contains half of a character (U+D800), which cannot be stored',
            fix: 'Correct the value where the record comes from',
          }),
          expect.objectContaining({ field: 'tags.half\\ud800' }),
          expect.objectContaining({ key: 'kubernetes-cluster:half\\ud800' }),
        ]),
      );

      fake.clusters[1] = { ...renamed, version: '1.34' };
      fake.teams = [];
      fake.clusters = fake.clusters.filter(
        ({ name }) => name === 'sound' || name === 'renamed',
      );
      expect((await estate.sync('request')).result?.quarantined).toBe(0);
    },
  );

  it.each(databases.eachSupportedId())(
    'heals a database that holds such records already, on %s',
    async id => {
      const fake = new FakeEstate().addAccounts(2);
      const [, b] = fake.accounts;
      fake.addCluster(b.id, { name: 'sound' });
      fake.addCluster(b.id, { name: 'old' });
      const estate = await estateOf(id, fake);
      await estate.sync('start');
      const [, old] = fake.clusters;
      const at = { key: `kubernetes-cluster:${old.id}` };
      await estate
        .knex('estate_records')
        .where(at)
        .update({ payload: JSON.stringify({ ...old, name: 'half\ud800' }) });
      await estate
        .knex('estate_records')
        .where('kind', 'account')
        .whereNot('key', `account:${b.id}`)
        .update({ payload: '{"kind":"account","id":"100000000000"}' });
      fake.faults.set('organization', async () => {
        throw awsError('AccessDenied', 'no');
      });
      fake.faults.set(`eks/${b.id}/eu-central-1`, async () => {
        throw awsError('AccessDenied', 'no');
      });
      await estate.knex('estate_facts').where('name', 'records').delete();
      const report = await estate.sync('request');
      expect(report).toMatchObject({
        state: 'done',
        result: { quarantined: 2 },
      });
      const { items } = await estate.stores.quarantine.page({ limit: 10 });
      expect(items).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ ...at, field: 'name' }),
          expect.objectContaining({ key: 'account:100000000000' }),
        ]),
      );

      fake.faults.clear();
      expect((await estate.sync('request')).result).toMatchObject({
        quarantined: 0,
        entities: { total: 7 },
      });
    },
  );

  it.each(databases.eachSupportedId())(
    'is not fresh while what was read cannot be composed, on %s',
    async id => {
      const fake = new FakeEstate().addAccounts(2);
      const estate = await estateOf(id, fake);
      await estate.sync('start');
      const freshness = () => estate.stores.facts.get('freshness');
      expect(await freshness()).not.toHaveProperty('compositionProblem');

      await estate.knex.schema.renameTable('estate_items', 'away');
      fake.addCluster(fake.accounts[1].id);
      expect(await estate.sync('request')).toMatchObject({ state: 'failed' });
      expect(await freshness()).toMatchObject({
        compositionProblem: expect.stringContaining('estate_items'),
      });

      await estate.knex.schema.renameTable('away', 'estate_items');
      expect(await estate.sync('request')).toMatchObject({ state: 'done' });
      expect(await freshness()).not.toHaveProperty('compositionProblem');
    },
  );

  it.each(databases.eachSupportedId())(
    'says why the first sync failed before it composed anything, on %s',
    async id => {
      const estate = await estateOf(id, new FakeEstate().addAccounts(2));
      await estate.stores.shards.counts();
      await estate.knex.schema.renameTable('estate_removals', 'away');
      expect(await estate.sync('start')).toMatchObject({ state: 'failed' });
      expect(await freshnessOf(estate.stores)).toMatchObject({
        shardsTotal: 0,
        failedSync: {
          at: expect.any(String),
          reason: expect.stringContaining('estate_removals'),
        },
      });

      await estate.knex.schema.renameTable('away', 'estate_removals');
      now = new Date(now.getTime() + 60_000);
      expect(await estate.sync('request')).toMatchObject({ state: 'done' });
      expect(await freshnessOf(estate.stores)).not.toHaveProperty('failedSync');
    },
  );

  it.each(databases.eachSupportedId())(
    'takes the last owners when the catalog cannot be reached, and says so, on %s',
    async id => {
      const fake = new FakeEstate().addAccounts(1);
      const estate = await estateOf(id, fake);
      await estate.sync('start');
      const owner = async () =>
        (await estate.stores.organization.account(fake.accounts[0].id))?.owner;
      expect(await owner()).toBe('group:default/payments');

      const broken = createTestEstate({
        knex: estate.knex,
        sources: fake.sources(),
        clock,
        catalog: catalogServiceMock.mock({
          queryEntities: async () => {
            throw new Error('connection refused');
          },
        }),
      });
      const report = await broken.sync('request');
      expect(report.messages).toEqual([
        expect.stringMatching(
          /catalog could not be read.*connection refused.*Groups and Users of 2026/,
        ),
      ]);
      expect(report.result?.entities.changed).toBe(0);
      expect(await owner()).toBe('group:default/payments');
    },
  );
});
