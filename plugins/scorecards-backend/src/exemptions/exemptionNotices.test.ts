/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { exemptionNotice } from './exemptionNotices';
import { ExemptionRow } from './ExemptionStore';

const row: ExemptionRow = {
  id: 'e1',
  entity_ref: 'resource:default/prod',
  check_id: 'awsAccount.costTags',
  arn: null,
  state: 'approved',
  reason: 'Not known yet',
  ticket: null,
  requested_by: 'user:default/ana',
  requested_at: '2026-11-01T00:00:00.000Z',
  expires_at: '2026-12-20T00:00:00.000Z',
  decided_by: 'user:default/ben',
  decided_at: '2026-11-02T00:00:00.000Z',
  decision_reason: null,
};

function noticeOn(day: string, part: Partial<ExemptionRow> = {}) {
  return exemptionNotice(
    {
      row: { ...row, ...part },
      checkTitle: 'Cost tags',
      title: 'prod',
      owner: 'group:default/ops',
    },
    new Date(`${day}T12:00:00.000Z`),
  );
}

describe('exemptionNotice', () => {
  it('reminds the requester and the owner 14 and 3 days before the end', () => {
    expect(noticeOn('2026-12-05')).toBeUndefined();
    expect(noticeOn('2026-12-06')).toMatchObject({
      key: 'exemption:e1:14d',
      recipients: ['user:default/ana', 'group:default/ops'],
      message: {
        title: 'The exemption of prod from "Cost tags" expires on 2026-12-20',
        link: '/scorecards/exemptions?entity=resource%3Adefault%2Fprod&check=awsAccount.costTags',
      },
    });
    expect(noticeOn('2026-12-16')?.key).toBe('exemption:e1:14d');
    expect(noticeOn('2026-12-17')?.key).toBe('exemption:e1:3d');
  });

  it('spares a short exemption the reminder that lies before it', () => {
    const short = { decided_at: '2026-12-10T00:00:00.000Z' };
    expect(noticeOn('2026-12-11', short)).toBeUndefined();
    expect(noticeOn('2026-12-18', short)?.key).toBe('exemption:e1:3d');
  });

  it('says that it has expired', () => {
    expect(noticeOn('2026-12-21', { state: 'expired' })).toMatchObject({
      key: 'exemption:e1:expired',
      message: {
        title: 'The exemption of prod from "Cost tags" has expired',
        description: 'The check counts again.',
      },
    });
  });

  it('tells no service that requested one', () => {
    expect(
      noticeOn('2026-12-18', { requested_by: 'external:ci' })?.recipients,
    ).toEqual(['group:default/ops']);
  });
});
