/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { expect } from '@playwright/test';
import { Portal } from './Portal';

interface Months {
  items: { state: string }[];
}

/** Waits until the months of Cost Explorer were read, and a forecast of a scope made of them. */
export async function waitForCosts(portal: Portal, scope = 'organization') {
  await expect
    .poll(
      async () => {
        const [months, summary] = await Promise.all([
          portal.call<Months>(
            'GET',
            '/api/cloud-costs/months?source=cost-explorer&limit=50',
          ),
          portal.call<{ forecast?: object | null }>(
            'GET',
            `/api/cloud-costs/summary?scope=${encodeURIComponent(scope)}`,
          ),
        ]);
        return summary.forecast
          ? months.items.filter(({ state }) => state === 'loaded').length
          : 0;
      },
      { message: 'fourteen months of costs are read', timeout: 120_000 },
    )
    .toBeGreaterThanOrEqual(14);
}
