/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { Story } from '../Story';

/** A quarter is what finance plans in. */
export const budget: Story = {
  title: 'Fiona gives the payments team a budget for the quarter',
  async play({ fiona }) {
    await fiona.post('cloud-costs/budgets', {
      scope: 'group:default/payments',
      period: 'quarter',
      amount: '60000',
      currency: 'USD',
    });
  },
};
