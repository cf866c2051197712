/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { SchedulerServiceTaskInvocationDefinition } from '@backstage/backend-plugin-api';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { createProvisioningDatabase } from './database/createProvisioningDatabase';
import { TurnStore } from './database/TurnStore';
import { Turns } from './engine/Turns';
import { lookNow, scheduleTasks } from './schedule';

describe('what goes on by itself', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

  async function start() {
    const database = createProvisioningDatabase(
      mockServices.database({ knex: await databases.init('SQLITE_3') }),
    );
    const logger = mockServices.logger.mock();
    const observer = { observe: jest.fn(async () => {}) };
    const worker = { tick: jest.fn(async () => {}) };
    const replica = async () => {
      const turns = Turns.create({
        logger,
        store: TurnStore.create(database),
        clock: () => new Date('2026-11-27T10:00:00.000Z'),
      });
      const tasks = new Map<
        string,
        SchedulerServiceTaskInvocationDefinition['fn']
      >();
      await scheduleTasks({
        logger,
        logReader: { read: async () => {} },
        logRetention: { enforce: async () => {} },
        notifier: { notify: async () => {} },
        observer,
        reconciler: { reconcile: async () => {} },
        scheduler: mockServices.scheduler.mock({
          scheduleTask: async task => {
            tasks.set(task.id, task.fn);
          },
        }),
        turns,
        worker,
      });
      const tick = (name: string) =>
        tasks.get(`provisioning-${name}`)?.(new AbortController().signal);
      return { turns, tick };
    };
    return { replica, observer, worker, logger };
  }

  it('takes runs further on every replica, and looks at the far end on one', async () => {
    const { replica, observer, worker } = await start();
    for (const { tick } of [await replica(), await replica()]) {
      await tick('worker');
      await tick('observer');
    }
    expect(worker.tick).toHaveBeenCalledTimes(2);
    expect(observer.observe).toHaveBeenCalledTimes(1);
  });

  it('looks sooner when AWS tells of a change', async () => {
    const { replica, observer, logger } = await start();
    const { tick, turns } = await replica();
    await tick('observer');
    const looked = new Promise<void>(resolve => {
      observer.observe.mockImplementation(async () => resolve());
    });
    lookNow({ turns, observer, logger });
    await looked;
    expect(observer.observe).toHaveBeenCalledTimes(2);
  });

  it('says what failed, which the scheduler would keep to itself', async () => {
    const { replica, observer, logger } = await start();
    observer.observe.mockRejectedValue(new Error('the database is away'));
    const { tick } = await replica();
    await expect(tick('observer')).rejects.toThrow('the database is away');
    expect(logger.error).toHaveBeenCalledWith(
      'The observer failed: Error: the database is away',
    );
  });
});
