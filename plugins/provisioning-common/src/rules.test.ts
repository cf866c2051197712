/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { decidePolicy } from './policy/decidePolicy';
import { DEFAULT_POLICY_RULES } from './policy/defaultPolicyRules';
import { PolicyRule } from './policy/PolicyRule';
import { assessRisk } from './risk/assessRisk';
import { DEFAULT_RISK_RULES } from './risk/defaultRiskRules';
import { RiskRule } from './risk/RiskRule';
import { RunFacts } from './RunFacts';

const facts: RunFacts = {
  kind: 'enclave.create',
  subject: 'enclave',
  requester: 'user:default/dana.reyes',
  requesterGroups: ['group:default/payments'],
  requesterOwnsTarget: true,
  targetName: 'kyc',
  owners: ['group:default/payments'],
  targetOwned: true,
  changesExisting: false,
  approvers: ['group:default/approvers'],
  accountId: '100000000001',
  accountName: 'dev-payments',
  accountClass: 'non-production',
  production: false,
  region: 'eu-central-1',
  destructive: false,
  publicExposure: false,
  iamWildcards: 0,
  debug: false,
  size: 2,
  quotaShare: 0,
  offHours: false,
  filesChanged: 0,
  monthlyCost: 200,
  budgetExceeded: false,
  inputs: {},
};
const production = {
  ...facts,
  accountName: 'prod-payments',
  accountClass: 'production',
  production: true,
};

describe('assessRisk', () => {
  it('prints each rule with its points, and finds nothing in an everyday request', async () => {
    expect(await assessRisk(DEFAULT_RISK_RULES, facts)).toMatchObject({
      score: 0,
      level: 'low',
      contributions: [],
    });
    expect(
      await assessRisk(DEFAULT_RISK_RULES, {
        ...production,
        publicExposure: true,
        iamWildcards: 3,
      }),
    ).toMatchObject({
      score: 75,
      level: 'high',
      contributions: [
        {
          rule: 'production-account',
          points: 30,
          reason: 'prod-payments is a production account',
        },
        { rule: 'public-exposure', points: 20 },
        {
          rule: 'iam-wildcards',
          points: 25,
          reason: 'It grants rights with * in 3 places',
        },
      ],
    });
  });

  it('stays within 100', async () => {
    const all = await assessRisk(DEFAULT_RISK_RULES, {
      ...production,
      accountClass: 'security',
      destructive: true,
      publicExposure: true,
      debug: true,
      offHours: true,
    });
    expect(all.score).toBe(100);
    expect(all.contributions.length).toBeGreaterThan(4);
  });

  it('takes a condition about a fact that is missing for false', async () => {
    const rule: RiskRule = {
      id: 'own',
      points: 40,
      reason: '{nothing}',
      when: {
        any: [
          { fact: 'nothing', operator: 'equal', value: 1 },
          { fact: 'size', operator: 'greaterThan', value: 8 },
        ],
      },
    };
    expect((await assessRisk([rule], facts)).score).toBe(0);
    expect((await assessRisk([rule], { ...facts, size: 9 })).score).toBe(40);
  });
});

describe('decidePolicy', () => {
  it('gives reason and fix without a period, as they are put into sentences', async () => {
    const rule: PolicyRule = {
      id: 'never',
      effect: 'deny',
      reason: '{accountName} is closed. Nothing goes there.',
      fix: 'Choose another account.',
      when: { all: [{ fact: 'accountName', operator: 'equal', value: 'x' }] },
    };
    expect(await decidePolicy([rule], { accountName: 'x' })).toEqual([
      {
        rule: 'never',
        effect: 'deny',
        reason: 'x is closed. Nothing goes there',
        fix: 'Choose another account',
      },
    ]);
  });

  it('denies debug mode in production, says why and what to do', async () => {
    expect(await decidePolicy(DEFAULT_POLICY_RULES, facts)).toEqual([]);
    expect(
      await decidePolicy(DEFAULT_POLICY_RULES, { ...production, debug: true }),
    ).toEqual([
      {
        rule: 'no-debug-in-production',
        effect: 'deny',
        reason: expect.stringContaining('not allowed in prod-payments'),
        fix: expect.stringContaining('Turn debug mode off'),
      },
    ]);
  });

  it('asks the owners or the approvers about what somebody else owns', async () => {
    const pause = { ...facts, kind: 'enclave.pause', changesExisting: true };
    expect(await decidePolicy(DEFAULT_POLICY_RULES, pause)).toEqual([]);
    const stranger = { ...pause, requesterOwnsTarget: false };
    expect(await decidePolicy(DEFAULT_POLICY_RULES, stranger)).toEqual([
      {
        rule: 'consent-of-owner',
        effect: 'require',
        approvers: ['group:default/payments', 'group:default/approvers'],
        reason:
          'kyc belongs to group:default/payments. They or an approver must approve, because user:default/dana.reyes does not own it',
      },
    ]);
    expect(
      await decidePolicy(DEFAULT_POLICY_RULES, {
        ...stranger,
        owners: [],
        targetOwned: false,
      }),
    ).toEqual([
      {
        rule: 'consent-without-owner',
        effect: 'require',
        reason: 'No single owner of kyc is known, so an approver must approve',
      },
    ]);
    // Something new touches nobody's.
    expect(
      await decidePolicy(DEFAULT_POLICY_RULES, {
        ...facts,
        requesterOwnsTarget: false,
      }),
    ).toEqual([]);
  });

  it('compares texts, and takes a fact that is missing or no text for none', async () => {
    const imagesOfOurs: PolicyRule = {
      id: 'images-of-ours',
      effect: 'deny',
      reason: '{accountName} runs images of registry.example only',
      when: {
        all: [
          { fact: 'production', operator: 'equal', value: true },
          {
            not: {
              fact: 'inputs',
              path: '$.dockerImage',
              operator: 'startsWith',
              value: 'registry.example/',
            },
          },
        ],
      },
    };
    const deniedOf = (dockerImage?: string | number) =>
      decidePolicy([imagesOfOurs], {
        ...production,
        inputs: dockerImage === undefined ? {} : { dockerImage },
      });
    expect(await deniedOf('registry.example/kyc:1')).toEqual([]);
    for (const other of ['elsewhere.example/kyc:1', 7, undefined]) {
      expect(await deniedOf(other)).toMatchObject([
        { reason: 'prod-payments runs images of registry.example only' },
      ]);
    }
    const snapshots: PolicyRule = {
      ...imagesOfOurs,
      when: {
        all: [
          {
            fact: 'inputs',
            path: '$.dockerImage',
            operator: 'endsWith',
            value: '-snapshot',
          },
        ],
      },
    };
    const rulesOf = async (dockerImage: string) =>
      (
        await decidePolicy([snapshots], { ...facts, inputs: { dockerImage } })
      ).map(({ rule }) => rule);
    expect(await rulesOf('registry.example/kyc:1-snapshot')).toHaveLength(1);
    expect(await rulesOf('registry.example/kyc:1')).toEqual([]);
  });
});
