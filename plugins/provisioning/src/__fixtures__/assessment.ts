/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  CostOutcome,
  RunAssessment,
} from '@steward/backstage-plugin-provisioning-common';

/** What Steward makes of a large enclave in production. */
export const assessment: Omit<RunAssessment, 'assessedAt'> = {
  risk: {
    score: 62,
    level: 'high',
    facts: {},
    contributions: [
      {
        rule: 'production-account',
        points: 30,
        reason: 'prod-payments is a production account',
      },
      {
        rule: 'public-exposure',
        points: 20,
        reason: 'It can be reached from outside of the network',
      },
      {
        rule: 'size',
        points: 12,
        reason: 'It is large: size 16',
      },
    ],
  },
  policy: [
    {
      rule: 'production-needs-two',
      effect: 'require',
      reason: 'Production needs two approvals',
      approvers: ['group:default/approvers'],
      quorum: 2,
    },
  ],
  cost: {
    monthly: { amount: '212.43', currency: 'USD' },
    delta: { amount: '212.43', currency: 'USD' },
    confidence: 'medium',
    items: [
      {
        title: 'm6i.xlarge, 730 h',
        monthly: { amount: '168.19', currency: 'USD' },
        basis: '0.2304 an hour in eu-central-1',
      },
      {
        title: 'Network load balancer',
        monthly: { amount: '44.24', currency: 'USD' },
        basis: '0.0606 an hour',
      },
    ],
    unpriced: ['Data transfer out'],
    alternative: {
      instead: 'ec2:m6i.xlarge',
      sku: 'ec2:c6i.xlarge',
      saving: { amount: '26.28', currency: 'USD' },
      monthly: { amount: '186.15', currency: 'USD' },
    },
    payers: ['group:default/payments'],
    budgets: [
      {
        payer: 'group:default/payments',
        owner: 'group:default/finance',
        monthly: { amount: '5000', currency: 'USD' },
        headroom: { amount: '880', currency: 'USD' },
        exceeded: false,
      },
    ],
    source: 'AWS price list of 2026-11-01',
  },
  approval: {
    required: true,
    rules: [{ id: 'high-risk', reason: 'Risk 62 is high' }],
    sets: [
      {
        approvers: ['group:default/approvers'],
        quorum: 2,
        reason: 'High risk',
      },
    ],
    expiresAfterHours: 72,
  },
};

/** What the bill says of a run that succeeded. */
export const outcomeOfWorld: CostOutcome = {
  estimated: { amount: '167.90', currency: 'USD' },
  state: 'measured',
  measures: [
    {
      days: 7,
      actual: { amount: '188.05', currency: 'USD' },
      error: '0.12',
    },
  ],
  words:
    'After 7 days the bill says 188.05 USD a month, 12 % more than estimated.',
};
