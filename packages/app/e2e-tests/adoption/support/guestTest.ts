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
    await page.getByRole('button', { name: 'Enter' }).click();
    await expect(
      page.getByRole('link', { name: 'Catalog' }).first(),
    ).toBeVisible();
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
