/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Exemption } from '@steward/backstage-plugin-scorecards-common';
import { ago, ahead } from './ago';
import { paymentsScorecard } from './scorecard';
import { paymentsRef } from './scores';

/** One approved, two that wait (one by Ravi), one hidden at its source. */
export const exemptionsOfWorld: Exemption[] = [
  {
    id: 'ex-2',
    entityRef: paymentsRef,
    checkId: 'awsAccount.rootMfa',
    checkTitle: 'The root user has MFA',
    origin: 'steward',
    state: 'requested',
    reason: 'The hardware key is on its way; it arrives next week.',
    requestedBy: 'user:default/dana',
    requestedAt: ago({ hours: 5 }),
    expiresAt: ahead({ days: 14 }),
  },
  {
    id: 'ex-3',
    entityRef: 'resource:default/aws-444455556666',
    checkId: 'awsAccount.costTags',
    checkTitle: 'Resources have cost tags',
    origin: 'steward',
    state: 'requested',
    reason: 'The account is closed at the end of the month.',
    requestedBy: 'user:default/ravi',
    requestedAt: ago({ days: 1 }),
    expiresAt: ahead({ days: 30 }),
  },
  ...paymentsScorecard.exemptions,
  {
    id: 'ex-4',
    entityRef: 'resource:default/main-111122223333-eu-central-1',
    checkId: 'eksCluster.privileged',
    checkTitle: 'No container is privileged',
    origin: 'foreign',
    control: 'Kyverno disallow-privileged',
    source: 'Kyverno',
    state: 'approved',
    reason: 'allow-node-agent',
    requestedBy: 'Kyverno',
    requestedAt: ago({ days: 100 }),
  },
];
