/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { daysFromNow } from '../daysFromNow';
import type { Story } from '../Story';

/** A cost that no cloud bills. */
export const manualCost: Story = {
  title: 'Fiona enters the cost of a license',
  async play({ fiona }) {
    await fiona.post('cloud-costs/manual-entries', {
      day: daysFromNow(-1).slice(0, 10),
      amount: '1250',
      currency: 'USD',
      team: 'group:default/payments',
      service: 'Card scheme certification',
      reason: 'Invoice of the certification body, not billed by AWS',
    });
  },
};
