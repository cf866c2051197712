/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { ScopeResolver } from '../access/ScopeResolver';
import {
  createTestCosts,
  createTestDatabases,
  rowOf,
  TestSource,
} from '../__testUtils__';
import { ForecastScopes } from './ForecastScopes';

const ACCOUNT = '111111111111';
const TEAM = 'group:default/team';
const ENTITY = 'resource:default/account';

describe('ForecastScopes', () => {
  const databases = createTestDatabases();

  it('names what cost something a month ago, also on the first day of a month', async () => {
    const knex = await databases.init('SQLITE_3');
    const { costs, loader } = createTestCosts(knex, {
      rules: [
        {
          id: 'account',
          match: { accounts: [ACCOUNT] },
          owner: { share: 'allocated', team: TEAM, entity: ENTITY },
        },
      ],
    });
    const source = new TestSource('files');
    source.rows.push(
      rowOf({ day: '2026-11-29', account: ACCOUNT, billed: '5' }),
    );
    const key = { source: 'files', payer: ACCOUNT, month: '2026-11' };
    const { signal } = new AbortController();
    expect(await loader.load(key, source, { signal })).toBe(true);
    const scopesOn = async (day: string) => {
      const scopes = new ForecastScopes({
        auth: mockServices.auth(),
        catalog: catalogServiceMock(),
        costs,
        scopes: { resolve: async () => ({}) } as unknown as ScopeResolver,
        clock: () => new Date(`${day}T01:00:00Z`),
      });
      return (await scopes.list()).map(({ scope }) => scope);
    };
    expect(await scopesOn('2026-12-01')).toEqual([
      'organization',
      TEAM,
      ENTITY,
    ]);
    expect(await scopesOn('2027-01-01')).toEqual(['organization']);
  });
});
