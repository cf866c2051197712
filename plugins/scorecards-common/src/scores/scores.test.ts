/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import fc from 'fast-check';
import { PILLARS } from '../checks/Pillar';
import { SEVERITIES } from '../checks/Severity';
import { VERDICT_STATES } from '../verdicts/Verdict';
import { DatedVerdict, explainMove } from './explainMove';
import { pathTo } from './pathTo';
import { requiredTierOf } from './requiredTierOf';
import { rollUp } from './rollUp';
import { scoreOf } from './scoreOf';
import { TIERS, tierRank } from './Tier';
import { tierOf } from './tierOf';
import { DEFAULT_TIER_POLICY } from './TierPolicy';

const verdictOf = (part: Partial<DatedVerdict> = {}): DatedVerdict => ({
  checkId: 'x.a',
  title: 'A',
  pillar: 'security',
  severity: 'high',
  state: 'pass',
  policyVersion: '1',
  ...part,
});

/** The same verdicts, with these checks passing. */
const passing = (verdicts: readonly DatedVerdict[], checkIds: string[]) =>
  verdicts.map(one =>
    checkIds.includes(one.checkId) ? { ...one, state: 'pass' as const } : one,
  );

const anyVerdicts = fc.uniqueArray(
  fc
    .record({
      id: fc.integer({ min: 1, max: 12 }),
      pillar: fc.constantFrom(...PILLARS),
      severity: fc.constantFrom(...SEVERITIES),
      state: fc.constantFrom(...VERDICT_STATES),
      failed: fc.integer({ min: 1, max: 5 }),
      passed: fc.integer({ min: 0, max: 5 }),
      capped: fc.boolean(),
      requiredFor: fc.option(fc.constantFrom(...TIERS), { nil: undefined }),
      policyVersion: fc.constantFrom('1', '2'),
    })
    .map(
      ({ id, failed, passed, capped, ...rest }): DatedVerdict => ({
        checkId: `x.c${id}`,
        title: `Check ${id}`,
        ...rest,
        ...(rest.state === 'fail' && { passed, total: passed + failed }),
        ...(capped && {
          cap: { score: 40, tier: 'bronze' as const, reason: 'it is so' },
        }),
      }),
    ),
  { selector: ({ checkId }) => checkId, maxLength: 12 },
);

describe('scoreOf', () => {
  it('weighs by severity, counts shares, and leaves out what is not known', () => {
    const score = scoreOf([
      verdictOf({ severity: 'critical', state: 'pass' }),
      verdictOf({ checkId: 'x.b', severity: 'low', state: 'fail' }),
      verdictOf({
        checkId: 'x.c',
        severity: 'medium',
        state: 'fail',
        passed: 1,
        total: 2,
      }),
      verdictOf({ checkId: 'x.d', severity: 'high', state: 'unknown' }),
      verdictOf({ checkId: 'x.e', state: 'notApplicable' }),
    ]);
    // (10 + 0 + 2.5) / 17.5; all unknown fail: 12.5 / 25; all pass: 20 / 25
    expect(score).toMatchObject({
      score: 71.4,
      low: 50,
      high: 80,
      coverage: 0.7,
    });
  });

  it('is capped by what is critical, in a sentence', () => {
    const score = scoreOf([
      verdictOf({ severity: 'low' }),
      ...Array.from({ length: 9 }, (_, n) => verdictOf({ checkId: `y.${n}` })),
      verdictOf({
        checkId: 'x.root',
        state: 'fail',
        cap: { score: 40, tier: 'bronze', reason: 'the root user has no MFA' },
      }),
    ]);
    expect(score.score).toBe(40);
    expect(score.caps[0].sentence).toBe(
      'Capped at 40: the root user has no MFA',
    );
  });

  it('leaves the exempt out, and shows what it would be without', () => {
    const score = scoreOf([
      verdictOf(),
      verdictOf({ checkId: 'x.b', state: 'exempt', withoutExemption: 'fail' }),
    ]);
    expect(score).toMatchObject({ score: 100, withoutExemptions: 50 });
  });

  it('lies in its own interval, which is a point where all is known', () => {
    expect(() =>
      fc.assert(
        fc.property(anyVerdicts, verdicts => {
          const { score = 50, ...range } = scoreOf(verdicts);
          const { low, high, coverage } = range;
          const inside =
            scoreOf(verdicts).score === undefined ||
            (low <= score && score <= high);
          return inside && low <= high && (coverage < 1 || low === high);
        }),
      ),
    ).not.toThrow();
  });

  it('never falls when a failing check passes', () => {
    expect(() =>
      fc.assert(
        fc.property(anyVerdicts, verdicts => {
          const before = scoreOf(verdicts).score ?? 0;
          return verdicts
            .filter(({ state }) => state === 'fail')
            .every(({ checkId }) => {
              const after = scoreOf(passing(verdicts, [checkId])).score;
              return after !== undefined && after >= before;
            });
        }),
      ),
    ).not.toThrow();
  });
});

describe('tiers', () => {
  it('are reached in order, with checks, coverage and caps', () => {
    const reached = (...verdicts: DatedVerdict[]) =>
      tierOf(scoreOf(verdicts), verdicts, DEFAULT_TIER_POLICY);
    expect(reached(verdictOf())).toBe('platinum');
    expect(reached()).toBeUndefined();
    expect(
      reached(
        verdictOf(),
        verdictOf({ checkId: 'x.b', severity: 'low', state: 'unknown' }),
      ),
    ).toBe('gold');
    expect(
      reached(
        ...Array.from({ length: 40 }, (_, n) =>
          verdictOf({ checkId: `y.${n}` }),
        ),
        verdictOf({
          checkId: 'x.b',
          severity: 'low',
          state: 'fail',
          requiredFor: 'silver',
        }),
      ),
    ).toBe('bronze');
  });

  it('are required by criticality and data class, the higher one', () => {
    const entity = (annotations: Record<string, string>, tags = {}) =>
      requiredTierOf(
        {
          apiVersion: 'a',
          kind: 'Resource',
          metadata: { name: 'a', annotations },
          spec: { tags },
        },
        DEFAULT_TIER_POLICY,
      );
    expect(entity({})).toBeUndefined();
    expect(entity({ 'steward.dev/criticality': 'low' })).toBe('bronze');
    expect(
      entity(
        { 'steward.dev/criticality': 'low' },
        { 'data-class': 'Restricted' },
      ),
    ).toBe('gold');
  });

  it('are reached by the path to them, with no step too many', () => {
    expect(() =>
      fc.assert(
        fc.property(
          anyVerdicts,
          fc.constantFrom(...TIERS),
          (verdicts, tier) => {
            const path = pathTo(tier, verdicts, {
              policy: DEFAULT_TIER_POLICY,
            });
            const reaches = (checkIds: string[]) => {
              const after = passing(verdicts, checkIds);
              const reached = tierOf(
                scoreOf(after),
                after,
                DEFAULT_TIER_POLICY,
              );
              return tierRank(reached) >= tierRank(tier);
            };
            const steps = path.steps.map(({ checkId }) => checkId);
            const isShortest = steps.every(
              step => !reaches(steps.filter(one => one !== step)),
            );
            return (
              path.reaches === reaches(steps) && (isShortest || !path.reaches)
            );
          },
        ),
        { numRuns: 200 },
      ),
    ).not.toThrow();
  });
});

describe('explainMove', () => {
  it('names policy, scope, exemption, staleness and evidence', () => {
    const before = [
      verdictOf({ checkId: 'x.policy' }),
      verdictOf({ checkId: 'x.scope' }),
      verdictOf({ checkId: 'x.exempt', state: 'fail' }),
      verdictOf({ checkId: 'x.stale', state: 'fail' }),
      verdictOf({ checkId: 'x.evidence' }),
      verdictOf({ checkId: 'x.same' }),
    ];
    const after = [
      verdictOf({ checkId: 'x.policy', state: 'fail', policyVersion: '2' }),
      verdictOf({ checkId: 'x.scope', state: 'notApplicable' }),
      verdictOf({ checkId: 'x.exempt', state: 'exempt' }),
      verdictOf({ checkId: 'x.stale', state: 'unknown' }),
      verdictOf({ checkId: 'x.evidence', state: 'fail' }),
      verdictOf({ checkId: 'x.same' }),
    ];
    const move = explainMove(before, after);
    expect(move.parts.map(({ checkId, reason }) => [checkId, reason])).toEqual([
      ['x.policy', 'policy'],
      ['x.scope', 'scope'],
      ['x.exempt', 'exemption'],
      ['x.stale', 'staleness'],
      ['x.evidence', 'evidence'],
    ]);
    expect(move).toMatchObject({ from: 66.7, to: 33.3, delta: -33.4 });
  });

  it('has parts that add up to the whole', () => {
    fc.assert(
      fc.property(anyVerdicts, anyVerdicts, (before, after) => {
        const { delta, parts } = explainMove(before, after);
        const sum = parts.reduce((all, { points }) => all + points, 0);
        expect(sum).toBeCloseTo(delta ?? 0, 5);
      }),
    );
  });
});

describe('rollUp', () => {
  const members = [
    { entityRef: 'a', score: 90, weight: 3 },
    { entityRef: 'b', score: 50, hidden: true },
    { entityRef: 'c' },
  ];

  it('has a method, contributors and the count of hidden ones', () => {
    expect(rollUp(members, 'worst')).toEqual({
      method: 'worst',
      score: 50,
      contributors: [{ entityRef: 'a', score: 90 }],
      hidden: 1,
      withoutScore: 1,
    });
    expect(rollUp(members, 'weightedMean').score).toBe(80);
    expect(rollUp(members, 'percentile').score).toBe(50);
    expect(rollUp([], 'weightedMean')).toEqual({
      method: 'weightedMean',
      contributors: [],
      hidden: 0,
      withoutScore: 0,
    });
  });

  it('lies between its worst and its best', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1 }),
        fc.constantFrom('worst', 'weightedMean', 'percentile'),
        (scores, method) => {
          const { score } = rollUp(
            scores.map((one, n) => ({ entityRef: String(n), score: one })),
            method as 'worst',
          );
          expect(score).toBeGreaterThanOrEqual(Math.min(...scores));
          expect(score).toBeLessThanOrEqual(Math.max(...scores));
        },
      ),
    );
  });
});
