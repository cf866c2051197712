/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputError } from '@backstage/errors';
import {
  CostEstimate,
  Run,
} from '@steward/backstage-plugin-provisioning-common';
import { CostEstimator } from '@steward/backstage-plugin-provisioning-node';
import {
  createTestDatabases,
  createTestProvisioning,
  DANA,
  databaseIds,
  thingRequest,
} from '../__testUtils__';

const usd = (amount: string) => ({ amount, currency: 'USD' });

describe.each(databaseIds)('an estimator of a module on %s', databaseId => {
  const databases = createTestDatabases();

  async function start(part: Partial<CostEstimate> = {}) {
    const told: Run[] = [];
    const failures: Error[] = [];
    const estimator: CostEstimator = {
      estimate: async ({ payers }) => ({
        monthly: usd('100.00'),
        delta: usd('100.00'),
        confidence: 'high',
        items: [],
        unpriced: [],
        budgets: payers.map(payer => ({
          payer,
          monthly: usd('1000'),
          headroom: usd('250.00'),
          exceeded: false,
        })),
        source: 'test',
        ...part,
      }),
      async runSucceeded(run) {
        const failure = failures.pop();
        if (failure) {
          throw failure;
        }
        told.push(run);
      },
      outcomeOf: async ({ id }) => {
        if (failures.length > 0) {
          throw failures.pop();
        }
        return {
          estimated: usd('100.00'),
          state: 'waiting',
          measures: [],
          words: id,
        };
      },
    };
    const test = await createTestProvisioning({
      knex: await databases.init(databaseId),
      // Their own budgets are not looked at.
      config: {
        budgets: {
          pay: {
            monthly: '1',
            currency: 'USD',
            owner: 'group:default/finance',
          },
        },
      },
      estimator,
    });
    const ask = async (name: string) =>
      (
        await test.requests.submit(
          thingRequest({
            target: { ...thingRequest().target, name },
          }),
          { ref: DANA },
        )
      ).run;
    return { ...test, ask, told, failures };
  }

  it('knows the budgets, less what waits or runs and was not reported', async () => {
    const { ask, get, settle, costReporter, told } = await start();
    const first = await ask('one');
    expect(first.assessment?.cost.budgets).toMatchObject([
      { payer: 'group:default/pay', headroom: usd('250.00'), exceeded: false },
    ]);
    await settle();
    expect((await get(first.id)).state).toBe('SUCCEEDED');
    const second = await ask('two');
    expect(second.assessment?.cost.budgets).toMatchObject([
      { headroom: usd('150.00') },
    ]);
    await settle();
    const third = await ask('three');
    expect(third.assessment?.cost.budgets).toMatchObject([
      { headroom: usd('50.00'), exceeded: true },
    ]);
    // Nobody owns the budget: the approvers of the platform decide.
    expect(third.assessment?.approval.sets).toMatchObject([
      { approvers: ['group:default/approvers'] },
    ]);
    // What was reported is in the budgets of the estimator.
    await costReporter.report();
    expect(told.map(({ id }) => id)).toEqual([first.id, second.id]);
    expect((await ask('four')).assessment?.cost.budgets).toMatchObject([
      { headroom: usd('150.00'), exceeded: false },
    ]);
  });

  it('is told of each run that succeeded, again until it worked', async () => {
    const { ask, settle, costReporter, told, failures, logger } = await start();
    const run = await ask('one');
    await settle();
    failures.push(new Error('Cloud costs are away'));
    await costReporter.report();
    expect(told).toEqual([]);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining(`run ${run.id} was not reported`),
    );
    await costReporter.report();
    await costReporter.report();
    expect(told.map(({ id }) => id)).toEqual([run.id]);
    expect(costReporter.isNeeded).toBe(true);
  });

  it('is told of the others when it refuses one', async () => {
    const { ask, settle, costReporter, told, failures, logger } = await start();
    const refused = await ask('one');
    const other = await ask('two');
    await settle();
    failures.push(new InputError('entity = nonsense is not an entity'));
    await costReporter.report();
    await costReporter.report();
    expect(told.map(({ id }) => id)).toEqual([other.id]);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining(`run ${refused.id} was not reported: InputError`),
    );
  });

  it('says what the bill says of a run, and stops no page when it cannot', async () => {
    const { ask, get, settle, costReporter, failures } = await start();
    const run = await ask('one');
    expect(await costReporter.outcomeOf(run)).toBeUndefined();
    await settle();
    const done = await get(run.id);
    expect(await costReporter.outcomeOf(done)).toMatchObject({ words: run.id });
    failures.push(new Error('Cloud costs are away'));
    expect(await costReporter.outcomeOf(done)).toBeUndefined();
  });

  it('has people decide while budgets are unknown', async () => {
    const { ask } = await start({
      budgets: [],
      budgetProblem: 'The budgets are unknown',
    });
    expect((await ask('one')).assessment?.approval).toMatchObject({
      required: true,
      rules: [{ id: 'budget-unknown', reason: 'The budgets are unknown' }],
      sets: [{ approvers: ['group:default/approvers'], quorum: 1 }],
    });
  });
});

describe.each(databaseIds)('without such a module on %s', databaseId => {
  const databases = createTestDatabases();

  it('there is nobody to tell', async () => {
    const { costReporter, settle, requests, get } =
      await createTestProvisioning({ knex: await databases.init(databaseId) });
    const { run } = await requests.submit(thingRequest(), { ref: DANA });
    await settle();
    expect(costReporter.isNeeded).toBe(false);
    expect(await costReporter.outcomeOf(await get(run.id))).toBeUndefined();
  });
});
