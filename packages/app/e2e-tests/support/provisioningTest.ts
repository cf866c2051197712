/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  type APIRequestContext,
  type Browser,
  type Page,
} from '@playwright/test';
import { expect, test as base } from './estateTest';
import { GitReviews } from './GitReviews';
import { Portal } from './Portal';
import { RequestForm } from './RequestForm';
import { RunPage } from './RunPage';

/** A journey through a request and its run. */
export const test = base.extend<{
  form: RequestForm;
  run: RunPage;
  reviews: GitReviews;
  approve: (runId: string) => Promise<void>;
  /** Opens the page of an entity that AWS or Git has, and the catalog may not yet know. */
  openNewEntity: (path: string, title: string) => Promise<void>;
}>({
  form: async ({ page }, walkThrough) => {
    await walkThrough(new RequestForm(page));
  },
  run: async ({ page }, walkThrough) => {
    await walkThrough(new RunPage(page));
  },
  reviews: async ({ request }, walkThrough) => {
    await walkThrough(GitReviews.fromEnvironment(request));
  },
  approve: async ({ browser }, walkThrough) => {
    await walkThrough(runId => approveAsRavi(browser, runId));
  },
  openNewEntity: async ({ page, problems, request }, walkThrough) => {
    await walkThrough(async (path, title) => {
      await syncEstate(request);
      await openOnceThere(page, path, title);
      problems.forget(/404 .*\/api\/catalog\/entities\/by-name\//);
    });
  },
});

/** Ravi finds the request in his inbox, looks at it and approves it. */
async function approveAsRavi(browser: Browser, runId: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await new Portal(page).signInAs('Ravi');
  await page.goto(`/provisioning/approvals?run=${runId}`);
  const request = page.getByRole('region', { name: 'Request' });
  await expect(request).toBeVisible();
  await request.getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(page.getByText(/^Approved/).first()).toBeVisible();
  await context.close();
}

async function openOnceThere(page: Page, path: string, title: string) {
  await expect(async () => {
    await page.goto(path);
    await expect(
      page
        .getByRole('main')
        .getByRole('heading', { level: 2, name: title, exact: true }),
    ).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 90_000 });
}

/** What the estate does by itself every quarter of an hour. */
async function syncEstate(request: APIRequestContext) {
  const portalUrl = process.env.STEWARD_URL ?? 'http://localhost:7007';
  const response = await request.post(`${portalUrl}/api/estate/sync`, {
    headers: { authorization: 'Bearer sandbox-operator' },
    data: {},
  });
  expect(response.ok(), await response.text()).toBe(true);
}

export { expect };
