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
import { explainProblem } from '@steward/backstage-plugin-portal-node';
import { accountOf, PROD } from '../__testUtils__';
import { readProvisioningConfig } from '../config/readProvisioningConfig';
import { approvalRequirementOf } from './approvalRequirementOf';
import { classifyAccount } from './classifyAccount';
import { isOffHours } from './isOffHours';
import { PriceTableEstimator } from './PriceTableEstimator';

const read = (provisioning: JsonObject = {}, readByModules: string[] = []) =>
  readProvisioningConfig(new ConfigReader({ provisioning }), readByModules);

describe('readProvisioningConfig', () => {
  it('names the module of a section that nobody reads', async () => {
    const enclaves = { default: { region: 'eu-central-1' } };
    const { problems } = await read({ enclaves, teams: {}, own: 1 }, [
      'teams',
      'own',
    ]);
    expect(problems.map(explainProblem)).toEqual([
      "provisioning.enclaves is not read, because the module for it is not installed. Add backend.add(import('@steward/backstage-plugin-provisioning-backend-module-aws')) to the backend, or take out the section.",
    ]);
  });

  it('names what is wrong, sets it aside and uses the rest', async () => {
    const rule = {
      id: 'mine',
      reason: 'r',
      points: 5,
      when: { all: [{ fact: 'size', operator: 'equal', value: 1 }] },
    };
    const { config, problems, setAside } = await read({
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
    expect(problems.map(explainProblem)).toEqual([
      'provisioning.aproval is not a known key. Did you mean "approval"?',
      'provisioning.approval.approvers[0] = "approvers" is not an entity ref of a Group or User. Write it in full, such as group:default/platform.',
      'provisioning.workingHours.timeZone = "Mars/Base" is not a time zone. Use an IANA name such as Europe/Berlin.',
      'provisioning.budgets.lend.monthly = "much" is not an amount. Write it in quotes, such as \'5000\'.',
      'provisioning.risk.rules[2].points = 1000 is more than 100. Use 100 or less.',
      expect.stringMatching(
        /^provisioning.risk.rules\[4\].when has none of all/,
      ),
      'provisioning.policy.rules = "none" is not a list. Write a list, each entry after a dash.',
      expect.stringMatching(
        /^provisioning.risk.rules\[3\].when is not a condition of json-rules/,
      ),
    ]);
    expect(setAside).toEqual([
      'provisioning.approval',
      'provisioning.workingHours',
      'provisioning.budgets.lend',
      'provisioning.risk.rules[2]',
      'provisioning.risk.rules[4]',
      'provisioning.policy.rules',
      'provisioning.risk.rules[3]',
    ]);
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
    // Durations in each form, and refs without a namespace, as in the estate.
    expect(
      (
        await read({
          approval: { approvers: ['group:leads'], expiresAfter: 'P2D' },
          log: { keepFor: '10 days' },
        })
      ).config,
    ).toMatchObject({
      approval: {
        approvers: ['group:default/leads'],
        expiresAfter: { days: 2 },
      },
      log: { keepFor: { weeks: 1, days: 3 } },
    });
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
      new PriceTableEstimator().estimate({
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
      items: [
        { basis: '1 × ec2:m6i.xlarge in us-east-1 × 0.192 USD × 730 hours' },
      ],
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
    const cost = { budgets: undefined } as unknown as CostEstimate;
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
          budgets: [
            {
              payer: 'group:default/pay',
              owner,
              monthly: money,
              headroom: money,
              exceeded: true,
            },
          ],
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
