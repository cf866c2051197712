/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { expect, test as base } from '@playwright/test';
import { BrowserProblems } from '../../support/BrowserProblems';
import { Sandbox } from '../../support/Sandbox';

/** Warnings of an app as create-app makes it, which has nothing to do with Steward. */
const ofTheApp = /\/api\/(kubernetes|techdocs|user-settings)\//;

/** A guest in the app of somebody else. */
export const test = base.extend<{
  openFromNavigation: (title: string) => Promise<void>;
  accountId: (name: string) => Promise<string>;
}>({
  page: async ({ page }, walkThrough) => {
    const problems = BrowserProblems.of(page);
    await page.goto('/');
    // An app on the old frontend system signs guests in by itself.
    const enter = page.getByRole('button', { name: 'Enter' });
    const estate = page.getByRole('link', { name: 'Estate', exact: true });
    await expect(enter.or(estate).first()).toBeVisible();
    if (await enter.isVisible()) {
      await enter.click();
    }
    await expect(estate.first()).toBeVisible();
    await walkThrough(page);
    problems.forget(ofTheApp);
    expect(problems.list()).toEqual([]);
  },
  openFromNavigation: async ({ page }, walkThrough) => {
    await walkThrough(title =>
      page.getByRole('link', { name: title, exact: true }).first().click(),
    );
  },
  accountId: async ({ request }, walkThrough) => {
    const sandbox = Sandbox.fromEnvironment(request);
    await walkThrough(name => sandbox.accountId(name));
  },
});

export { expect };
