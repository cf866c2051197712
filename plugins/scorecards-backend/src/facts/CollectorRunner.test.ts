/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockServices, TestDatabaseId } from '@backstage/backend-test-utils';
import { createTestDatabases } from '@steward/backstage-plugin-portal-node/testUtils';
import {
  CollectedPage,
  FactCollector,
} from '@steward/backstage-plugin-scorecards-node';
import {
  createTestStores,
  entityOf,
  TEST_FACTS,
} from '../__testUtils__/createStores';
import { CollectorRunner } from './CollectorRunner';

jest.setTimeout(120_000);

const never = new AbortController().signal;
const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('%s', (id: TestDatabaseId) => {
  async function start(collect: FactCollector['collect']) {
    const stores = createTestStores(await databases.init(id));
    await stores.entities.put([entityOf('a'), entityOf('b')]);
    const runnerOf = () =>
      new CollectorRunner({
        ...stores,
        collectors: [
          { id: 'test', facts: TEST_FACTS, every: { hours: 1 }, collect },
        ],
        logger: mockServices.logger.mock(),
      });
    const runner = runnerOf();
    await runner.refreshScopes();
    const collection = async () =>
      (await stores.facts.collections()).find(one => one.id === 'test/all')!;
    const values = async () => {
      const facts = await stores.facts.ofEntities(
        ['resource:default/a', 'resource:default/b'],
        new Map(TEST_FACTS.map(one => [one.name, one])),
      );
      return ['a', 'b'].map(
        name => facts.get(`resource:default/${name}`)?.['test.good']?.value,
      );
    };
    return { ...stores, collection, runner, runnerOf, values };
  }

  const pageOf = (name: string, good: boolean): CollectedPage => ({
    items: [
      { entityRef: `resource:default/${name}`, facts: { 'test.good': good } },
    ],
  });

  it('goes on at the page where another process stopped', async () => {
    const cursors: (string | undefined)[] = [];
    const test = await start(async ({ cursor }) => {
      cursors.push(cursor);
      if (cursors.length === 2) {
        throw new Error('killed');
      }
      return cursor === 'two'
        ? pageOf('b', true)
        : { ...pageOf('a', true), nextCursor: 'two' };
    });
    await test.runner.run(never);
    expect(await test.collection()).toMatchObject({
      cursor: 'two',
      failures: 1,
      problem: expect.stringMatching(/killed/),
    });
    await test.runner.run(never);
    expect(cursors).toHaveLength(2);
    test.later(0.1);
    await test.runnerOf().run(never);
    expect(cursors).toEqual([undefined, 'two', 'two']);
    expect(await test.collection()).toMatchObject({
      cursor: null,
      failures: 0,
      observed_at: test.time.now.toISOString(),
    });
    expect(await test.values()).toEqual([true, true]);
  });

  it('drops facts of entities that the collector does not know any more', async () => {
    const answers = [pageOf('a', true), pageOf('b', false)];
    const test = await start(async () => answers.shift()!);
    await test.runner.run(never);
    expect(await test.values()).toEqual([true, undefined]);
    test.later(2);
    await test.runner.run(never);
    expect(await test.values()).toEqual([undefined, false]);
  });

  it('keeps the last facts through an outage, and waits longer each time', async () => {
    let isDown = false;
    const test = await start(async () => {
      if (isDown) {
        throw new Error('AWS does not answer');
      }
      return pageOf('a', true);
    });
    await test.runner.run(never);
    const { observed_at: seen } = await test.collection();
    isDown = true;
    const waits: number[] = [];
    for (let attempt = 0; attempt < 3; attempt += 1) {
      test.later(2);
      await test.runner.run(never);
      const { due_at: due } = await test.collection();
      waits.push(Date.parse(due!) - test.time.now.getTime());
    }
    expect(waits).toEqual([30_000, 60_000, 120_000]);
    expect(await test.values()).toEqual([true, undefined]);
    expect((await test.collection()).observed_at).toBe(seen);
  });

  it('keeps what it knew of an entity that has a problem, or a fact of another type', async () => {
    const answers: CollectedPage[] = [
      { items: [...pageOf('a', true).items, ...pageOf('b', true).items] },
      {
        items: [
          { entityRef: 'resource:default/a', problem: 'access denied' },
          {
            entityRef: 'resource:default/b',
            facts: { 'test.good': 'yes' },
          },
        ],
      },
    ];
    const test = await start(async () => answers.shift()!);
    await test.runner.run(never);
    test.later(2);
    await test.runner.run(never);
    expect(await test.values()).toEqual([true, true]);
    const facts = await test.facts.ofEntities(
      ['resource:default/a'],
      new Map(TEST_FACTS.map(one => [one.name, one])),
    );
    expect(facts.get('resource:default/a')?.['test.good'].observedAt).toBe(
      test.time.now.toISOString(),
    );
  });
});
