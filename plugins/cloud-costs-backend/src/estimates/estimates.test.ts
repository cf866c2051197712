/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockServices } from '@backstage/backend-test-utils';
import {
  addDays,
  daysBetween,
  PriceTable,
  RunEstimateReport,
  SHIPPED_PRICES,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  createTestCosts,
  createTestDatabases,
  rowOf,
  TestSource,
} from '../__testUtils__';
import { costsDatabase } from '../database/costsDatabase';
import { measureEstimates } from './measureEstimates';
import { PriceStore } from './PriceStore';
import { refreshPrices } from './refreshPrices';
import { RunEstimateStore } from './RunEstimateStore';

const signal = new AbortController().signal;
const EVERYTHING = { visible: undefined };
const ENCLAVE = 'resource:default/enc-1';

const tableOf = (amount: string): PriceTable => ({
  source: 'AWS Price List',
  publishedOn: '2026-11-01',
  currency: 'USD',
  approximateRegions: [],
  prices: [{ sku: 'eks:cluster', region: 'eu-west-1', unit: 'hour', amount }],
});
const reportOf = (
  part: Partial<RunEstimateReport> = {},
): RunEstimateReport => ({
  template: 'enclave.create',
  title: 'kyc',
  entity: ENCLAVE,
  team: 'group:default/pay',
  account: '222222222222',
  doneAt: '2026-10-10T09:00:00Z',
  listed: '100',
  estimated: '100',
  currency: 'USD',
  ...part,
});

describe('prices and estimates of runs', () => {
  const databases = createTestDatabases();

  describe.each(databases.eachSupportedId())('on %s', id => {
    it('keeps a version of the prices, and the last one through an outage', async () => {
      const knex = await databases.init(id);
      let now = new Date('2026-11-20T00:00:00Z');
      const prices = new PriceStore({
        database: costsDatabase(mockServices.database({ knex })),
        clock: () => now,
      });
      const logger = mockServices.logger.mock();
      let answer: PriceTable | Error = tableOf('0.1');
      const source = {
        id: 'aws-price-list',
        async prices() {
          if (answer instanceof Error) {
            throw answer;
          }
          return answer;
        },
      };
      const read = () => refreshPrices({ source, prices, logger, signal });
      expect(await prices.tables()).toEqual([SHIPPED_PRICES]);
      expect(await prices.status()).toMatchObject({
        publishedOn: SHIPPED_PRICES.publishedOn,
      });

      await read();
      expect(await prices.tables()).toEqual([tableOf('0.1'), SHIPPED_PRICES]);
      const first = await prices.status();
      expect(first).toEqual({
        source: 'AWS Price List',
        publishedOn: '2026-11-01',
        version: first.version,
        readAt: '2026-11-20T00:00:00.000Z',
        count: 1,
      });

      now = new Date('2026-11-21T00:00:00Z');
      await read();
      expect(await prices.status()).toMatchObject({
        version: first.version,
        readAt: '2026-11-21T00:00:00.000Z',
      });

      answer = new Error('AWS Price List did not answer');
      await read();
      expect(await prices.status()).toMatchObject({
        version: first.version,
        publishedOn: '2026-11-01',
        readAt: '2026-11-21T00:00:00.000Z',
        fault: 'AWS Price List did not answer',
      });
      expect((await prices.tables())[0]).toEqual(tableOf('0.1'));
      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringContaining('those of 2026-11-01 stay'),
      );

      // What is not a price is as if the source had failed.
      answer = tableOf('free');
      await read();
      expect((await prices.tables())[0]).toEqual(tableOf('0.1'));

      answer = tableOf('0.11');
      await read();
      const second = await prices.status();
      expect(second.fault).toBeUndefined();
      expect(second.version).toBeGreaterThan(first.version ?? 0);
      expect((await prices.tables())[0]).toEqual(tableOf('0.11'));
    });

    it('holds the bill against estimates after 7 and 30 days, once', async () => {
      const knex = await databases.init(id);
      const { costs, loader, months, time } = createTestCosts(knex, {
        rules: [
          {
            id: 'enclave',
            match: { tags: { team: ['enc-1'] } },
            owner: {
              share: 'allocated',
              team: 'group:default/pay',
              entity: ENCLAVE,
            },
          },
        ],
      });
      const runEstimates = new RunEstimateStore({
        database: costsDatabase(mockServices.database({ knex })),
      });
      const source = new TestSource('files');
      for (const day of daysBetween('2026-09-01', '2026-11-19')) {
        // It begins in the middle of a day, and costs more from the second week on.
        const billed = day < '2026-10-18' ? '3' : '4';
        const isThere = day >= '2026-10-10';
        source.rows.push(
          rowOf({
            day,
            tags: { team: 'enc-1' },
            billed: isThere ? billed : '0',
          }),
        );
      }
      for (const month of ['2026-09', '2026-10', '2026-11']) {
        const key = { source: 'files', payer: '111111111111', month };
        await loader.load(key, source, { signal });
      }
      const measure = () =>
        measureEstimates({
          costs,
          months,
          runEstimates,
          clock: () => time.now,
        });
      const find = (run: string) => runEstimates.get(run, EVERYTHING);

      await runEstimates.report('run-1', reportOf());
      await runEstimates.report('run-1', reportOf({ estimated: '999' }));
      await runEstimates.report(
        'run-2',
        reportOf({ entity: 'resource:default/unknown' }),
      );
      await runEstimates.report(
        'run-3',
        reportOf({
          entity: 'resource:default/new',
          doneAt: '2026-11-18T00:00:00Z',
        }),
      );
      expect(await find('run-1')).toMatchObject({
        estimated: '100',
        state: 'waiting',
        words: 'The bill is compared once it has 7 days after 2026-10-10.',
      });

      // Two replicas at once write the same.
      await Promise.all([measure(), measure()]);
      expect(await find('run-1')).toMatchObject({
        state: 'measured',
        measures: [
          { days: 7, actual: '91.25', error: '-0.0875' },
          { days: 30, actual: '114.57', error: '0.1457' },
        ],
        words:
          'After 30 days the bill says 114.57 USD a month, 15 % more than estimated.',
      });
      expect(await find('run-2')).toMatchObject({
        state: 'not-in-bill',
        measures: [],
        words: expect.stringContaining('steward.dev/cost-tags'),
      });
      expect((await find('run-3')).state).toBe('waiting');
      expect(await runEstimates.due('2026-11-19')).toEqual([]);

      expect(await runEstimates.measuredTemplates({ limit: 5 })).toEqual({
        items: [
          {
            template: 'enclave.create',
            measured: [{ listed: '100', estimated: '100', actual: '114.57' }],
          },
        ],
      });
      expect(await runEstimates.measuredOf('enclave.create', 'EUR')).toEqual(
        [],
      );
      const page = await runEstimates.list({ filter: EVERYTHING, limit: 1 });
      expect(page.items.map(({ run }) => run)).toEqual(['run-3']);
      const rest = await runEstimates.list({
        filter: EVERYTHING,
        limit: 5,
        cursor: page.nextCursor,
      });
      expect(rest.items.map(({ run }) => run)).toEqual(['run-2', 'run-1']);
      await expect(
        runEstimates.get('run-1', {
          visible: { column: 'team', values: ['group:default/search'] },
        }),
      ).rejects.toThrow('No estimate of run run-1 is visible to you');
    });

    it('does not hold the bill of a later run against an earlier one', async () => {
      const knex = await databases.init(id);
      const runEstimates = new RunEstimateStore({
        database: costsDatabase(mockServices.database({ knex })),
      });
      const doneOn = '2026-10-10';
      const at = (days: number) => `${addDays(doneOn, days)}T10:00:00Z`;
      await runEstimates.report('create', reportOf({ doneAt: at(0) }));
      await runEstimates.report('resize', reportOf({ doneAt: at(3) }));
      await runEstimates.report('destroy', reportOf({ doneAt: at(20) }));
      // One that is told late is in its place all the same.
      await runEstimates.report('late', reportOf({ doneAt: at(2) }));
      const due = await runEstimates.due(addDays(doneOn, 60));
      expect(due.map(({ run, days }) => [run, days])).toEqual([
        ['resize', 7],
        ['destroy', 7],
        ['destroy', 30],
      ]);
      expect(await runEstimates.get('create', EVERYTHING)).toMatchObject({
        state: 'changed',
        words: `A later run changed it on ${addDays(
          doneOn,
          2,
        )}, so that 7 days of it cannot be compared.`,
      });
      expect(
        await runEstimates.committed({
          filter: { ...EVERYTHING, teams: ['group:default/pay'] },
          since: addDays(doneOn, 3),
          currency: 'USD',
        }),
      ).toBe('200');
    });
  });
});
