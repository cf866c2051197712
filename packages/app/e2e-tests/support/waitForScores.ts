/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { expect } from '@playwright/test';
import { Portal } from './Portal';

interface Checks {
  items: { id: string; counts: { fail?: number } }[];
}

/** Waits until the findings of a check came in and were judged. */
export async function waitForScores(portal: Portal, checkId: string) {
  await expect
    .poll(
      async () => {
        const { items } = await portal.call<Checks>(
          'GET',
          '/api/scorecards/checks',
        );
        return items.find(({ id }) => id === checkId)?.counts.fail ?? 0;
      },
      { message: `${checkId} fails somewhere`, timeout: 120_000 },
    )
    .toBeGreaterThan(0);
}
