/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Collection,
  PackList,
  PackPreview,
} from '@steward/backstage-plugin-scorecards-common';
import { ago, ahead } from './ago';
import { paymentsRef } from './scores';

export const packsOfWorld: PackList = {
  items: [
    {
      id: 'awsAccount',
      title: 'AWS account baseline',
      version: '1.2.0',
      description: 'What every account has to have',
      origin: 'aws-account.yaml',
      checks: 18,
    },
  ],
  faults: [
    {
      origin: 'packs/ours.yaml',
      pack: 'ours',
      checkId: 'ours.backups',
      path: 'checks[3].rule.pass.all[0].fact',
      reason: 'awsConfig.backupPlam is not a known fact',
      fix: 'Did you mean awsConfig.backupPlan?',
    },
  ],
};

export const collectionsOfWorld: Collection[] = [
  {
    collector: 'catalog',
    scope: '',
    state: 'waiting',
    observedAt: ago({ minutes: 4 }),
    dueAt: ahead({ minutes: 6 }),
    failures: 0,
  },
  {
    collector: 'securityHub',
    scope: '111122223333 eu-central-1',
    state: 'failing',
    observedAt: ago({ hours: 26 }),
    dueAt: ahead({ minutes: 8 }),
    failures: 7,
    problem: 'AccessDeniedException: securityhub:GetFindings',
  },
];

/** A pack that asks for more: one account loses its tier. */
export const strictPreview: PackPreview = {
  faults: [],
  evaluated: 240,
  changed: 12,
  hidden: 3,
  items: [
    {
      entityRef: paymentsRef,
      title: 'prod-payments',
      score: 58.4,
      newScore: 44.9,
      tier: 'bronze',
    },
    {
      entityRef: 'resource:default/enc_170000002_abcdefghi',
      title: 'kyc-prod',
      score: 88,
      newScore: 86.5,
      tier: 'gold',
      newTier: 'gold',
    },
  ],
};
