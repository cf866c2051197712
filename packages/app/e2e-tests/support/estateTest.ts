/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EstatePage } from './EstatePage';
import { Sandbox } from './Sandbox';
import { SyncPage } from './SyncPage';
import { expect, test as base } from './test';
import { waitForEstate } from './waitForEstate';

/** A journey through the estate; the sandbox is as before when it ends, however it ends. */
export const test = base.extend<
  { estate: EstatePage; syncPage: SyncPage; sandbox: Sandbox },
  { estateIsRead: void }
>({
  estateIsRead: [
    async ({ playwright }, walkThrough) => {
      const request = await playwright.request.newContext();
      await waitForEstate(request);
      await request.dispose();
      await walkThrough();
    },
    { scope: 'worker', auto: true, timeout: 120_000 },
  ],
  estate: async ({ page }, walkThrough) => {
    await walkThrough(new EstatePage(page));
  },
  syncPage: async ({ page }, walkThrough) => {
    await walkThrough(new SyncPage(page));
  },
  sandbox: async ({ request }, walkThrough) => {
    const sandbox = Sandbox.fromEnvironment(request);
    await walkThrough(sandbox);
    await sandbox.restore();
  },
});

export { expect };
