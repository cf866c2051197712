/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ReviewDetail } from '@steward/backstage-plugin-scorecards-common';
import { ago } from './ago';
import { paymentsRef } from './scores';

/** An open review with four items: an action of the last one, and one that is discussed. */
export const novemberReview: ReviewDetail = {
  review: {
    id: 'rev-1',
    title: 'Monthly review, November',
    owner: 'group:default/payments',
    state: 'open',
    frozenAt: ago({ hours: 2 }),
    createdBy: 'user:default/ravi',
    entities: 3,
    score: 71.4,
    openActions: 1,
  },
  attendees: ['user:default/ravi', 'user:default/dana'],
  agenda: [
    {
      id: 'item-0',
      topic: 'action',
      title: 'The score of prod-ledger fell by 4 points',
      entries: [
        {
          id: 'entry-0',
          kind: 'action',
          text: 'Turn on encryption of snapshots',
          author: 'user:default/ravi',
          at: ago({ days: 30 }),
          assignee: 'user:default/dana',
          dueAt: ago({ days: 2 }),
          carriedOver: true,
        },
      ],
    },
    {
      id: 'item-1',
      topic: 'drop',
      title: 'The score of prod-payments fell by 12.6 points',
      entityRef: paymentsRef,
      from: 71,
      to: 58.4,
      entries: [
        {
          id: 'entry-1',
          kind: 'note',
          text: 'The key of the root user was lost.',
          author: 'user:default/dana',
          at: ago({ hours: 1 }),
        },
      ],
    },
    {
      id: 'item-2',
      topic: 'exemption',
      title: 'The exemption from "No bucket is public" ends in 5 days',
      entityRef: paymentsRef,
      entries: [],
    },
    {
      id: 'item-3',
      topic: 'campaign',
      title: 'The campaign "MFA everywhere" is 2 days overdue',
      entries: [],
    },
  ],
  snapshot: [
    {
      entityRef: paymentsRef,
      title: 'prod-payments',
      score: 58.4,
      tier: 'bronze',
      before: 71,
    },
  ],
  hidden: 1,
  previous: {
    reviewId: 'rev-0',
    title: 'Monthly review, October',
    frozenAt: ago({ days: 30 }),
    score: 74.4,
  },
};
