/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { TestDatabaseId } from '@backstage/backend-test-utils';
import { createTestDatabases } from '@steward/backstage-plugin-portal-node/testUtils';
import {
  checkOf,
  createTestStores,
  entityOf,
  policyOf,
} from '../__testUtils__/createStores';
import { FindingStore } from '../findings/FindingStore';
import { moveBetween } from '../verdicts/moveBetween';
import { scoredOf } from '../verdicts/verdictRows';
import { HistoryReconstruction } from './HistoryReconstruction';
import { HistoryStore } from './HistoryStore';

const REF = 'resource:default/a';
const never = new AbortController().signal;
const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('%s', (id: TestDatabaseId) => {
  it('reconstructs the days before the first evaluation from dated findings, once', async () => {
    const knex = await databases.init(id);
    const test = createTestStores(knex);
    const findings = new FindingStore({
      database: test.database,
      clock: test.clock,
    });
    const history = new HistoryStore(test.database, test.clock);
    const policy = policyOf([
      checkOf({
        id: 'test.rootMfa',
        rule: undefined,
        controls: [{ catalog: 'securityHub', id: 'IAM.9' }],
      }),
      checkOf({ id: 'test.other', severity: 'low' }),
    ]);
    await test.entities.put([entityOf('a')]);
    await test.facts.put('test/all', [
      { entityRef: REF, facts: { 'test.good': true } },
    ]);
    await test.facts.complete('test', 'all', { lastsMs: 48 * 3_600_000 });
    const push = await findings.begin('securityHub', 'all');
    await push.add([
      {
        entityRef: REF,
        finding: {
          id: 'root-mfa',
          control: { catalog: 'securityHub', id: 'IAM.9' },
          title: 'The root user has MFA',
          outcome: 'pass',
          severity: 'high',
          resource: { accountId: '111122223333' },
          createdAt: '2026-11-01T00:00:00.000Z',
          resolvedAt: '2026-11-12T00:00:00.000Z',
          observedAt: '2026-11-20T00:00:00.000Z',
        },
      },
    ]);
    await push.finish({ whole: true, now: test.clock() });
    const reconstruction = new HistoryReconstruction({
      ...test,
      findings,
      history,
      policy,
    });
    await reconstruction.run(never);
    expect(await history.span(REF)).toEqual({});

    await test.evaluationOf(policy).run(never);
    await reconstruction.run(never);
    await reconstruction.run(never);
    const days = await test.scores.history(REF, 30);
    expect(days.map(({ day }) => day)[0]).toBe('2026-11-01');
    expect(
      days
        .filter(({ score }, at) => score !== days[at - 1]?.score)
        .map(one => [one.day, one.reconstructed, one.score]),
    ).toEqual([
      ['2026-11-01', true, expect.any(Number)],
      ['2026-11-12', true, 100],
    ]);
    expect(days[days.length - 1]).toMatchObject({
      day: '2026-11-21',
      reconstructed: false,
      score: 100,
    });

    const current = (await test.verdicts.ofEntities([REF])).get(REF)!;
    const move = moveBetween(
      current.map(row => scoredOf(row, policy)),
      await test.verdicts.transitions(REF, { limit: 100 }),
      {
        from: '2026-11-05T00:00:00.000Z',
        to: '2026-11-21T12:00:00.000Z',
        weights: {},
        span: await history.span(REF),
      },
    );
    expect(move).toMatchObject({ from: days[0].score, to: 100 });
    expect(move.parts).toEqual([
      expect.objectContaining({
        checkId: 'test.rootMfa',
        from: 'fail',
        to: 'pass',
        at: '2026-11-11T23:59:59.999Z',
      }),
    ]);
  });
});
