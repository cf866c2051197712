/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  CostRow,
  MappingRule,
} from '@steward/backstage-plugin-cloud-costs-common';
import { CollectedMetrics } from '@steward/backstage-plugin-portal-node/testUtils';
import {
  createTestCosts,
  createTestDatabases,
  rowOf,
  TestSource,
} from '../__testUtils__';
import { costSeries } from '../rows/costSeries';
import { measureMonths } from './measureMonths';
import { readDueMonths } from './readDueMonths';

const RULES: MappingRule[] = [
  {
    id: 'support',
    match: { services: ['AWS Support'] },
    owner: { share: 'shared', split: { method: 'proportional' } },
  },
  {
    id: 'pay',
    match: { tags: { team: ['pay'] } },
    owner: { share: 'allocated', team: 'group:default/pay' },
  },
  {
    id: 'search',
    match: { accounts: ['333333333333'] },
    owner: {
      share: 'allocated',
      team: 'group:default/search',
      entity: 'resource:default/search-prod',
    },
  },
];
const KEY = { source: 'files', payer: '111111111111', month: '2026-11' };
const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' };
const signal = new AbortController().signal;

const WORLD: CostRow[] = [
  rowOf({ tags: { team: 'pay' }, billed: '0.1' }),
  rowOf({ tags: { team: 'pay' }, billed: '0.2' }),
  rowOf({ tags: { team: 'pay' }, day: '2026-11-02', billed: '1.00000000015' }),
  rowOf({ account: '333333333333', billed: '3.9' }),
  rowOf({ service: 'AWS Support', billed: '0.42' }),
  rowOf({ service: 'Tax', category: 'Tax', billed: '7.7777777777' }),
  rowOf({ category: 'Credit', recordType: 'Refund', billed: '-2.5' }),
  rowOf({ currency: 'EUR', billed: '1.5E-7' }),
];

describe('months', () => {
  const databases = createTestDatabases();

  describe.each(databases.eachSupportedId())('on %s', id => {
    async function start(options = {}) {
      const knex = await databases.init(id);
      const costs = createTestCosts(knex, { rules: RULES, ...options });
      const source = new TestSource('files');
      source.rows.push(...WORLD);
      const sumOf = (groupBy: string[], filter = {}) =>
        costs.costs.inSnapshot(async snapshot => {
          const sums = await snapshot.totals({
            window: NOVEMBER,
            filter: { visible: undefined, ...filter },
            groupBy,
          });
          return Object.fromEntries(
            sums
              .filter(({ currency }) => currency === 'USD')
              .map(({ keys, amounts }) => [keys.join(), amounts.billed]),
          );
        });
      return { ...costs, knex, source, sumOf };
    }

    it('tells how old each source is, and which months failed', async () => {
      const { loader, months, source, time } = await start();
      const metrics = new CollectedMetrics();
      measureMonths(metrics.service, months, {
        sources: ['files', 'athena'],
        clock: () => time.now,
      });
      const read = (name: string) => metrics.read(`cloud_costs.${name}`);
      expect(await read('sources.age')).toEqual([]);
      await loader.load(KEY, source, { signal });
      time.now = new Date('2026-11-20T13:00:00Z');
      source.breaksAfter = 0;
      await loader.load(KEY, source, { signal });
      expect(await read('sources.age')).toEqual([
        { value: 3600, attributes: { source: 'files' } },
      ]);
      expect(await read('months.failed')).toEqual([
        { value: 1, attributes: { source: 'files' } },
        { value: 0, attributes: { source: 'athena' } },
      ]);
    });

    it('applies changed rules to what was read, without asking the source again', async () => {
      const rules = [...RULES];
      const { loader, months, monthMapper, source, sumOf, reconciliations } =
        await start({ rules });
      await loader.load(KEY, source, { signal });
      const before = await months.find(KEY);
      expect(await monthMapper.run({ signal })).toBe(false);
      rules.unshift({
        id: 'tax',
        match: { categories: ['Tax'] },
        owner: { share: 'allocated', team: 'group:default/finance' },
      });
      rules.splice(2, 1);
      source.breaksAfter = 0;
      expect(await monthMapper.run({ signal })).toBe(true);
      expect(await sumOf(['team'])).toEqual({
        '': '-0.7799999998',
        'group:default/finance': '7.7777777777',
        'group:default/search': '3.9',
      });
      expect(await sumOf([])).toEqual({ '': '10.8977777779' });
      expect(await months.find(KEY)).toEqual(before);
      const { items } = await reconciliations.list({ limit: 10 });
      expect(items.find(({ currency }) => currency === 'USD')).toMatchObject({
        sourceTotal: '10.89777777785',
        allocated: '11.6777777777',
        shared: '0.42',
      });
      expect(await monthMapper.run({ signal })).toBe(false);
    });

    it('splits anew when only the way to split changed', async () => {
      const rules = [...RULES];
      const { knex, loader, monthMapper, source } = await start({ rules });
      await loader.load(KEY, source, { signal });
      const [support] = rules;
      rules[0] = {
        ...support,
        owner: {
          share: 'shared',
          split: { method: 'even', teams: ['group:default/ops'] },
        },
      };
      expect(await monthMapper.run({ signal })).toBe(true);
      const bearers = await knex('cost_days')
        .where({ kind: 'shared', currency: 'USD' })
        .distinct()
        .pluck('key');
      expect(bearers).toEqual(['group:default/ops']);
    });

    it('reads a month, exactly and with every charge category', async () => {
      const { loader, months, source, sumOf, reconciliations } = await start();
      expect(await loader.load(KEY, source, { signal })).toBe(true);
      expect(await sumOf([])).toEqual({ '': '10.8977777779' });
      expect(await sumOf(['category'])).toEqual({
        Usage: '5.6200000002',
        Tax: '7.7777777777',
        Credit: '-2.5',
      });
      expect(await sumOf(['team'])).toEqual({
        '': '5.6977777777',
        'group:default/pay': '1.3000000002',
        'group:default/search': '3.9',
      });
      expect(await months.find(KEY)).toMatchObject({
        counted: true,
        rows: 8,
        completeTo: '2026-11-19',
        faults: [
          { kind: 'gap', message: expect.stringContaining('2026-11-03') },
          { kind: 'currencies' },
        ],
      });
      const { items } = await reconciliations.list({ limit: 10 });
      expect(items.find(({ currency }) => currency === 'USD')).toMatchObject({
        sourceTotal: '10.89777777785',
        allocated: '5.2000000002',
        shared: '0.42',
        unallocated: '5.2777777777',
        difference: '-0.00000000005',
      });
    });

    it('finds the same sums in days, lines and rows', async () => {
      const { loader, source, sumOf, costs } = await start();
      await loader.load(KEY, source, { signal });
      const team = { teams: ['group:default/pay'] };
      expect(await sumOf([], team)).toEqual({ '': '1.3000000002' });
      expect(await sumOf(['service'], team)).toEqual({
        'Amazon EC2': '1.3000000002',
      });
      const ownTeam = {
        visible: { column: 'team', values: ['group:default/pay'] },
      };
      expect(await sumOf(['tag:team'], ownTeam)).toEqual({
        pay: '1.3000000002',
      });
      const days = await costs.inSnapshot(snapshot =>
        snapshot.days({
          window: { from: '2026-11-01', to: '2026-11-01' },
          filter: { visible: undefined, ...team },
          groupBy: ['service'],
        }),
      );
      expect(days).toEqual([
        expect.objectContaining({
          keys: ['Amazon EC2'],
          day: '2026-11-01',
          amounts: { billed: '0.3', effective: '0.3', list: '0.3' },
        }),
      ]);
    });

    it('splits common cost among teams and shows it as their part', async () => {
      const { loader, source, costs } = await start();
      await loader.load(KEY, source, { signal });
      const series = await costs.inSnapshot(snapshot =>
        costSeries(snapshot, {
          window: NOVEMBER,
          filter: { visible: undefined, teams: ['group:default/search'] },
          groupBy: ['service'],
          metric: 'billed',
          granularity: 'month',
          limit: 5,
          sharedOf: ['group:default/search'],
        }),
      );
      expect(series).toMatchObject({
        currency: 'USD',
        periods: ['2026-11'],
        series: [
          { key: 'Amazon EC2', kind: 'group', amounts: ['3.9'] },
          { key: '', kind: 'shared', amounts: ['0.315'] },
        ],
        total: '4.215',
      });
    });

    it('adds up groups beyond the limit, so that nothing is missing', async () => {
      const { loader, source, costs } = await start();
      await loader.load(KEY, source, { signal });
      const series = await costs.inSnapshot(snapshot =>
        costSeries(snapshot, {
          window: NOVEMBER,
          filter: { visible: undefined },
          groupBy: ['service'],
          metric: 'billed',
          granularity: 'day',
          limit: 1,
        }),
      );
      expect(
        series.series.map(({ key, kind, total }) => [key, kind, total]),
      ).toEqual([
        ['Tax', 'group', '7.7777777777'],
        ['', 'other', '3.1200000002'],
      ]);
      expect(series.total).toBe('10.8977777779');
      expect(series.otherCurrencies).toEqual([
        { currency: 'EUR', amount: '0.00000015' },
      ]);
    });

    it('keeps what was read when a later reading breaks off or does not fit', async () => {
      const { loader, months, source, sumOf, knex } = await start();
      await loader.load(KEY, source, { signal });
      const before = await sumOf(['account', 'service', 'category']);
      source.breaksAfter = 3;
      expect(await loader.load(KEY, source, { signal })).toBe(false);
      expect(await sumOf(['account', 'service', 'category'])).toEqual(before);
      expect(await months.find(KEY)).toMatchObject({
        counted: true,
        error: 'AWS answered ThrottlingException',
      });
      source.breaksAfter = undefined;
      source.totals = [{ currency: 'USD', billed: '99' }];
      expect(await loader.load(KEY, source, { signal })).toBe(false);
      expect((await months.find(KEY))?.error).toContain(
        'The source sums up to 99 USD, but the rows read sum up to 10.8977777779 USD',
      );
      source.rows.length = 0;
      source.totals = [{ currency: 'USD', billed: '10.9' }];
      expect(await loader.load(KEY, source, { signal })).toBe(false);
      expect(await sumOf(['account', 'service', 'category'])).toEqual(before);
      expect(await knex('cost_loads').pluck('month')).toEqual(['2026-11']);
    });

    it('takes the place of what was read before, without counting it twice', async () => {
      const { loader, source, sumOf, knex } = await start();
      await loader.load(KEY, source, { signal });
      await loader.load(KEY, source, { signal });
      expect(await sumOf([])).toEqual({ '': '10.8977777779' });
      source.rows.push(rowOf({ day: '2026-11-19', billed: '1' }));
      await loader.load(KEY, source, { signal });
      expect(await sumOf([])).toEqual({ '': '11.8977777779' });
      const [{ count }] = await knex('cost_lines').countDistinct(
        'load_id as count',
      );
      expect(Number(count)).toBe(1);
    });

    it('counts one source where two have the same month', async () => {
      const { loader, source, sumOf, months } = await start();
      const explorer = new TestSource('explorer');
      explorer.rows.push(rowOf({ billed: '10.9' }));
      const other = { ...KEY, source: 'explorer' };
      await loader.load(other, explorer, { signal });
      expect(await sumOf([])).toEqual({ '': '10.9' });
      await loader.load(KEY, source, { signal });
      expect(await sumOf([])).toEqual({ '': '10.8977777779' });
      await loader.load(other, explorer, { signal });
      expect(await sumOf([])).toEqual({ '': '10.8977777779' });
      expect(await months.find(other)).toMatchObject({ counted: false });
    });

    it('does not show a load when another replica took over', async () => {
      const { loader, months, source, sumOf } = await start();
      await loader.load(KEY, source, { signal });
      source.rows.push(rowOf({ billed: '1' }));
      const fence = async () => {
        throw new Error('Another replica took over "months"');
      };
      expect(await loader.load(KEY, source, { signal, fence })).toBe(false);
      expect(await sumOf([])).toEqual({ '': '10.8977777779' });
      expect((await months.find(KEY))?.error).toContain('took over');
    });

    it('refuses a row of another month or with an invalid amount', async () => {
      const { loader, months } = await start();
      const wrong = {
        readMonth: async () => ({
          rows: (async function* read() {
            yield rowOf({ day: '2026-12-01' });
          })(),
          check: async () => ({ totals: [] }),
        }),
      };
      expect(await loader.load(KEY, wrong, { signal })).toBe(false);
      expect((await months.find(KEY))?.error).toBe(
        'A row of Amazon EC2 in 222222222222 has the day "2026-12-01", which is not in 2026-11.',
      );
    });

    it('reads what is due, the latest month first, and again until it is final', async () => {
      const { loader, months, source, time } = await start();
      const read: string[] = [];
      const spied = {
        id: 'files',
        title: 'Files',
        payers: () => source.payers(),
        readMonth: (request: { month: string }) => {
          read.push(request.month);
          return source.readMonth(request);
        },
      };
      const run = () =>
        readDueMonths({
          sources: [spied],
          months,
          loader,
          logger: { warn: jest.fn() } as any,
          policy: { everyMs: 3_600_000, retryMs: 60_000, finalAfterDays: 10 },
          monthCount: 3,
          clock: () => time.now,
          signal,
        });
      expect(await run()).toBe(true);
      expect(read).toEqual(['2026-11', '2026-10', '2026-09']);
      time.now = new Date('2026-11-20T13:00:00Z');
      await run();
      expect(read.slice(3)).toEqual(['2026-11']);
      await months.request(
        { ...KEY, month: '2026-01' },
        '2026-11-20T13:00:01.000Z',
      );
      time.now = new Date('2026-11-20T13:01:00Z');
      await run();
      expect(read.slice(4)).toEqual(['2026-01']);
    });

    it('removes what a killed reading left behind', async () => {
      const { loads, knex, time } = await start();
      const load = await loads.begin('2026-11');
      await loads.addRows(load, [
        {
          line: 1,
          day: '2026-11-01',
          amounts: { billed: 1n, effective: 1n, list: 1n },
        },
      ]);
      await loads.removeAbandoned();
      expect(await knex('cost_rows').pluck('day')).toEqual(['2026-11-01']);
      time.now = new Date('2026-11-20T19:00:00Z');
      await loads.removeAbandoned();
      expect(await knex('cost_rows').pluck('day')).toEqual([]);
    });

    it('migrates down again', async () => {
      const { knex, months } = await start();
      await months.find(KEY);
      const directory = resolvePackagePath(
        '@steward/backstage-plugin-cloud-costs-backend',
        'migrations',
      );
      await knex.migrate.rollback({ directory }, true);
      expect(await knex.schema.hasTable('cost_rows')).toBe(false);
      await knex.migrate.latest({ directory });
      expect(await knex.schema.hasTable('cost_rows')).toBe(true);
    });
  });
});
