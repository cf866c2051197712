/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ApprovalDecision, ApprovalRequirement } from '../api.generated';
import { approvalProgress } from './approvalProgress';

const requirement: ApprovalRequirement = {
  required: true,
  rules: [{ id: 'high-risk', reason: 'It is of high risk' }],
  sets: [
    {
      approvers: ['group:default/approvers'],
      quorum: 2,
      reason: 'Platform approvers',
    },
    {
      approvers: ['group:default/finance'],
      quorum: 1,
      reason: 'Owner of the budget',
    },
  ],
  expiresAfterHours: 72,
};

function decision(
  by: string,
  memberOf: string,
  more: Partial<ApprovalDecision> = {},
): ApprovalDecision {
  return {
    decision: 'approve',
    by: `user:default/${by}`,
    memberOf: [`group:default/${memberOf}`],
    digest: 'now',
    at: '2026-11-26T10:00:00.000Z',
    ...more,
  };
}

describe('approvalProgress', () => {
  const decide = (...decisions: ApprovalDecision[]) =>
    approvalProgress(requirement, decisions, 'now');

  it('waits until each set has its quorum of different people', () => {
    const ravi = decision('ravi', 'approvers');
    const beatriz = decision('beatriz', 'approvers');
    const fiona = decision('fiona', 'finance');
    expect(decide()).toMatchObject({ outcome: 'waiting' });
    expect(decide(ravi, ravi, fiona)).toMatchObject({
      outcome: 'waiting',
      sets: [{ approvedBy: ['user:default/ravi'], missing: 1 }, { missing: 0 }],
    });
    expect(decide(ravi, beatriz)).toMatchObject({ outcome: 'waiting' });
    expect(decide(ravi, beatriz, fiona)).toMatchObject({ outcome: 'approved' });
  });

  it('counts neither an older digest nor people of no set', () => {
    const old = { digest: 'before' };
    expect(
      decide(
        decision('ravi', 'approvers', old),
        decision('beatriz', 'approvers', old),
        decision('fiona', 'finance', old),
        decision('dana', 'payments'),
      ),
    ).toMatchObject({
      outcome: 'waiting',
      sets: [{ missing: 2 }, { missing: 1 }],
    });
  });

  it('ends with one rejection, unless it was of an older digest; break-glass ends it too', () => {
    const no = decision('fiona', 'finance', { decision: 'reject' });
    const yes = ['ravi', 'beatriz'].map(by => decision(by, 'approvers'));
    expect(decide(...yes, no).outcome).toBe('rejected');
    expect(decide({ ...no, digest: 'before' }).outcome).toBe('waiting');
    expect(
      decide(decision('priya', 'platform', { breakGlass: true })).outcome,
    ).toBe('approved');
  });
});
