/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { TestDatabaseId } from '@backstage/backend-test-utils';
import { Finding } from '@steward/backstage-plugin-scorecards-common';
import { createTestDatabases } from '@steward/backstage-plugin-portal-node/testUtils';
import {
  checkOf,
  createTestStores,
  entityOf,
  policyOf,
} from '../__testUtils__/createStores';
import { markDue } from '../entities/EntityStore';
import { FindingStore } from '../findings/FindingStore';
import { moveBetween } from '../verdicts/moveBetween';
import { scoredOf } from '../verdicts/verdictRows';
import { HistoryReconstruction } from './HistoryReconstruction';
import { HistoryStore } from './HistoryStore';

const REF = 'resource:default/a';
const never = new AbortController().signal;
const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('%s', (id: TestDatabaseId) => {
  async function start() {
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
        controls: [
          { catalog: 'securityHub', id: 'IAM.9' },
          { catalog: 'awsConfig', id: 'root-account-mfa-enabled' },
        ],
      }),
      checkOf({ id: 'test.other', severity: 'low' }),
    ]);
    await test.entities.put([entityOf('a')]);
    const reconstruction = new HistoryReconstruction({
      ...test,
      findings,
      history,
      policy,
    });

    /** A source says how the root user is protected. */
    async function push(source: string, finding: Partial<Finding>) {
      const begun = await findings.begin(source, 'all');
      await begun.add([
        {
          entityRef: REF,
          finding: {
            id: source,
            control: { catalog: 'securityHub', id: 'IAM.9' },
            title: 'The root user has MFA',
            outcome: 'pass',
            severity: 'high',
            resource: { accountId: '111122223333' },
            observedAt: '2026-11-20T00:00:00.000Z',
            ...finding,
          },
        },
      ]);
      await begun.finish({ whole: true, now: test.clock() });
    }

    async function putFact(value: boolean) {
      await test.facts.put('test/all', [
        { entityRef: REF, facts: { 'test.good': value } },
      ]);
      await test.facts.complete('test', 'all', { lastsMs: 48 * 3_600_000 });
    }

    /** Evaluates what was marked by the test or by a change of facts. */
    async function evaluate() {
      await markDue(knex, test.clock(), [REF]);
      await test.evaluationOf(policy).run(never);
      await reconstruction.run(never);
    }

    async function moveSince(from: string) {
      const current = (await test.verdicts.ofEntities([REF])).get(REF)!;
      return moveBetween(
        current.map(row => scoredOf(row, policy)),
        await test.verdicts.transitions(REF, { limit: 100 }),
        {
          from,
          to: test.clock().toISOString(),
          weights: {},
          span: await history.span(REF),
        },
      );
    }
    return {
      ...test,
      evaluate,
      history,
      moveSince,
      push,
      putFact,
      reconstruction,
    };
  }

  it('reconstructs the days before the first evaluation from dated findings', async () => {
    const test = await start();
    await test.putFact(true);
    await test.push('securityHub', {
      createdAt: '2026-11-01T00:00:00.000Z',
      resolvedAt: '2026-11-12T00:00:00.000Z',
    });
    await test.reconstruction.run(never);
    expect(await test.history.span(REF)).toEqual({});

    await test.evaluate();
    await test.reconstruction.run(never);
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

    const move = await test.moveSince('2026-11-05T00:00:00.000Z');
    expect(move).toMatchObject({ from: days[0].score, to: 100 });
    expect(move.parts).toEqual([
      expect.objectContaining({
        checkId: 'test.rootMfa',
        from: 'fail',
        to: 'pass',
        at: '2026-11-12T00:00:00.000Z',
      }),
    ]);
    expect(
      (await test.moveSince('2026-10-31T23:59:59.999Z')).from,
    ).toBeUndefined();
  });

  it('explains a move from the score that the history has, whatever the first day brought', async () => {
    const test = await start();
    const expectAgreement = async () => {
      for (const { day, score } of await test.scores.history(REF, 20)) {
        const { from } = await test.moveSince(`${day}T23:59:59.999Z`);
        expect({ day, from }).toEqual({ day, from: score });
      }
    };
    // One source is read, and its past at once.
    await test.push('securityHub', {
      createdAt: '2026-11-05T00:00:00.000Z',
      resolvedAt: '2026-11-12T00:00:00.000Z',
    });
    await test.evaluate();
    await expectAgreement();

    // Another one sees it otherwise.
    test.later(1);
    await test.push('awsConfig', {
      control: { catalog: 'awsConfig', id: 'root-account-mfa-enabled' },
      outcome: 'fail',
    });
    await test.evaluate();
    await expectAgreement();

    // A check is seen for the first time. Its past was no different.
    test.later(1);
    await test.putFact(true);
    await test.evaluate();
    await expectAgreement();
    expect(
      (await test.moveSince('2026-11-15T23:59:59.999Z')).parts,
    ).toMatchObject([{ checkId: 'test.rootMfa', from: 'pass', to: 'fail' }]);

    // What changes from then on is a move.
    test.later(1);
    await test.putFact(false);
    await test.evaluate();
    test.later(48);
    await test.putFact(true);
    await test.evaluate();
    await expectAgreement();
    expect(
      (await test.moveSince('2026-11-21T23:59:59.999Z')).parts,
    ).toMatchObject([{ checkId: 'test.other', from: 'fail', to: 'pass' }]);
  });
});
