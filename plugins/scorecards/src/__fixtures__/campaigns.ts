/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Campaign,
  CampaignDetail,
} from '@steward/backstage-plugin-scorecards-common';
import { ago, ahead } from './ago';
import { paymentsRef } from './scores';

export const campaignsOfWorld: Campaign[] = [
  {
    id: 'camp-1',
    title: 'MFA everywhere',
    description: 'Every root user gets a hardware key.',
    state: 'active',
    checkIds: ['awsAccount.rootMfa'],
    dueAt: ago({ days: 2 }),
    createdBy: 'user:default/ravi',
    createdAt: ago({ days: 40 }),
    startedAt: ago({ days: 39 }),
    progress: { total: 40, done: 34 },
  },
  {
    id: 'camp-2',
    title: 'Cost tags',
    state: 'draft',
    checkIds: ['awsAccount.costTags'],
    dueAt: ahead({ days: 60 }),
    createdBy: 'user:default/dana',
    createdAt: ago({ days: 1 }),
    progress: { total: 0, done: 0 },
  },
];

export function campaignDetailOf(campaign: Campaign): CampaignDetail {
  const isDraft = campaign.state === 'draft';
  return {
    campaign,
    burnUp: isDraft
      ? []
      : [10, 20, 28, 34].map((done, index) => ({
          day: ago({ days: 30 - index * 10 }).slice(0, 10),
          done,
          total: 40,
        })),
    open: isDraft
      ? []
      : [
          {
            entityRef: paymentsRef,
            title: 'prod-payments',
            owner: 'group:default/payments',
            checkId: 'awsAccount.rootMfa',
            state: 'fail',
          },
        ],
    hidden: isDraft ? 0 : 2,
  };
}
