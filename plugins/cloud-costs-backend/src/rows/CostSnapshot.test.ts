/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  CostRow,
  daysBetween,
  MappingRule,
  monthOf,
  sumAmounts,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  createTestCosts,
  createTestDatabases,
  rowOf,
  TestSource,
} from '../__testUtils__';
import { CostFilter, CostSum, CostWindow } from './CostFilter';
import { CostFinder } from './CostFinder';
import { CostQuery } from './CostSnapshot';

const ACCOUNTS = ['111111111111', '222222222222', '333333333333'];
const SERVICES = ['EC2', 'S3', 'Tax'];
const RULES: MappingRule[] = ACCOUNTS.slice(0, 2).map((account, index) => ({
  id: account,
  match: { accounts: [account] },
  owner: {
    share: 'allocated',
    team: `group:default/team-${index}`,
    entity: `resource:default/account-${index}`,
  },
}));

/** Rows of three months; not each account has each service on each day. */
const WORLD: CostRow[] = daysBetween('2026-09-01', '2026-11-19').flatMap(
  (day, nth) =>
    ACCOUNTS.flatMap((account, a) =>
      SERVICES.filter((_, s) => (nth + a + s) % 3 !== 0).map((service, s) =>
        rowOf({
          day,
          account,
          service,
          region: s === 0 ? 'eu-central-1' : 'us-east-1',
          category: service === 'Tax' ? 'Tax' : 'Usage',
          recordType: service === 'Tax' ? 'Tax' : 'Usage',
          tags: { team: a === nth % 2 ? 'pay' : '' },
          billed: `${(nth * 7 + a * 3 + s) % 11}.0${(nth + s) % 10}`,
        }),
      ),
    ),
);

const teamOf = (account: string) =>
  RULES.flatMap(({ match, owner }) =>
    match.accounts?.includes(account) && 'team' in owner ? [owner.team] : [],
  )[0] ?? '';

const entityOf = (account: string) =>
  RULES.flatMap(({ match, owner }) =>
    match.accounts?.includes(account) && 'entity' in owner
      ? [owner.entity]
      : [],
  )[0] ?? '';

const valueOf: Record<string, (row: CostRow) => string> = {
  account: row => row.account,
  service: row => row.service,
  region: row => row.region,
  category: row => row.category,
  recordType: row => row.recordType,
  'tag:team': row => row.tags.team,
  share: row => (teamOf(row.account) ? 'allocated' : 'unallocated'),
  entity: row => entityOf(row.account),
  team: row => teamOf(row.account),
};

/** What each group costs, added up row by row. */
function expectedSums(
  { from, to }: CostWindow,
  filter: CostFilter,
  options: { groupBy: readonly string[]; isDaily: boolean },
): Record<string, string> {
  const { teams, entities, account, service, region, category, visible } =
    filter;
  const seen = visible && 'values' in visible ? visible : undefined;
  const rows = WORLD.filter(
    row =>
      row.day >= from &&
      row.day <= to &&
      (!teams || teams.includes(teamOf(row.account))) &&
      (!entities || entities.includes(entityOf(row.account) ?? '')) &&
      (!account || row.account === account) &&
      (!service || row.service === service) &&
      (!region || row.region === region) &&
      (!category || row.category === category) &&
      (!seen || seen.values.includes(valueOf[seen.column](row))),
  );
  const groups = new Map<string, string[]>();
  for (const row of rows) {
    const key = [
      ...options.groupBy.map(dimension => valueOf[dimension](row)),
      ...(options.isDaily ? [row.day] : []),
    ].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), row.billed]);
  }
  return Object.fromEntries(
    [...groups].map(([key, amounts]) => [key, sumAmounts(amounts)]),
  );
}

function toRecord(sums: readonly CostSum[]): Record<string, string> {
  return Object.fromEntries(
    sums.map(({ keys, day, amounts }) => [
      [...keys, ...(day ? [day] : [])].join(' '),
      amounts.billed,
    ]),
  );
}

const WINDOWS: CostWindow[] = [
  { from: '2026-10-01', to: '2026-10-31' },
  { from: '2026-10-05', to: '2026-10-20' },
  { from: '2026-09-28', to: '2026-11-20' },
  { from: '2026-09-01', to: '2026-10-02' },
];
const VISIBLE: CostFilter['visible'][] = [
  undefined,
  { column: 'team', values: ['group:default/team-0'] },
  { column: 'account', values: [ACCOUNTS[1], ACCOUNTS[2]] },
];
const FILTERS: Omit<CostFilter, 'visible'>[] = [
  {},
  { teams: ['group:default/team-0', 'group:default/team-1'] },
  { teams: ['group:default/team-1'] },
  { teams: ['group:default/team-0', ''], service: 'S3' },
  { teams: ['group:default/team-1'], category: 'Tax' },
  { region: 'us-east-1' },
  { entities: ['resource:default/account-0'] },
  { service: 'S3' },
  { account: ACCOUNTS[0], service: 'EC2' },
];
const GROUPINGS = [
  ...[[], ['team'], ['entity'], ['account'], ['service'], ['region']],
  ...[['category'], ['recordType'], ['tag:team'], ['share']],
  ['service', 'account'],
];

const QUESTIONS: CostQuery[] = WINDOWS.flatMap(window =>
  VISIBLE.flatMap(visible =>
    FILTERS.flatMap(filter =>
      GROUPINGS.map(groupBy => ({
        window,
        filter: { ...filter, visible },
        groupBy,
      })),
    ),
  ),
);

async function expectAnswers(
  costs: CostFinder,
  questions: readonly CostQuery[],
): Promise<void> {
  await costs.inSnapshot(async snapshot => {
    for (const question of questions) {
      const { window, filter, groupBy } = question;
      const found = {
        question,
        totals: toRecord(await snapshot.totals(question)),
        days: toRecord(await snapshot.days(question)),
      };
      expect(found).toEqual({
        question,
        totals: expectedSums(window, filter, { groupBy, isDaily: false }),
        days: expectedSums(window, filter, { groupBy, isDaily: true }),
      });
    }
  });
}

describe('CostSnapshot', () => {
  const databases = createTestDatabases();

  describe.each(databases.eachSupportedId())('on %s', id => {
    async function start() {
      const knex = await databases.init(id);
      const parts = createTestCosts(knex, { rules: RULES });
      const source = new TestSource('files');
      source.rows.push(...WORLD);
      const { signal } = new AbortController();
      for (const month of new Set(WORLD.map(({ day }) => monthOf(day)))) {
        const key = { source: 'files', payer: '111111111111', month };
        expect(await parts.loader.load(key, source, { signal })).toBe(true);
      }
      return { ...parts, knex, signal };
    }

    it('answers each question as if it added up all rows', async () => {
      const { costs } = await start();
      await expectAnswers(costs, QUESTIONS);
    });

    it('finds the groups that are wanted', async () => {
      const { costs } = await start();
      const filter = { visible: undefined, service: 'S3' };
      const [window] = WINDOWS;
      const team = 'group:default/team-1';
      const expected = expectedSums(
        window,
        { ...filter, teams: [team] },
        { groupBy: ['team'], isDaily: true },
      );
      const found = await costs.inSnapshot(snapshot =>
        snapshot.days({ window, filter, groupBy: ['team'] }, [team]),
      );
      expect(toRecord(found)).toEqual(expected);
    });

    it('answers alike before and after the sums of months read by an earlier version are built', async () => {
      const { costs, knex, monthMapper, signal } = await start();
      const some = QUESTIONS.filter((_, nth) => nth % 7 === 0);
      await knex('cost_team_days').delete();
      await knex('cost_month_sums').delete();
      await knex('cost_line_sums').delete();
      await expectAnswers(costs, some);
      await knex('cost_months').update({ splits: null });
      await monthMapper.run({ signal });
      expect(await knex('cost_months').whereNull('splits')).toEqual([]);
      expect(await knex('cost_team_days').first('team')).toBeDefined();
      await expectAnswers(costs, some);
    });
  });
});
