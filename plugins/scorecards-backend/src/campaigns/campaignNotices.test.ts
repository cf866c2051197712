/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Campaign } from '@steward/backstage-plugin-scorecards-common';
import { campaignNotices } from './campaignNotices';

const campaign: Campaign = {
  id: 'c1',
  title: 'Encrypt everything',
  state: 'active',
  checkIds: ['a.b'],
  dueAt: '2026-12-20T00:00:00.000Z',
  createdBy: 'user:default/ana',
  createdAt: '2026-11-01T00:00:00.000Z',
  startedAt: '2026-11-02T00:00:00.000Z',
  progress: { total: 3, done: 0 },
};

const keyOn = (day: string, part: Partial<Campaign> = {}) =>
  campaignNotices(
    { ...campaign, ...part },
    [{ owner: 'group:default/ops', entities: 1, checks: 3 }],
    new Date(`${day}T12:00:00.000Z`),
  ).map(({ key }) => key.split(':')[2]);

describe('campaignNotices', () => {
  it('tell owners that it started, is due within a week, and is overdue', () => {
    expect(keyOn('2026-11-03')).toEqual(['started']);
    expect(keyOn('2026-12-13')).toEqual(['dueSoon']);
    expect(keyOn('2026-12-20')).toEqual(['overdue']);
  });

  it('announce a short campaign once', () => {
    const short = { startedAt: '2026-12-15T00:00:00.000Z' };
    expect(keyOn('2026-12-16', short)).toEqual(['started']);
    expect(keyOn('2026-12-21', short)).toEqual(['overdue']);
  });

  it('say nothing of a campaign that is closed', () => {
    expect(keyOn('2026-12-21', { state: 'closed' })).toEqual([]);
  });

  it('say what is open', () => {
    const [{ message, recipients }] = campaignNotices(
      campaign,
      [{ owner: 'group:default/ops', entities: 1, checks: 3 }],
      new Date('2026-12-14T00:00:00.000Z'),
    );
    expect(recipients).toEqual(['group:default/ops']);
    expect(message).toMatchObject({
      title: 'Campaign due soon: Encrypt everything',
      description:
        '3 checks on 1 entity of yours are open. The campaign is due on 2026-12-20.',
      link: '/scorecards/campaigns/c1',
    });
  });
});
