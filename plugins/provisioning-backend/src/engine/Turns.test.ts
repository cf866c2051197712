/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockServices } from '@backstage/backend-test-utils';
import { createTestDatabases, databaseIds } from '../__testUtils__';
import { createProvisioningDatabase } from '../database/createProvisioningDatabase';
import { TurnStore } from '../database/TurnStore';
import { Turns } from './Turns';

jest.setTimeout(60_000);

const everyMs = 3_000;

describe.each(databaseIds)('turns of replicas on %s', databaseId => {
  const databases = createTestDatabases();

  async function start() {
    const knex = await databases.init(databaseId);
    const database = createProvisioningDatabase(
      mockServices.database({ knex }),
    );
    const time = { now: new Date('2026-11-27T10:00:00.000Z').getTime() };
    const clock = () => new Date(time.now);
    const logger = mockServices.logger.mock();
    const replica = (options: { holdMs?: number } = {}) =>
      Turns.create({
        clock,
        logger,
        store: TurnStore.create(database),
        ...options,
      });
    return { database, clock, time, replica, logger };
  }

  it('gives each turn to one of many, and the next when it is due', async () => {
    const { replica, time } = await start();
    const replicas = Array.from({ length: 5 }, () => replica());
    let turns = 0;
    const work = async () => {
      turns += 1;
    };
    const all = (early?: boolean) =>
      Promise.all(
        replicas.map(one => one.take('observer', { everyMs, early, work })),
      );
    await all();
    expect(turns).toBe(1);
    time.now += everyMs - 1;
    await all();
    expect(turns).toBe(1);
    time.now += 1;
    await all();
    expect(turns).toBe(2);
    // Other work has turns of its own.
    await replicas[0].take('log', { everyMs, work });
    expect(turns).toBe(3);
    await replicas[1].take('observer', { everyMs, early: true, work });
    expect(turns).toBe(4);
  });

  it('goes on within ten seconds after a replica was killed in its turn', async () => {
    const { database, replica, clock, time } = await start();
    const killed = TurnStore.create(database);
    const until = new Date(time.now + 10_000);
    expect(await killed.take('observer', { now: clock(), until })).toBe(true);
    const other = replica();
    const work = jest.fn(async () => {});
    time.now += 9_999;
    await other.take('observer', { everyMs, work });
    await other.take('observer', { everyMs, early: true, work });
    expect(work).not.toHaveBeenCalled();
    time.now += 1;
    await other.take('observer', { everyMs, work });
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('keeps a turn that takes longer than a hold, also from who asks early', async () => {
    const { database, replica, time, logger, clock } = await start();
    const store = TurnStore.create(database);
    const renew = store.renew.bind(store);
    let renewed = () => {};
    jest.spyOn(store, 'renew').mockImplementation(async (...hold) => {
      await renew(...hold);
      renewed();
    });
    const renewal = () =>
      new Promise<void>(resolve => {
        renewed = resolve;
      });
    const holdMs = 400;
    const one = Turns.create({ clock, logger, store, holdMs });
    const other = replica({ holdMs });
    const late = jest.fn(async () => {});
    const takeLate = () =>
      other.take('observer', { everyMs, early: true, work: late });
    await one.take('observer', {
      everyMs,
      work: async () => {
        for (let beat = 0; beat < 4; beat++) {
          await renewal();
          time.now += holdMs - 100;
          await takeLate();
        }
      },
    });
    expect(late).not.toHaveBeenCalled();
    await takeLate();
    expect(late).toHaveBeenCalledTimes(1);
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('lets go of a turn whose work failed', async () => {
    const { replica, time } = await start();
    const failing = replica().take('observer', {
      everyMs,
      work: async () => {
        throw new Error('AWS is away');
      },
    });
    await expect(failing).rejects.toThrow('AWS is away');
    const work = jest.fn(async () => {});
    time.now += everyMs;
    await replica().take('observer', { everyMs, work });
    expect(work).toHaveBeenCalledTimes(1);
  });
});
