/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { daysFromNow } from '../daysFromNow';
import type { Story } from '../Story';
import { accountsWithoutRootMfa } from './rootMfa';

interface ReviewAnswer {
  review: { id: string };
  agenda: { id: string }[];
}

/** Minutes with a note and an action, signed by another person. */
export const review: Story = {
  title: 'Priya holds a review of the scores, Ravi signs it off',
  async play({ priya, ravi }) {
    await accountsWithoutRootMfa(priya, 1);
    const frozen = await priya.post<ReviewAnswer>('scorecards/reviews', {
      title: 'Monthly review',
      attendees: ['user:default/priya.natarajan', 'user:default/ravi.menon'],
    });
    const [item] = frozen.agenda;
    if (!item) {
      throw new Error('The review has nothing on its agenda');
    }
    const path = `scorecards/reviews/${frozen.review.id}`;
    await priya.post(`${path}/entries`, {
      itemId: item.id,
      kind: 'note',
      text: 'Root users without MFA weigh most; the campaign is about them',
    });
    await priya.post(`${path}/entries`, {
      itemId: item.id,
      kind: 'action',
      text: 'Hand out hardware keys to the account owners',
      assignee: 'user:default/priya.natarajan',
      dueAt: daysFromNow(14),
    });
    await ravi.post(`${path}/sign-off`, { note: 'As discussed' });
  },
};
