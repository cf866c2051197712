/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { TestDatabases } from '@backstage/backend-test-utils';
import { PermissionCriteria } from '@backstage/plugin-permission-common';
import { Knex } from 'knex';
import { isPostgres } from './isPostgres';
import { whereCriteria, whereOneOf } from './whereCriteria';

interface Condition {
  column: string;
  values: string[];
}
type Criteria = PermissionCriteria<Condition>;

const team = (...values: string[]) => ({ column: 'team', values });
const kind = (...values: string[]) => ({ column: 'kind', values });
const not = (one: Criteria): Criteria => ({ not: one });
const all = (...criteria: Criteria[]): Criteria => ({
  allOf: criteria as [Criteria, ...Criteria[]],
});
const any = (...criteria: Criteria[]): Criteria => ({
  anyOf: criteria as [Criteria, ...Criteria[]],
});

const CASES: [string, Criteria | undefined, string[]][] = [
  ['no criteria', undefined, ['1', '2', '3', '4']],
  ['one condition', team('a'), ['1', '2']],
  ['nothing to be one of', team(), []],
  ['a negation, also where the column is null', not(team('a')), ['3', '4']],
  ['a negation of nothing', not(team()), ['1', '2', '3', '4']],
  ['both', all(team('a'), kind('x')), ['1']],
  ['either', any(team('b'), kind('y')), ['2', '3']],
  ['either within both', all(any(team('b'), kind('y')), kind('x')), ['3']],
  ['both within either', any(all(team('a'), kind('x')), team('b')), ['1', '3']],
  ['neither', not(any(team('b'), kind('y'))), ['1', '4']],
];

describe('whereCriteria', () => {
  const postgres =
    process.env.BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING;
  const databases = TestDatabases.create({
    ids: postgres ? ['SQLITE_3', 'POSTGRES_15'] : ['SQLITE_3'],
  });

  it.each(databases.eachSupportedId())(
    'keeps to what else the query asks, on %s',
    async id => {
      const knex = await databases.init(id);
      expect(isPostgres(knex)).toBe(id === 'POSTGRES_15');
      await knex.schema.createTable('things', table => {
        ['id', 'team', 'kind', 'state'].forEach(c => table.text(c));
      });
      await knex('things').insert([
        { id: '1', team: 'a', kind: 'x', state: 'live' },
        { id: '2', team: 'a', kind: 'y', state: 'live' },
        { id: '3', team: 'b', kind: 'x', state: 'live' },
        { id: '4', team: null, kind: null, state: 'live' },
        { id: '5', team: 'a', kind: 'x', state: 'gone' },
        { id: '6', team: 'b', kind: 'y', state: 'gone' },
      ]);
      for (const [name, criteria, ids] of CASES) {
        const found = await knex('things')
          .where({ state: 'live' })
          .modify((builder: Knex.QueryBuilder) =>
            whereCriteria(builder, criteria, (part, { column, values }) =>
              whereOneOf(part, column, values),
            ),
          )
          .orderBy('id')
          .pluck('id');
        expect([name, found]).toEqual([name, ids]);
      }
    },
  );
});
