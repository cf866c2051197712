/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  compareWindows,
  daysBetween,
  monthOf,
  WindowCost,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  createTestCosts,
  createTestDatabases,
  rowOf,
  TestSource,
} from '../__testUtils__';
import { compareCosts } from './compareCosts';
import { CostFilter, CostWindow } from './CostFilter';

const SERVICES = ['EC2', 'S3', 'RDS', 'Lambda'];
const ACCOUNTS = ['222222222222', '333333333333', '444444444444'];

/** Each service in each account, some of which are new in October or end with September. */
const WORLD = daysBetween('2026-08-28', '2026-10-31').flatMap((day, nth) =>
  ACCOUNTS.flatMap((account, a) =>
    SERVICES.filter(
      (_, s) => (a + s) % 5 !== (monthOf(day) === '2026-10' ? 1 : 2),
    ).flatMap((service, s) =>
      ['USD', 'EUR'].map(currency =>
        rowOf({
          day,
          account,
          service,
          currency,
          billed: currency === 'EUR' ? '0.01' : `${(nth * a + s) % 7}.25`,
          effective: `${(nth + a * s) % 9}.0000000001`,
        }),
      ),
    ),
  ),
);

const SEPTEMBER = { from: '2026-09-01', to: '2026-09-30' };
const OCTOBER = { from: '2026-10-01', to: '2026-10-31' };
const WINDOWS: [CostWindow, CostWindow][] = [
  [SEPTEMBER, OCTOBER],
  [
    { from: '2026-09-01', to: '2026-09-15' },
    { from: '2026-10-01', to: '2026-10-15' },
  ],
  [{ from: '2026-08-30', to: '2026-10-02' }, OCTOBER],
  [OCTOBER, { from: '2026-10-07', to: '2026-10-07' }],
  [SEPTEMBER, { from: '2026-12-01', to: '2026-12-31' }],
];
const FILTERS: CostFilter[] = [
  { visible: undefined },
  { visible: { column: 'account', values: ACCOUNTS.slice(0, 2) } },
  { visible: undefined, service: 'S3' },
  { visible: undefined, account: 'none' },
];

describe('compareCosts', () => {
  const databases = createTestDatabases();

  describe.each(databases.eachSupportedId())('on %s', id => {
    it('says the same as a comparison of all rows', async () => {
      const knex = await databases.init(id);
      const { costs, loader } = createTestCosts(knex);
      const source = new TestSource('files');
      source.rows.push(...WORLD);
      const { signal } = new AbortController();
      for (const month of new Set(WORLD.map(({ day }) => monthOf(day)))) {
        const key = { source: 'files', payer: '111111111111', month };
        expect(await loader.load(key, source, { signal })).toBe(true);
      }
      for (const [a, b] of WINDOWS) {
        for (const filter of FILTERS) {
          for (const metric of ['billed', 'effective'] as const) {
            const costsOf = ({ from, to }: CostWindow): WindowCost[] =>
              WORLD.filter(
                row =>
                  row.day >= from &&
                  row.day <= to &&
                  row.currency === 'USD' &&
                  (!filter.service || row.service === filter.service) &&
                  (!filter.account || row.account === filter.account) &&
                  (!filter.visible || row.account !== ACCOUNTS[2]),
              ).map(row => ({ ...row, amount: row[metric] }));
            const asked = { filter, a, b, metric, currency: 'USD', limit: 3 };
            expect({ asked, ...(await compareCosts(costs, asked)) }).toEqual({
              asked,
              ...compareWindows({
                before: costsOf(a),
                after: costsOf(b),
                currency: 'USD',
                limit: 3,
              }),
            });
          }
        }
      }
    });

    it('says so when there is no cost in either window', async () => {
      const { costs } = createTestCosts(await databases.init(id));
      expect(
        await compareCosts(costs, {
          filter: { visible: undefined },
          a: SEPTEMBER,
          b: OCTOBER,
          metric: 'billed',
          limit: 3,
        }),
      ).toMatchObject({
        currency: null,
        before: '0',
        after: '0',
        drivers: [],
        words: 'No cost is recorded for either window.',
      });
    });
  });
});
