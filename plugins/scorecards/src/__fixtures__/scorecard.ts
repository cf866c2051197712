/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  EntityScorecard,
  EntityVerdict,
  ScoreHistory,
  ScoreMove,
} from '@steward/backstage-plugin-scorecards-common';
import { ago, ahead } from './ago';
import { paymentsRef, worldOfScores } from './scores';

const verdict = (
  given: Pick<EntityVerdict, 'checkId' | 'title' | 'pillar' | 'state'> &
    Partial<EntityVerdict>,
): EntityVerdict => ({
  severity: 'medium',
  reason: 'estate.fact is true.',
  evidence: [],
  since: ago({ days: 20 }),
  policyVersion: '3',
  solution: 'See the guide.',
  ...given,
});

/** The scorecard of the account in trouble. */
export const paymentsScorecard: EntityScorecard = {
  score: worldOfScores[0],
  nextTier: 'silver',
  verdicts: [
    verdict({
      checkId: 'awsAccount.rootMfa',
      title: 'The root user has MFA',
      pillar: 'security',
      severity: 'critical',
      state: 'fail',
      reason: 'securityHub reports 0 of 1 resource passing for IAM.9.',
      passed: 0,
      total: 1,
      disagreement: true,
      since: ago({ days: 6 }),
      gains: 9.8,
      requiredFor: 'bronze',
      evidence: [
        {
          control: 'securityHub/IAM.9',
          source: 'securityHub',
          passed: 0,
          warned: 0,
          failed: 1,
          suppressed: 0,
          unknown: 0,
          failing: ['arn:aws:iam::111122223333:root'],
          observedAt: ago({ hours: 3 }),
        },
        {
          control: 'prowler/iam_root_mfa_enabled',
          source: 'prowler',
          passed: 1,
          warned: 0,
          failed: 0,
          suppressed: 0,
          unknown: 0,
          observedAt: ago({ days: 2 }),
        },
      ],
      solution: 'Register a hardware MFA device for the root user.',
      links: [
        {
          title: 'IAM.9',
          url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html',
        },
      ],
      fix: {
        template: 'template:default/update-account',
        values: { accountId: '111122223333', rootMfa: true },
      },
    }),
    verdict({
      checkId: 'awsAccount.costTags',
      title: 'Resources have cost tags',
      pillar: 'compliance',
      state: 'fail',
      reason: 'cloudCosts.untaggedShare is 0.31.',
      gains: 4.1,
      evidence: [
        {
          fact: 'cloudCosts.untaggedShare',
          value: 0.31,
          unit: 'share',
          observedAt: ago({ hours: 20 }),
        },
      ],
    }),
    verdict({
      checkId: 'awsAccount.backups',
      title: 'Backups are taken daily',
      pillar: 'quality',
      state: 'unknown',
      reason: 'There is no value for awsConfig.backupPlan.',
      gains: 2,
    }),
    verdict({
      checkId: 'awsAccount.publicBuckets',
      title: 'No bucket is public',
      pillar: 'security',
      severity: 'high',
      state: 'exempt',
      withoutExemption: 'fail',
      exemptionId: 'ex-1',
      reason: 'securityHub reports 11 of 12 resources passing for S3.8.',
    }),
    verdict({
      checkId: 'awsAccount.owner',
      title: 'The account has an owner',
      pillar: 'quality',
      state: 'pass',
      reason: 'catalog.hasOwner is true.',
    }),
  ],
  caps: [
    {
      checkId: 'awsAccount.rootMfa',
      score: 40,
      tier: 'bronze',
      sentence: 'Security capped at 40: the root user has no MFA',
    },
  ],
  blockers: [
    { type: 'score', sentence: 'Silver needs a score of 70; it is 58.4.' },
    {
      type: 'cap',
      sentence: 'The root user has no MFA, which caps the tier at Bronze.',
      checkId: 'awsAccount.rootMfa',
    },
  ],
  path: {
    tier: 'silver',
    score: 72.3,
    reaches: true,
    steps: [
      {
        checkId: 'awsAccount.rootMfa',
        title: 'The root user has MFA',
        action: 'fix',
        gains: 9.8,
        required: true,
        fix: {
          template: 'template:default/update-account',
          values: { accountId: '111122223333', rootMfa: true },
        },
      },
      {
        checkId: 'awsAccount.costTags',
        title: 'Resources have cost tags',
        action: 'fix',
        gains: 4.1,
        required: false,
      },
    ],
  },
  exemptions: [
    {
      id: 'ex-1',
      entityRef: paymentsRef,
      checkId: 'awsAccount.publicBuckets',
      checkTitle: 'No bucket is public',
      arn: 'arn:aws:s3:::payments-website',
      origin: 'steward',
      state: 'approved',
      reason: 'The website is served from this bucket until the move in March.',
      requestedBy: 'user:default/dana',
      requestedAt: ago({ days: 30 }),
      expiresAt: ahead({ days: 5 }),
      decidedBy: 'user:default/ravi',
      decidedAt: ago({ days: 29 }),
    },
  ],
};

/** Twenty days that were reconstructed, then forty that were measured. */
export const paymentsHistory: ScoreHistory = {
  items: Array.from({ length: 60 }, (_, index) => ({
    day: ago({ days: 59 - index }).slice(0, 10),
    score: index < 54 ? 71 : 58.4,
    coverage: 0.84,
    tier: index < 54 ? ('silver' as const) : ('bronze' as const),
    reconstructed: index < 20,
    pillars: [],
  })),
};

export const paymentsMove: ScoreMove = {
  fromTime: ago({ days: 30 }),
  toTime: ago({ days: 0 }),
  from: 71,
  to: 58.4,
  delta: -12.6,
  parts: [
    {
      reason: 'evidence',
      checkId: 'awsAccount.rootMfa',
      title: 'The root user has MFA',
      from: 'pass',
      to: 'fail',
      points: -14.1,
      at: ago({ days: 6 }),
      runId: 'run-482',
      runTitle: 'Create enclave kyc-prod in prod-payments',
    },
    {
      reason: 'exemption',
      checkId: 'awsAccount.publicBuckets',
      title: 'No bucket is public',
      from: 'fail',
      to: 'exempt',
      points: 1.5,
      at: ago({ days: 29 }),
      exemptionId: 'ex-1',
    },
  ],
};
