/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Anomaly,
  LedgerEntry,
  Recommendation,
} from '@steward/backstage-plugin-cloud-costs-common';
import { enclaveRef, paymentsTeam } from './entities';

export const anomaliesOfWorld: Anomaly[] = [
  {
    id: 'an-1',
    source: 'local',
    account: '111122223333',
    service: 'Amazon EC2',
    region: 'eu-central-1',
    team: paymentsTeam,
    entity: 'resource:default/aws-111122223333',
    from: '2026-11-12',
    to: '2026-11-14',
    expected: '930.00',
    actual: '1290.00',
    impact: '360.00',
    currency: 'USD',
    state: 'open',
  },
  {
    id: 'an-2',
    source: 'aws-anomaly-detection',
    account: '777788889999',
    service: 'Amazon S3',
    region: '',
    team: 'group:default/data',
    entity: '',
    from: '2026-10-20',
    to: '2026-10-20',
    expected: '95.12',
    actual: '412.40',
    impact: '317.28',
    currency: 'USD',
    cause: 'Requests-Tier1 in data-lake',
    state: 'expected',
    decision: {
      by: 'user:default/fiona',
      at: '2026-10-22T09:00:00Z',
      reason: 'Yearly restore test',
    },
  },
];

export const recommendationsOfWorld: Recommendation[] = [
  {
    id: 'rec-1',
    source: 'cost-optimization-hub',
    account: '111122223333',
    region: 'eu-central-1',
    resource: 'arn:aws:ec2:eu-central-1:111122223333:instance/i-0abc',
    service: 'Amazon EC2',
    action: 'Rightsize',
    title: 'Rightsize the parent of kyc-prod to m6i.large',
    monthlySavings: '212.40',
    currency: 'USD',
    effort: 'Medium',
    restartNeeded: true,
    rollbackPossible: true,
    team: paymentsTeam,
    entity: enclaveRef,
    state: 'open',
  },
  {
    id: 'rec-2',
    source: 'cost-optimization-hub',
    account: '777788889999',
    region: 'eu-central-1',
    resource: 'arn:aws:ec2:eu-central-1:777788889999:volume/vol-01',
    service: 'Amazon EBS',
    action: 'Delete',
    title: 'Delete an idle volume',
    monthlySavings: '48.00',
    currency: 'USD',
    effort: 'VeryLow',
    restartNeeded: false,
    rollbackPossible: false,
    team: 'group:default/data',
    entity: '',
    state: 'started',
    decision: { by: 'user:default/ravi', at: '2026-11-20T10:00:00Z' },
    run: '482',
  },
];

export const ledgerOfWorld: LedgerEntry[] = [
  {
    recommendation: 'rec-0',
    title: 'Delete idle load balancers',
    team: paymentsTeam,
    doneOn: '2026-10-12',
    promised: '120.00',
    saved: '108.40',
    kept: '0.9033',
    currency: 'USD',
  },
];
