/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockServices } from '@backstage/backend-test-utils';
import {
  MappingRule,
  ReportedBudget,
} from '@steward/backstage-plugin-cloud-costs-common';
import { createTestDatabases } from '../__testUtils__';
import { costsDatabase } from '../database/costsDatabase';
import { Mapping } from '../mapping/Mapping';
import { BudgetStore } from './BudgetStore';
import { SourceBudgets } from './SourceBudgets';

const RULES: MappingRule[] = [
  {
    id: 'pay',
    match: { tags: { team: ['pay'] } },
    owner: { share: 'allocated', team: 'group:default/pay' },
  },
  {
    id: 'account',
    match: { accounts: ['333333333333'] },
    owner: {
      share: 'allocated',
      team: 'group:default/search',
      entity: 'resource:default/search-prod',
    },
  },
];
const monthly = { period: 'month' as const, currency: 'USD' };
const REPORTED: ReportedBudget[] = [
  { ...monthly, name: 'total', amount: '900' },
  { ...monthly, name: 'pay', amount: '300', tags: { team: 'pay' } },
  { ...monthly, name: 'pay-2', amount: '1', tags: { team: 'pay' } },
  { ...monthly, name: 'search', amount: '200.5', account: '333333333333' },
  { ...monthly, name: 'nobody', amount: '7', tags: { team: 'gone' } },
];

describe('SourceBudgets', () => {
  const databases = createTestDatabases();

  it.each(databases.eachSupportedId())(
    'keeps the budgets of sources, each for those whose costs it is for, on %s',
    async id => {
      const knex = await databases.init(id);
      const budgets = new BudgetStore({
        database: costsDatabase(mockServices.database({ knex })),
      });
      let reported = REPORTED;
      let failure: Error | undefined;
      const source = {
        id: 'aws-budgets',
        async budgets() {
          if (failure) {
            throw failure;
          }
          return reported;
        },
      };
      const logger = mockServices.logger.mock();
      const sourceBudgets = new SourceBudgets({
        budgets,
        sources: [source],
        mapping: new Mapping({
          configured: RULES,
          catalog: { rules: async () => [] },
        }),
        logger,
      });
      const amounts = async () => {
        const { items } = await budgets.list({ limit: 10 });
        return items.map(({ scope, amount }) => [scope, amount]);
      };
      const own = await budgets.create({
        ...monthly,
        scope: 'organization',
        amount: '5',
      });
      await sourceBudgets.read();
      expect(await amounts()).toEqual(
        expect.arrayContaining([
          ['group:default/pay', '300'],
          ['organization', '5'],
          ['organization', '900'],
          ['resource:default/search-prod', '200.5'],
        ]),
      );
      expect(await amounts()).toHaveLength(4);
      const { items } = await budgets.list({
        scope: 'group:default/pay',
        limit: 1,
      });
      await expect(budgets.change(items[0].id, '1')).rejects.toThrow(
        /comes from a source such as AWS Budgets/,
      );

      failure = new Error('AWS Budgets did not answer');
      await sourceBudgets.read();
      expect(await amounts()).toHaveLength(4);
      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringContaining('The budgets of aws-budgets were not read'),
      );

      failure = undefined;
      reported = REPORTED.slice(1, 2);
      await sourceBudgets.read();
      expect(await amounts()).toEqual([
        ['group:default/pay', '300'],
        ['organization', own.amount],
      ]);
    },
  );
});
