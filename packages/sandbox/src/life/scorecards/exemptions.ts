/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { daysFromNow } from '../daysFromNow';
import type { Story } from '../Story';
import { accountsWithoutRootMfa, ROOT_MFA } from './rootMfa';

/** One is about to expire, one waits for whoever comes. */
export const exemptions: Story = {
  title: 'Priya asks for two exemptions, Ravi approves one',
  async play({ priya, ravi }) {
    const [closing, moving] = await accountsWithoutRootMfa(priya, 2);
    const { id } = await priya.post<{ id: string }>('scorecards/exemptions', {
      entityRef: closing,
      checkId: ROOT_MFA,
      reason: 'The account is closed at the end of the week',
      expiresAt: daysFromNow(5),
    });
    await ravi.post(`scorecards/exemptions/${id}/decisions`, {
      decision: 'approve',
      reason: 'Approved until the account is closed',
    });
    await priya.post('scorecards/exemptions', {
      entityRef: moving,
      checkId: ROOT_MFA,
      reason: 'The hardware keys are ordered and come in three weeks',
      expiresAt: daysFromNow(30),
    });
  },
};
