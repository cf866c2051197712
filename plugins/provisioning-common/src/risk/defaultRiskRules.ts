/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RiskRule } from './RiskRule';

/** What a portal starts with; `provisioning.risk.rules` adds to and replaces these. @public */
export const DEFAULT_RISK_RULES: readonly RiskRule[] = [
  {
    id: 'production-account',
    reason: '{accountName} is a production account',
    points: 30,
    when: { all: [{ fact: 'production', operator: 'equal', value: true }] },
  },
  {
    id: 'guarded-account',
    reason: '{accountName} is a {accountClass} account',
    points: 50,
    when: {
      all: [
        {
          fact: 'accountClass',
          operator: 'in',
          value: ['management', 'security'],
        },
      ],
    },
  },
  {
    id: 'destroys',
    reason: 'It takes away something that exists',
    points: 30,
    when: { all: [{ fact: 'destructive', operator: 'equal', value: true }] },
  },
  {
    id: 'public-exposure',
    reason: 'It can be reached from outside of the network',
    points: 20,
    when: { all: [{ fact: 'publicExposure', operator: 'equal', value: true }] },
  },
  {
    id: 'iam-wildcards',
    reason: 'It grants rights with * in {iamWildcards} places',
    points: 25,
    when: {
      all: [{ fact: 'iamWildcards', operator: 'greaterThan', value: 0 }],
    },
  },
  {
    id: 'debug-mode',
    reason: 'Debug mode turns attestation off: its measurements are all zeros',
    points: 15,
    when: { all: [{ fact: 'debug', operator: 'equal', value: true }] },
  },
  {
    id: 'large',
    reason: 'It is large: size {size}',
    points: 10,
    when: {
      all: [{ fact: 'size', operator: 'greaterThanInclusive', value: 16 }],
    },
  },
  {
    id: 'quota-share',
    reason: 'It would use {quotaShare} of the quota',
    points: 15,
    when: {
      all: [{ fact: 'quotaShare', operator: 'greaterThan', value: 0.8 }],
    },
  },
  {
    id: 'off-hours',
    reason: 'It was asked for outside of working hours',
    points: 5,
    when: { all: [{ fact: 'offHours', operator: 'equal', value: true }] },
  },
  {
    id: 'not-the-owner',
    reason: '{requester} does not own the target',
    points: 10,
    when: {
      all: [{ fact: 'requesterOwnsTarget', operator: 'equal', value: false }],
    },
  },
  {
    id: 'many-accounts',
    reason: 'It changes {size} accounts at once',
    points: 30,
    when: {
      all: [
        { fact: 'subject', operator: 'equal', value: 'fleet' },
        { fact: 'size', operator: 'greaterThan', value: 5 },
      ],
    },
  },
  {
    id: 'new-account',
    reason: 'An AWS account cannot be taken back for 90 days',
    points: 35,
    when: {
      all: [{ fact: 'kind', operator: 'equal', value: 'account.create' }],
    },
  },
];
