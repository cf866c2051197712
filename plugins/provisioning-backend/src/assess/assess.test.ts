/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import {
  CostEstimate,
  RiskAssessment,
} from '@steward/backstage-plugin-provisioning-common';
import { PricedResource } from '@steward/backstage-plugin-provisioning-node';
import { accountOf, PROD } from '../__testUtils__';
import { readProvisioningConfig } from '../config/readProvisioningConfig';
import { approvalRequirementOf } from './approvalRequirementOf';
import { classifyAccount } from './classifyAccount';
import { isOffHours } from './isOffHours';
import { PriceTableEstimator } from './PriceTableEstimator';

const read = (provisioning: JsonObject = {}) =>
  readProvisioningConfig(new ConfigReader({ provisioning }));

describe('readProvisioningConfig', () => {
  it('names what is wrong, sets it aside and uses the rest', async () => {
    const rule = {
      id: 'mine',
      reason: 'r',
      points: 5,
      when: { all: [{ fact: 'size', operator: 'equal', value: 1 }] },
    };
    const { config, problems } = await read({
      approval: { approvers: ['approvers'] },
      workingHours: { timeZone: 'Mars/Base' },
      budgets: {
        pay: { monthly: '10', currency: 'USD', owner: 'group:default/Fin' },
        lend: { monthly: 'much', currency: 'USD', owner: 'group:default/fin' },
      },
      risk: {
        rules: [
          rule,
          { ...rule, id: 'large', points: 1 },
          { ...rule, id: 'bad', points: 1000 },
          { ...rule, id: 'worse', when: { all: [{ fact: 'size' }] } },
          { ...rule, id: 'none', when: {} },
        ],
      },
      policy: { rules: 'none' },
      aproval: { quorum: { high: 3 } },
    });
    expect(problems.map(({ key }) => key)).toEqual([
      'provisioning.aproval',
      'provisioning.budgets.lend.monthly',
      'provisioning.approval.approvers.0',
      'provisioning.workingHours.timeZone',
      'provisioning.risk.rules.2.points',
      'provisioning.risk.rules.3',
      'provisioning.risk.rules.4.when',
      'provisioning.policy.rules',
    ]);
    expect(problems[0].message).toContain('there are accounts, approval');
    expect(problems[2].message).toContain('group:default/approvers');
    expect(config.approval.approvers).toEqual(['group:default/approvers']);
    expect(config.workingHours.timeZone).toBe('UTC');
    expect(config.budgets).toEqual({
      pay: { monthly: '10', currency: 'USD', owner: 'group:default/fin' },
    });
    const points = new Map(config.riskRules.map(one => [one.id, one.points]));
    expect([
      points.get('mine'),
      points.get('large'),
      points.get('bad'),
    ]).toEqual([5, 1, undefined]);
    expect(points.get('production-account')).toBe(30);
    expect(config.policyRules.length).toBeGreaterThan(1);
    expect((await read()).problems).toEqual([]);
  });
});

describe('facts', () => {
  it('tells what kind of account it is', async () => {
    const { config } = await read();
    const account = accountOf(PROD);
    const named = (name: string) => ({ ...account, name });
    const inUnit = (name: string) => ({
      ...named('payments'),
      organizationalUnits: [{ id: 'ou-1', name }],
    });
    const tagged = (tag: string, value: string) => ({
      ...named('payments'),
      tags: { [tag]: value },
    });
    for (const [one, expected] of [
      [undefined, 'unknown'],
      [account, 'production'],
      [named('dev-payments'), 'non-production'],
      [named('security-audit'), 'security'],
      [inUnit('PROD'), 'production'],
      [inUnit('Security'), 'security'],
      [tagged('environment', 'production'), 'production'],
      [tagged('environment', 'product'), 'non-production'],
      [{ ...account, management: true }, 'management'],
    ] as const) {
      expect([one?.name, classifyAccount(one, config)]).toEqual([
        one?.name,
        expected,
      ]);
    }
    const own = await read({ production: { namePrefixes: ['live-'] } });
    expect(classifyAccount(account, own.config)).toBe('non-production');
    expect(classifyAccount(named('live-x'), own.config)).toBe('production');
  });

  it('knows the hours of work where people are, also over a change of the clock', () => {
    const hours = { timeZone: 'Europe/Berlin', from: 7, to: 19 };
    for (const [time, off] of [
      // Thursday; Berlin is one hour ahead in winter, two in summer.
      ['2026-11-26T05:59:00Z', true],
      ['2026-11-26T06:00:00Z', false],
      ['2026-11-26T17:59:00Z', false],
      ['2026-11-26T18:00:00Z', true],
      ['2026-06-25T05:00:00Z', false],
      ['2026-06-25T17:00:00Z', true],
      // Sunday night in Berlin, still Saturday elsewhere.
      ['2026-11-28T10:00:00Z', true],
      ['2026-11-29T23:30:00Z', true],
      ['2026-11-30T09:00:00Z', false],
    ] as const) {
      expect([time, isOffHours(new Date(time), hours)]).toEqual([time, off]);
    }
  });
});

describe('PriceTableEstimator', () => {
  it('adds up what has a price and names what has none', async () => {
    const estimate = (...resources: Partial<PricedResource>[]) =>
      PriceTableEstimator.create().estimate({
        kind: 'enclave.create',
        target: { name: 'x' },
        resources: resources.map(resource => ({
          title: 'Instance',
          sku: 'ec2:m6i.xlarge',
          region: 'us-east-1',
          quantity: 1,
          ...resource,
        })),
      });
    expect(await estimate({})).toMatchObject({
      monthly: { amount: '140.16', currency: 'USD' },
      delta: { amount: '140.16' },
      confidence: 'high',
      items: [{ basis: '1 × ec2:m6i.xlarge × $0.192 × 730 hours' }],
      source: expect.stringMatching(/\d{4}-\d{2}-\d{2}/),
    });
    // A resize: what is new, and what goes away.
    expect(
      await estimate(
        { sku: 'ec2:m6i.2xlarge', region: 'eu-central-1' },
        { region: 'eu-central-1', sign: -1 },
      ),
    ).toMatchObject({
      monthly: { amount: '335.82' },
      delta: { amount: '167.91' },
      confidence: 'medium',
    });
    expect(await estimate({}, { sku: 'ec2:u7i.huge' })).toMatchObject({
      monthly: { amount: '140.16' },
      confidence: 'low',
      unpriced: ['Instance: no price for ec2:u7i.huge in us-east-1'],
    });
    const none = await estimate({ region: 'mars-north-1' });
    expect([none.monthly, none.confidence]).toEqual([undefined, 'none']);
    expect(await estimate()).toMatchObject({ confidence: 'none', items: [] });
    expect(
      (await estimate({ sku: 'constructor' }, { region: 'toString' })).unpriced,
    ).toHaveLength(2);
  });
});

describe('approvalRequirementOf', () => {
  it('asks the right people, each once, and names the rule that asks none', async () => {
    const { config } = await read();
    const cost = { budget: undefined } as CostEstimate;
    const risk = (score: number, level: RiskAssessment['level']) =>
      ({ score, level, contributions: [], facts: {} } as RiskAssessment);
    const of = (
      options: Partial<Parameters<typeof approvalRequirementOf>[0]>,
    ) =>
      approvalRequirementOf({
        config: config.approval,
        risk: risk(0, 'low'),
        policy: [],
        cost,
        ...options,
      });
    expect(of({})).toEqual({
      required: false,
      rules: [{ id: 'low-risk', reason: 'Risk 0 is at most 29' }],
      sets: [],
      expiresAfterHours: 72,
    });
    const approvers = ['group:default/approvers'];
    expect(of({ risk: risk(30, 'medium') }).sets).toMatchObject([
      { approvers, quorum: 1 },
    ]);
    expect(of({ risk: risk(60, 'high') }).sets).toMatchObject([
      { approvers, quorum: 2 },
    ]);
    expect(of({ alwaysApprove: true })).toMatchObject({
      required: true,
      rules: [{ id: 'asked-by-agent' }],
      sets: [{ approvers, quorum: 1 }],
    });
    const owner = 'group:default/finance';
    const money = { amount: '1.00', currency: 'USD' };
    expect(
      of({
        risk: risk(70, 'high'),
        policy: [
          { rule: 'a', effect: 'require', reason: 'needs a look', quorum: 3 },
          { rule: 'b', effect: 'require', reason: 'law', approvers: [owner] },
          { rule: 'c', effect: 'deny', reason: 'never' },
        ],
        cost: {
          ...cost,
          budget: { owner, monthly: money, headroom: money, exceeded: true },
        },
      }),
    ).toMatchObject({
      rules: [{ id: 'risk' }, { id: 'a' }, { id: 'b' }, { id: 'over-budget' }],
      sets: [
        { approvers, quorum: 3, reason: 'platform approvers; needs a look' },
        { approvers: [owner], quorum: 1 },
      ],
    });
  });
});
