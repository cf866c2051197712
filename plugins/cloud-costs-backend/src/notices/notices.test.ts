/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { NoticeStore } from '@steward/backstage-plugin-portal-node';
import { ScopeResolver } from '../access/ScopeResolver';
import { AnomalyStore } from '../anomalies/AnomalyStore';
import { BudgetStore } from '../budgets/BudgetStore';
import { BudgetWatch } from '../budgets/BudgetWatch';
import { BudgetOwners } from '../estimates/BudgetOwners';
import { ForecastStore } from '../forecast/ForecastStore';
import { costsDatabase } from '../database/costsDatabase';
import {
  createTestCosts,
  createTestDatabases,
  rowOf,
  TestSource,
} from '../__testUtils__';

const TEAM = 'group:default/pay';
const FINANCE = 'group:default/finance';
const FIONA = 'user:default/fiona';
const DANA = 'user:default/dana';
const { signal } = new AbortController();

const ANOMALY = {
  source: 'aws',
  externalId: 'a-1',
  account: '222222222222',
  service: 'Amazon EC2',
  region: '',
  from: '2026-11-05',
  to: '2026-11-06',
  expected: '20',
  actual: '1245.5',
  currency: 'USD',
  team: TEAM,
  entity: '',
};

describe('notices', () => {
  const databases = createTestDatabases();

  describe.each(databases.eachSupportedId())('on %s', id => {
    async function start() {
      const knex = await databases.init(id);
      const { costs, loader, time } = createTestCosts(knex, {
        rules: [
          {
            id: 'pay',
            match: { accounts: ['222222222222'] },
            owner: { share: 'allocated', team: TEAM },
          },
        ],
      });
      const clock = () => time.now;
      const database = costsDatabase(mockServices.database({ knex }));
      const notices = new NoticeStore({
        database,
        table: 'cost_notices',
        clock,
      });
      const told = async () =>
        (await notices.due(100)).map(({ recipients, message }) => ({
          recipients,
          ...message,
        }));
      return { clock, costs, database, loader, notices, time, told };
    }

    it('ask the team that owns a cost, and bring the answer to who asked', async () => {
      const { clock, database, notices, time, told } = await start();
      const anomalies = new AnomalyStore({ database, notices, clock });
      await anomalies.report(ANOMALY);
      const visible = { visible: undefined };
      const [anomaly] = (await anomalies.list({ filter: visible, limit: 1 }))
        .items;
      const decide = (
        by: string,
        action: 'ask' | 'mark-expected' | 'reopen',
        reason: string,
      ) => anomalies.decide(anomaly.id, visible, { by, action, reason });
      const asked = await decide(FIONA, 'ask', 'Was this the load test?');
      expect(asked).toMatchObject({
        state: 'asked',
        question: { by: FIONA, reason: 'Was this the load test?' },
      });
      expect(await told()).toEqual([
        expect.objectContaining({
          recipients: [TEAM],
          title:
            'Why did Amazon EC2 in 222222222222 cost 1,225.50 USD more than expected?',
          description:
            '2026-11-05 to 2026-11-06: 1,245.50 USD where 20.00 USD was usual. Was this the load test?',
        }),
      ]);
      await expect(decide(FIONA, 'ask', 'Again')).rejects.toThrow(
        'ask is for those that are open',
      );
      time.now = new Date('2026-11-20T13:00:00Z');
      const answered = await decide(DANA, 'mark-expected', 'Yes, two days');
      expect(answered).toMatchObject({
        state: 'expected',
        question: { by: FIONA },
        decision: { by: DANA, reason: 'Yes, two days' },
      });
      expect(await told()).toContainEqual(
        expect.objectContaining({
          recipients: [FIONA],
          title: 'The cost of Amazon EC2 in 222222222222 was expected',
          description: 'Yes, two days',
        }),
      );
      // What people decide on their own question they know already.
      await decide(FIONA, 'reopen', 'Once more');
      await decide(FIONA, 'ask', 'And the third day?');
      await decide(FIONA, 'mark-expected', 'Found it');
      expect(await told()).toHaveLength(3);
    });

    it('say that nobody can be asked about a cost of no team', async () => {
      const { clock, database, notices } = await start();
      const anomalies = new AnomalyStore({ database, notices, clock });
      await anomalies.report({ ...ANOMALY, team: '' });
      const filter = { visible: undefined };
      const [anomaly] = (await anomalies.list({ filter, limit: 1 })).items;
      await expect(
        anomalies.decide(anomaly.id, filter, { action: 'ask', by: FIONA }),
      ).rejects.toThrow('Nobody can be asked');
    });

    it('tell a team and who approves once that a budget is exceeded, and again of a raised one', async () => {
      const { clock, costs, database, loader, notices, time, told } =
        await start();
      const source = new TestSource('files');
      source.rows.push(
        rowOf({ billed: '120' }),
        rowOf({ day: '2026-11-02', billed: '15' }),
      );
      await loader.load(
        { source: 'files', payer: '111111111111', month: '2026-11' },
        source,
        { signal },
      );
      const catalog = catalogServiceMock({
        entities: [
          {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Group',
            metadata: { name: 'pay', title: 'Payments' },
          },
        ],
      });
      const budgets = new BudgetStore({ database });
      const logger = mockServices.logger.mock();
      const watch = new BudgetWatch({
        auth: mockServices.auth(),
        budgetOwners: new BudgetOwners({
          auth: mockServices.auth(),
          catalog,
          configured: FINANCE,
        }),
        budgets,
        catalog,
        clock,
        costs,
        forecasts: new ForecastStore({ database }),
        logger,
        notices,
        scopes: new ScopeResolver({ catalog }),
      });
      const budget = await budgets.create({
        scope: TEAM,
        period: 'month',
        amount: '100',
        currency: 'USD',
      });
      await budgets.create({
        scope: 'group:default/gone',
        period: 'month',
        amount: '100',
        currency: 'USD',
      });
      await watch.look(signal);
      await watch.look(signal);
      expect(await told()).toEqual([
        expect.objectContaining({
          recipients: [FINANCE, TEAM],
          severity: 'high',
          title:
            'More is spent than the budget of 100.00 USD for Payments this month',
          link: '/cloud-costs/budgets?scope=group%3Adefault%2Fpay',
        }),
      ]);
      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringContaining('group:default/gone was not looked at'),
      );
      await budgets.change(budget.id, '130');
      await watch.look(signal);
      expect(await told()).toHaveLength(2);
      await budgets.change(budget.id, '1000');
      time.now = new Date('2026-11-21T12:00:00Z');
      await watch.look(signal);
      expect(await told()).toHaveLength(2);
    });
  });
});
