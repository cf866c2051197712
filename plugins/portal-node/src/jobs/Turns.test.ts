/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { SchedulerServiceTaskInvocationDefinition } from '@backstage/backend-plugin-api';
import { PluginDatabase } from '../PluginDatabase';
import {
  CollectedMetrics,
  createTestDatabases,
  databaseIds,
} from '../testUtils';
import { Jobs } from './Jobs';
import { Turns } from './Turns';

const everyMs = 3_000;
/** Longer than a test: the turn is not renewed meanwhile, as if its replica were dead. */
const NEVER_RENEWED_MS = 3_600_000;

describe.each(databaseIds)('turns of replicas on %s', databaseId => {
  const databases = createTestDatabases();
  const migrations = createMockDirectory({
    content: {
      '1_turns.js': `
        exports.up = knex => knex.schema.createTable('things_turns', table => {
          table.string('name', 60).primary();
          table.string('holder', 36).nullable();
          table.string('free_at', 24).notNullable();
        });
        exports.down = knex => knex.schema.dropTable('things_turns');`,
    },
  });

  async function start() {
    const knex = await databases.init(databaseId);
    const database = PluginDatabase.create(mockServices.database({ knex }), {
      directory: migrations.path,
    });
    const time = { now: new Date('2026-11-27T10:00:00.000Z').getTime() };
    const logger = mockServices.logger.mock();
    const replica = (options: { holdMs?: number } = {}) =>
      new Turns({
        clock: () => new Date(time.now),
        database,
        logger,
        table: 'things_turns',
        ...options,
      });
    const renewed = () => knex('things_turns').first('free_at');
    return { knex, time, replica, logger, renewed };
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
    expect((await all()).filter(Boolean)).toHaveLength(1);
    expect(turns).toBe(1);
    time.now += everyMs - 1;
    expect((await all()).filter(Boolean)).toHaveLength(0);
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

  it('is taken over within ten seconds after its replica died, whose writes are refused then', async () => {
    const { knex, replica, time } = await start();
    const frozen = replica();
    const other = replica();
    const work = jest.fn(async () => {});
    await knex.schema.createTable('things', table => table.string('by'));
    await frozen.take('observer', {
      everyMs,
      work: async turn => {
        time.now += 9_999;
        await other.take('observer', { everyMs, work });
        await other.take('observer', { everyMs, early: true, work });
        expect(work).not.toHaveBeenCalled();
        time.now += 1;
        await other.take('observer', { everyMs, work });
        expect(work).toHaveBeenCalledTimes(1);

        const write = knex.transaction(async transaction => {
          await transaction('things').insert({ by: 'frozen' });
          await turn.fence(transaction);
        });
        await expect(write).rejects.toThrow(
          'Another replica took over "observer"; this one stops',
        );
        expect(turn.signal.aborted).toBe(true);
      },
    });
    expect(await knex('things')).toEqual([]);
    // What the frozen one gave back was not its own any more.
    await replica().take('observer', { everyMs, work });
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('keeps a turn that takes longer than a hold, also from who asks early', async () => {
    const { replica, time, logger, renewed } = await start();
    const holdMs = 400;
    const one = replica({ holdMs });
    const other = replica({ holdMs: NEVER_RENEWED_MS });
    const late = jest.fn(async () => {});
    const takeLate = () =>
      other.take('observer', { everyMs, early: true, work: late });
    await one.take('observer', {
      everyMs,
      work: async () => {
        for (let beat = 0; beat < 4; beat++) {
          time.now += holdMs - 100;
          const end = new Date(time.now + holdMs).toISOString();
          while ((await renewed())?.free_at !== end) {
            await new Promise(setImmediate);
          }
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

  it('runs jobs on one replica or on each, early when asked, and logs what fails', async () => {
    const { replica, logger } = await start();
    const observe = jest.fn(async () => {});
    const tick = jest.fn(async () => {});
    const metrics = new CollectedMetrics();
    const startReplica = async () => {
      const tasks = new Map<
        string,
        SchedulerServiceTaskInvocationDefinition['fn']
      >();
      const jobs = new Jobs({
        pluginId: 'things',
        scheduler: mockServices.scheduler.mock({
          scheduleTask: async task => {
            tasks.set(task.id, task.fn);
          },
        }),
        turns: replica(),
        logger,
        metrics: metrics.service,
      });
      await jobs.onEachReplica({ name: 'worker', work: tick });
      await jobs.onOneReplica({
        name: 'observer',
        every: { seconds: 3 },
        work: observe,
      });
      const run = (name: string) =>
        tasks.get(`things-${name}`)?.(new AbortController().signal);
      return { jobs, run };
    };
    const replicas = [await startReplica(), await startReplica()];
    for (const { run } of replicas) {
      await run('worker');
      await run('observer');
    }
    expect(tick).toHaveBeenCalledTimes(2);
    expect(observe).toHaveBeenCalledTimes(1);

    replicas[1].jobs.now('observer');
    await replicas[1].jobs.idle();
    expect(observe).toHaveBeenCalledTimes(2);

    observe.mockRejectedValue(new Error('the database is away'));
    replicas[0].jobs.now('observer');
    await replicas[0].jobs.stop();
    expect(logger.error).toHaveBeenCalledWith(
      'The job "observer" failed: Error: the database is away',
    );
    const durations = await metrics.read('steward.jobs.duration');
    expect(durations.map(({ attributes }) => attributes)).toEqual(
      ['succeeded', 'succeeded', 'failed'].map(outcome => ({
        job: 'things-observer',
        outcome,
      })),
    );
    replicas[0].jobs.now('observer');
    await replicas[0].jobs.idle();
    expect(observe).toHaveBeenCalledTimes(3);
  });
});
