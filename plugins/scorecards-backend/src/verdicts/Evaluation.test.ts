/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { TestDatabaseId } from '@backstage/backend-test-utils';
import { createTestDatabases } from '@steward/backstage-plugin-portal-node/testUtils';
import { Knex } from 'knex';
import {
  checkOf,
  createTestStores,
  entityOf,
  policyOf,
} from '../__testUtils__/createStores';
import { moveBetween } from './moveBetween';
import { scoredOf } from './verdictRows';

jest.setTimeout(120_000);

const REF = 'resource:default/a';
const never = new AbortController().signal;
const databases = createTestDatabases();

async function countWrites(
  knex: Knex,
  work: () => Promise<unknown>,
): Promise<string[]> {
  const writes: string[] = [];
  const watch = ({ sql }: { sql: string }) => {
    if (/^(insert|delete|update)/i.test(sql)) {
      writes.push(sql);
    }
  };
  knex.on('query', watch);
  await work();
  knex.removeListener('query', watch);
  return writes;
}

describe.each(databases.eachSupportedId())('%s', (id: TestDatabaseId) => {
  async function start() {
    const knex = await databases.init(id);
    const stores = createTestStores(knex);
    const policy = policyOf([checkOf()]);
    const put = (good: boolean, ...names: string[]) =>
      stores.facts.put(
        'test/all',
        names.map(name => ({
          entityRef: `resource:default/${name}`,
          facts: { 'test.good': good },
        })),
      );
    const seen = () =>
      stores.facts.complete('test', 'all', { lastsMs: 48 * 3_600_000 });
    return { ...stores, knex, policy, put, seen };
  }

  it('judges what is due, and writes what moved', async () => {
    const test = await start();
    const evaluation = test.evaluationOf(test.policy);
    await test.entities.put([entityOf('a')]);
    await test.put(false, 'a');
    await test.seen();
    expect(await evaluation.run(never)).toBe(1);
    expect(await test.scores.get(REF)).toMatchObject({
      score: 0,
      fail_count: 1,
    });
    expect(await evaluation.run(never)).toBe(0);

    test.later(24);
    await test.put(true, 'a');
    expect(await evaluation.run(never)).toBe(1);
    expect(await test.scores.get(REF)).toMatchObject({ score: 100, tier: 4 });
    const transitions = await test.verdicts.transitions(REF, { limit: 10 });
    expect(
      transitions.map(one => [one.before?.state, one.after?.state]),
    ).toEqual([
      ['fail', 'pass'],
      [undefined, 'fail'],
    ]);
    expect(await test.scores.history(REF, 3)).toMatchObject([
      { day: '2026-11-21', score: 0 },
      { day: '2026-11-22', score: 100 },
    ]);
    const current = (await test.verdicts.ofEntities([REF])).get(REF)!;
    expect(
      moveBetween(
        current.map(row => scoredOf(row, test.policy)),
        transitions,
        {
          from: '2026-11-21T12:00:00.000Z',
          to: '2026-11-23T00:00:00.000Z',
          weights: {},
        },
      ),
    ).toMatchObject({
      from: 0,
      to: 100,
      delta: 100,
      parts: [
        {
          reason: 'evidence',
          checkId: 'test.isGood',
          points: 100,
          at: '2026-11-22T10:00:00.000Z',
        },
      ],
    });
  });

  it('writes nothing for facts and entities that did not change', async () => {
    const test = await start();
    await test.entities.put([entityOf('a')]);
    await test.put(true, 'a');
    await test.seen();
    await test.evaluationOf(test.policy).run(never);
    const writes = await countWrites(test.knex, async () => {
      await test.entities.put([entityOf('a')]);
      await test.put(true, 'a');
    });
    expect(writes).toEqual([]);
    const rounds = await countWrites(test.knex, () => test.seen());
    expect(rounds).toHaveLength(1);
    expect((await test.entities.waiting()).waiting).toBe(0);
  });

  it('turns to unknown, never to fail, when nobody looks any more, and back', async () => {
    const test = await start();
    const evaluation = test.evaluationOf(test.policy);
    await test.entities.put([entityOf('a')]);
    await test.put(true, 'a');
    await test.seen();
    await evaluation.run(never);
    test.later(47);
    expect(await evaluation.run(never)).toBe(0);
    test.later(2);
    expect(await evaluation.run(never)).toBe(1);
    expect(await test.scores.get(REF)).toMatchObject({
      score: null,
      low: 0,
      high: 100,
      unknown_count: 1,
    });
    await test.seen();
    await evaluation.run(never);
    expect(await test.scores.get(REF)).toMatchObject({ score: 100 });
  });

  it('is done once by two replicas', async () => {
    const test = await start();
    const names = Array.from({ length: 300 }, (_, n) => `e${n}`);
    await test.entities.put(names.map(name => entityOf(name)));
    await test.put(false, ...names);
    await test.seen();
    const replicas = [1, 2].map(() => test.evaluationOf(test.policy));
    const counts = await Promise.all(replicas.map(one => one.run(never)));
    expect(counts[0] + counts[1]).toBe(300);
    const [{ count }] = await test
      .knex('scorecards_transitions')
      .count({ count: '*' });
    expect(Number(count)).toBe(300);
    expect(await test.scores.count({})).toBe(300);
  });

  it('loses nothing when a replica dies before it writes, or when a fact comes meanwhile', async () => {
    const test = await start();
    await test.entities.put([entityOf('a')]);
    await test.put(false, 'a');
    await test.seen();
    const dying = test.evaluationOf(test.policy);
    const write = jest
      .spyOn(test.scores, 'write')
      .mockRejectedValueOnce(new Error('killed'));
    await expect(dying.run(never)).rejects.toThrow('killed');
    write.mockRestore();
    expect(await test.scores.get(REF)).toBeUndefined();
    expect(await test.verdicts.ofEntities([REF])).toEqual(new Map());
    test.later(0.01);
    const other = test.evaluationOf(test.policy);
    const judge = other.judge.bind(other);
    jest.spyOn(other, 'judge').mockImplementationOnce(async entities => {
      const judged = await judge(entities);
      await test.put(true, 'a');
      return judged;
    });
    expect(await other.run(never)).toBe(2);
    expect(await test.scores.get(REF)).toMatchObject({ score: 100 });
  });

  it('says that the policy moved a score, and drops checks that are off', async () => {
    const test = await start();
    await test.entities.put([entityOf('a')]);
    await test.put(false, 'a');
    await test.seen();
    await test.evaluationOf(test.policy).run(never);
    test.later(1);
    await test.entities.markDue();
    const stricter = policyOf([checkOf({ severity: 'critical' })], '2.0.0');
    await test.evaluationOf(stricter).run(never);
    test.later(1);
    await test.entities.markDue();
    await test.evaluationOf(policyOf([])).run(never);
    const reasons = (await test.verdicts.transitions(REF, { limit: 9 })).map(
      ({ reason }) => reason,
    );
    expect(reasons).toEqual(['scope', 'policy', 'scope']);
    expect(await test.scores.get(REF)).toBeUndefined();
  });

  it('forgets entities that the catalog does not have any more', async () => {
    const test = await start();
    await test.entities.put([entityOf('a'), entityOf('b')]);
    await test.put(false, 'a', 'b');
    await test.seen();
    await test.evaluationOf(test.policy).run(never);
    expect(await test.entities.keepOnly(new Set([REF]))).toBe(1);
    expect(await test.scores.count({})).toBe(1);
    expect(await test.facts.entitiesOf('test/all')).toEqual([REF]);
  });
});
