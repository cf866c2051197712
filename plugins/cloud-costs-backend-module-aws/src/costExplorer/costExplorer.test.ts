/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  addMonths,
  CostRow,
  isSameToTheCent,
  scaleAmount,
  sumAmounts,
} from '@steward/backstage-plugin-cloud-costs-common';
import { createTestDatabases } from '@steward/backstage-plugin-portal-node/testUtils';
import { createCalls } from '../__testUtils__/createCalls';
import { SandboxAws, startAws } from '../__testUtils__/startAws';
import { CostExplorerSource } from './CostExplorerSource';

const TODAY = new Date().toISOString().slice(0, 10);
const MONTH = TODAY.slice(0, 7);
const LAST = addMonths(MONTH, -1);

describe('CostExplorerSource', () => {
  const databases = createTestDatabases();
  let sandboxAws: SandboxAws;
  /** The last month with both tags. */
  let calm: Awaited<ReturnType<typeof read>>;

  beforeAll(async () => {
    sandboxAws = await startAws();
    calm = await read(await createSource());
    sandboxAws.sandbox.calls.clear();
  });
  afterEach(() => {
    sandboxAws.sandbox.faults.clear();
    sandboxAws.sandbox.calls.clear();
  });
  afterAll(() => sandboxAws.stop());

  async function createSource(
    options: { id?: 'SQLITE_3' | 'POSTGRES_15'; dailyCap?: number } = {},
  ) {
    const knex = await databases.init(options.id ?? 'SQLITE_3');
    const { aws, payer } = sandboxAws;
    return new CostExplorerSource({
      payers: async () => [payer],
      calls: createCalls({ aws, knex, dailyCap: options.dailyCap }),
      every: 3_600_000,
      clock: () => new Date(),
    });
  }

  async function read(
    source: CostExplorerSource,
    options: { month?: string; tags?: string[] } = {},
  ) {
    const { month = LAST, tags = ['team', 'environment'] } = options;
    const content = await source.readMonth({
      payer: sandboxAws.payer,
      month,
      tags,
      resources: new Set(),
      signal: new AbortController().signal,
    });
    const rows: CostRow[] = [];
    for await (const row of content.rows) {
      rows.push(row);
    }
    return { rows, check: await content.check() };
  }

  const sumOf = (rows: CostRow[], metric: 'billed' | 'effective' = 'billed') =>
    sumAmounts(rows.map(row => row[metric]));
  const teamOf = (rows: CostRow[], team: string) =>
    sumOf(
      rows.filter(row => row.tags.team === team && row.recordType === 'Usage'),
    );

  it.each(databases.eachSupportedId())(
    'sums up to what the month costs, with every kind of charge, on %s',
    async id => {
      const source = await createSource({
        id: id as 'SQLITE_3' | 'POSTGRES_15',
      });
      const { rows, check } = await read(source);
      expect(check.totals).toHaveLength(1);
      expect(isSameToTheCent(sumOf(rows), check.totals[0].billed)).toBe(true);
      expect(new Set(rows.map(({ category }) => category))).toEqual(
        new Set(['Adjustment', 'Credit', 'Purchase', 'Tax', 'Usage']),
      );
      const covered = rows.filter(
        ({ recordType }) => recordType === 'SavingsPlanCoveredUsage',
      );
      expect(
        isSameToTheCent(
          sumOf(covered, 'effective'),
          scaleAmount(sumOf(covered), '0.72'),
        ),
      ).toBe(true);
      expect(check.skipped).toEqual([]);
      const calls = sandboxAws.sandbox.calls
        .recent()
        .filter(({ service }) => service === 'ce').length;
      expect(calls).toBeLessThan(25);
      expect(await source.spentToday()).toEqual({
        calls,
        money: { amount: (calls / 100).toFixed(2), currency: 'USD' },
      });
    },
  );

  it('says the same of each team as Cost Explorer, and reads the same again', async () => {
    const source = await createSource();
    const { rows } = calm;
    // Without environments nothing is joined: these are the sums of AWS itself.
    const { rows: byTeam } = await read(source, { tags: ['team'] });
    const teams = ['payments', 'platform', 'lending', 'Lending'];
    expect(teams.map(team => teamOf(byTeam, team))).not.toContain('0');
    for (const team of teams) {
      expect(isSameToTheCent(teamOf(rows, team), teamOf(byTeam, team))).toBe(
        true,
      );
    }
    expect((await read(source)).rows).toEqual(rows);
  });

  it('takes the day before yesterday for the last complete one, and names a tag that is not activated', async () => {
    const source = await createSource();
    const { check } = await read(source, { tags: ['owner'] });
    expect(check.skipped).toEqual([
      expect.stringContaining('The tag owner has no values'),
    ]);
    expect(check.completeTo?.localeCompare(TODAY)).toBe(-1);
  });

  it('goes on through throttling and empty pages', async () => {
    sandboxAws.sandbox.faults.add({
      match: { service: 'ce' },
      effect: { kind: 'throttle', rate: 1 },
      times: 2,
    });
    sandboxAws.sandbox.faults.add({
      match: { service: 'ce' },
      effect: { kind: 'emptyPage' },
    });
    const rough = await read(await createSource());
    expect(rough.rows).toEqual(calm.rows);
  });

  it('breaks off when a listing would never end, and names a right that is missing', async () => {
    sandboxAws.sandbox.faults.add({
      match: { service: 'ce', page: 'later' },
      effect: { kind: 'repeatToken' },
    });
    await expect(read(await createSource())).rejects.toThrow(
      /same page token twice/,
    );
    sandboxAws.sandbox.faults.clear();
    sandboxAws.sandbox.faults.add({
      match: { service: 'ce' },
      effect: { kind: 'deny' },
    });
    await expect(read(await createSource())).rejects.toThrow(
      /allow ce:GetCostAndUsage in the policy of the role/,
    );
  });

  it('makes no call once the cap of the day is reached', async () => {
    const source = await createSource({ dailyCap: 0.05 });
    await expect(read(source)).rejects.toThrow(
      /cost 0.05 USD, and cloudCosts.aws.dailyCap is 0.05 USD/,
    );
    sandboxAws.sandbox.calls.clear();
    await expect(read(source)).rejects.toThrow(/What was read last stays/);
    expect(sandboxAws.sandbox.calls.recent()).toEqual([]);
    expect(await source.spentToday()).toMatchObject({ calls: 5 });
  });
});
