/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';
import { checkOf } from '../__fixtures__/checks';
import { checkSchema } from '../checks/Check';
import { orderChecks } from '../checks/orderChecks';
import { ControlObservation } from '../facts/ControlObservation';
import { FactValue } from '../facts/Fact';
import { judge } from './judge';
import { judgeAll } from './judgeAll';

const now = new Date('2026-11-29T12:00:00.000Z');
const factsOf = (
  values: Record<string, FactValue>,
  observedAt = '2026-11-29T11:00:00.000Z',
) => ({
  facts: Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      { value, observedAt, maximumAge: { days: 2 } },
    ]),
  ),
  controls: [],
});

describe('judge', () => {
  it('passes, warns and fails by its rule, and says by which evidence', async () => {
    const check = checkOf({
      rule: {
        pass: { all: [{ fact: 'a.keys', operator: 'equal', value: 0 }] },
        warn: { all: [{ fact: 'a.keys', operator: 'lessThan', value: 3 }] },
      },
    });
    const states = await Promise.all(
      [0, 2, 3].map(keys => judge(factsOf({ 'a.keys': keys }), check, now)),
    );
    expect(states.map(({ state }) => state)).toEqual(['pass', 'warn', 'fail']);
    expect(states[2]).toEqual({
      state: 'fail',
      reason: 'a.keys is 3.',
      evidence: [{ fact: 'a.keys', value: 3 }],
      validUntil: '2026-12-01T11:00:00.000Z',
    });
  });

  it('knows nothing where a fact is missing or too old', async () => {
    expect(await judge(factsOf({}), checkOf(), now)).toEqual({
      state: 'unknown',
      reason: 'There is no value for account.mfa.',
      evidence: [],
    });
    const old = factsOf({ 'account.mfa': false }, '2026-11-27T12:00:00.000Z');
    expect(await judge(old, checkOf(), now)).toMatchObject({
      state: 'unknown',
      reason:
        'The value of account.mfa is from 2026-11-27T12:00:00.000Z and too old.',
    });
    expect(
      await judge(old, checkOf({ freshness: { days: 3 } }), now),
    ).toMatchObject({ state: 'fail' });
  });

  it('reads thresholds, and does not take text for a number', async () => {
    const check = checkOf({
      thresholds: {
        fact: 'a.days',
        ranges: [
          { verdict: 'fail', to: 0 },
          { verdict: 'warn', from: 0, to: 90 },
          { verdict: 'pass', from: 90 },
        ],
      },
    });
    const state = async (days: FactValue) =>
      (await judge(factsOf({ 'a.days': days }), check, now)).state;
    expect(await state(-1)).toBe('fail');
    expect(await state(0)).toBe('warn');
    expect(await state(90)).toBe('pass');
    expect(await state('90')).toBe('error');
  });

  it('compares facts with facts', async () => {
    const check = checkOf({
      rule: {
        pass: {
          all: [
            {
              fact: 'a.used',
              operator: 'lessThan',
              value: { fact: 'a.quota' },
            },
          ],
        },
      },
    });
    const state = async (used: number) =>
      (await judge(factsOf({ 'a.used': used, 'a.quota': 5 }), check, now))
        .state;
    expect(await state(4)).toBe('pass');
    expect(await state(5)).toBe('fail');
  });
});

describe('a control that several sources see', () => {
  const check = checkOf({
    controls: [
      { catalog: 'securityHub', id: 'S3.1' },
      { catalog: 'prowler', id: 's3_public' },
    ],
  });
  const seen = (
    part: Partial<ControlObservation>,
    catalog = 'securityHub',
    id = 'S3.1',
  ): ControlObservation => ({
    control: { catalog, id },
    source: catalog,
    passed: 0,
    warned: 0,
    failed: 0,
    suppressed: 0,
    unknown: 0,
    failing: [],
    observedAt: '2026-11-29T00:00:00.000Z',
    ...part,
  });
  const judgeAs = (...controls: ControlObservation[]) =>
    judge({ facts: {}, controls }, check, now);

  it('counts the worst, and shows that they disagree', async () => {
    expect(
      await judgeAs(
        seen({ passed: 3, failed: 1, failing: ['arn:x'] }),
        seen({ passed: 2 }, 'prowler', 's3_public'),
        seen({ failed: 9 }, 'other'),
      ),
    ).toMatchObject({
      state: 'fail',
      passed: 3,
      total: 4,
      disagreement: true,
      reason:
        'Security Hub S3.1: 3 of 4 resources passing; Prowler s3_public: 2 of 2 resources passing.',
    });
  });

  it('is unknown where nobody looked lately, and not applicable where there is nothing', async () => {
    expect((await judgeAs()).state).toBe('unknown');
    expect((await judgeAs(seen({ unknown: 2 }))).state).toBe('unknown');
    expect((await judgeAs(seen({}))).state).toBe('notApplicable');
    expect(
      (await judgeAs(seen({ failed: 1, observedAt: '2026-11-20T00:00:00Z' })))
        .state,
    ).toBe('unknown');
  });

  it('takes exempt resources out of the count, and is exempt without others', async () => {
    const facts = {
      facts: {},
      controls: [seen({ passed: 2, failed: 2, failing: ['arn:a', 'arn:b'] })],
    };
    const entity = { spec: { type: 'cloud-account' } } as unknown as Entity;
    const under = async (...arns: (string | undefined)[]) => {
      const [{ judgement }] = await judgeAll(entity, facts, {
        checks: [check],
        exemptions: arns.map(arn => ({
          id: 'e1',
          checkId: check.id,
          arn,
          expiresAt: '2026-11-30T00:00:00.000Z',
        })),
        now,
      });
      return judgement;
    };
    expect(await under('arn:a')).toMatchObject({
      state: 'fail',
      passed: 2,
      total: 3,
    });
    expect(await under('arn:a', 'arn:b')).toMatchObject({
      state: 'exempt',
      withoutExemption: 'fail',
      exemptionId: 'e1',
      validUntil: '2026-11-30T00:00:00.000Z',
    });
    expect(await under(undefined)).toMatchObject({ state: 'exempt' });
    expect(await under('arn:c')).toMatchObject({ state: 'fail', total: 4 });
  });
});

describe('judgeAll', () => {
  const entity = { spec: { type: 'cloud-account' } } as unknown as Entity;

  it('leaves out what does not apply, and counts one cause once', async () => {
    const checks = [
      checkOf(),
      checkOf({ id: 'awsAccount.after', dependsOn: ['awsAccount.rootMfa'] }),
      checkOf({ id: 'eks.other', appliesTo: { 'spec.type': 'cluster' } }),
    ];
    const judged = await judgeAll(entity, factsOf({ 'account.mfa': false }), {
      checks,
      exemptions: [],
      now,
    });
    expect(judged.map(one => [one.check.id, one.judgement.state])).toEqual([
      ['awsAccount.rootMfa', 'fail'],
      ['awsAccount.after', 'notApplicable'],
    ]);
    expect(judged[1].judgement.reason).toBe(
      'First fix "The root user has MFA".',
    );
  });
});

describe('checkSchema', () => {
  it.each([
    [{ pillar: 'beauty' }, 'pillar'],
    [{ id: 'Root MFA' }, 'id'],
    [{ freshness: { days: 0 } }, 'freshness'],
    [{ controls: [{ catalog: 'cis', id: '1.5' }], rule: {} }, 'rule'],
    [{ rule: { pass: { all: [] } } }, 'rule'],
    [{ colour: 'red' }, ''],
  ])('refuses %j', (part, path) => {
    const { error } = checkSchema.safeParse({ ...checkOf(), ...part });
    expect(error?.issues[0].path[0] ?? '').toBe(path);
  });
});

describe('orderChecks', () => {
  it('puts causes first, and finds circles and what is missing', () => {
    const a = { id: 'x.a', dependsOn: ['x.b'] };
    const b = { id: 'x.b' };
    const c = { id: 'x.c', dependsOn: ['x.d'] };
    const d = { id: 'x.d', dependsOn: ['x.c'] };
    const e = { id: 'x.e', dependsOn: ['x.gone'] };
    expect(orderChecks([a, b, c, d, e])).toEqual({
      sorted: [b, a],
      circles: [['x.c', 'x.d', 'x.c']],
      missing: [{ id: 'x.e', dependsOn: 'x.gone' }],
    });
  });
});
