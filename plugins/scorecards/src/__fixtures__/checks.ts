/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  CheckDetail,
  CheckSummary,
  CheckVerdict,
} from '@steward/backstage-plugin-scorecards-common';
import { ago } from './ago';
import { paymentsRef } from './scores';

const source = {
  name: 'FSBP',
  id: 'IAM.9',
  url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html',
};

export const checksOfWorld: CheckSummary[] = [
  {
    id: 'awsAccount.owner',
    title: 'The account has an owner',
    pillar: 'quality',
    severity: 'medium',
    pack: 'awsAccount',
    policyVersion: '1.2.0',
    source,
    counts: { pass: 40 },
  },
  {
    id: 'awsAccount.rootMfa',
    title: 'The root user has MFA',
    pillar: 'security',
    severity: 'critical',
    pack: 'awsAccount',
    policyVersion: '1.2.0',
    requiredFor: 'bronze',
    source,
    counts: { fail: 2, pass: 37, unknown: 1 },
  },
];

export function detailOf(check: CheckSummary): CheckDetail {
  return {
    check,
    description: 'Whoever has the password of the root user has the account.',
    solution: 'Register a hardware MFA device for the root user.',
    links: [{ title: 'IAM.9', url: source.url }],
    facts: [],
    controls: ['securityHub/IAM.9', 'prowler/iam_root_mfa_enabled'],
    definition: { id: check.id, pillar: check.pillar },
  };
}

/** What a check says about two entities. */
export function verdictsOf(checkId: string): CheckVerdict[] {
  return [
    {
      entityRef: paymentsRef,
      title: 'prod-payments',
      owner: 'group:default/payments',
      state: 'fail',
      reason: `securityHub reports 0 of 1 resource passing for ${checkId}.`,
      passed: 0,
      total: 1,
      since: ago({ days: 6 }),
    },
    {
      entityRef: 'resource:default/aws-444455556666',
      title: 'dev-payments',
      state: 'pass',
      reason: 'securityHub reports 1 of 1 resource passing.',
      passed: 1,
      total: 1,
      since: ago({ days: 60 }),
    },
  ];
}
