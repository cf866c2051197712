/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  createTestDatabases,
  createTestEstate,
  FakeEstate,
  paymentsGroup,
  TestScheduler,
} from '../__testUtils__';

describe('EstateSchedule', () => {
  const databases = createTestDatabases();

  it.each(databases.eachSupportedId())(
    'looks with the doctor first, and resolves owners as the catalog fills, on %s',
    async id => {
      const knex = await databases.init(id);
      const scheduler = new TestScheduler();
      const fake = new FakeEstate().addAccounts(2);
      let now = new Date('2026-11-21T00:00:00.000Z');
      const catalog = catalogServiceMock.mock();
      const full = catalogServiceMock({ entities: [paymentsGroup] });
      catalog.queryEntities.mockResolvedValue({
        items: [],
        totalItems: 0,
        pageInfo: {},
      });
      const estate = createTestEstate({
        knex,
        sources: fake.sources(),
        clock: () => now,
        catalog,
        scheduler,
      });
      await estate.schedule.start();
      expect([...scheduler.tasks.keys()]).toEqual([
        'estate-sync',
        'estate-owners',
        'estate-schedule',
      ]);
      const run = async (task: string) => {
        await scheduler.triggerTask(task);
        await scheduler.idle();
        await estate.jobs.idle();
      };

      await run('estate-schedule');
      expect((await estate.stores.facts.get('doctor'))?.findings).toHaveLength(
        2,
      );
      expect(await estate.stores.syncs.last()).toMatchObject({
        state: 'done',
        trigger: 'start',
      });
      const { items } = await estate.stores.entities.unresolvedOwners({
        limit: 10,
      });
      expect(items[0].attempts).toEqual([
        expect.objectContaining({ value: 'payments' }),
      ]);

      catalog.queryEntities.mockImplementation((request, options) =>
        full.queryEntities(request, options),
      );
      await run('estate-owners');
      expect(await estate.stores.entities.countUnresolvedOwners()).toBe(0);
      expect(
        (await estate.stores.syncs.page({ limit: 10 })).items,
      ).toHaveLength(2);

      now = new Date(now.getTime() + 1_000);
      await run('estate-schedule');
      expect(await estate.stores.syncs.last()).toMatchObject({
        trigger: 'schedule',
      });
    },
  );
});
