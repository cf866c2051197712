/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { daysFromNow } from '../daysFromNow';
import type { Story } from '../Story';
import { accountsWithoutRootMfa, ROOT_MFA } from './rootMfa';

/** What everybody is to mend by a date. */
export const campaign: Story = {
  title: 'Priya starts a campaign for MFA of every root user',
  async play({ priya }) {
    await accountsWithoutRootMfa(priya, 1);
    const { id } = await priya.post<{ id: string }>('scorecards/campaigns', {
      title: 'MFA for every root user',
      description: 'Register a hardware key; the platform team has them.',
      checkIds: [ROOT_MFA],
      dueAt: daysFromNow(14),
    });
    await priya.post(`scorecards/campaigns/${id}/actions`, { action: 'start' });
  },
};
