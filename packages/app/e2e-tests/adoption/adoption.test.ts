/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { enclaveRequest, newName } from '../support/requests';
import { expect, test } from './support/guestTest';

/** Reading a year of costs, or an organization, for the first time. */
const firstReading = { timeout: 180_000 };

test.describe.configure({ timeout: 240_000 });

test('the estate shows the accounts of the organization, each of them in the catalog', async ({
  page,
  openFromNavigation,
}) => {
  await openFromNavigation('Estate');
  const account = page.getByRole('link', { name: 'prod-payments' }).first();
  await expect(async () => {
    await page.goto('/estate?q=prod-payments');
    await expect(account).toBeVisible();
  }).toPass(firstReading);
  await account.click();
  await expect(
    page.getByRole('heading', { name: 'prod-payments' }).first(),
  ).toBeVisible();
  await expect(
    page.getByRole('heading', { name: 'AWS account' }),
  ).toBeVisible();
  await expect(page.getByText(/can't be found in the catalog/)).toHaveCount(0);
});

test('the audit trail shows the sign-in of a guest', async ({
  page,
  openFromNavigation,
}) => {
  await openFromNavigation('Audit trail');
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(/signed in/i).first()).toBeVisible();
  }).toPass(firstReading);
});

test('a request says beforehand what it costs and who must agree, and becomes a run', async ({
  page,
  accountId,
}) => {
  const formData = {
    ...enclaveRequest,
    name: newName('stranger'),
    team: 'guests',
    accountId: await accountId('dev-payments'),
  };
  const query = new URLSearchParams({ formData: JSON.stringify(formData) });
  await page.goto(`/create/templates/default/request-enclave?${query}`);
  const panel = page.getByRole('region', { name: 'What will happen' });
  await expect(panel).toContainText(/USD|\$/, firstReading);
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  // The task leads to the run that it asked for
  await expect(page).toHaveURL(/\/provisioning\/runs\/[\w-]+/, firstReading);
  await expect(
    page.getByRole('heading', { name: `Create enclave ${formData.name}` }),
  ).toBeVisible();
});

test('scorecards measure the accounts', async ({
  page,
  openFromNavigation,
}) => {
  await openFromNavigation('Scorecards');
  await expect(async () => {
    await page.reload();
    await expect(
      page
        .getByRole('grid', { name: 'Scores by entity and pillar' })
        .getByRole('row', { name: /^prod-payments AWS account/ }),
    ).toBeVisible();
  }).toPass(firstReading);
});

test('costs say what this month is so far', async ({
  page,
  openFromNavigation,
}) => {
  await openFromNavigation('Costs');
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(/ so far$/).first()).toBeVisible();
  }).toPass(firstReading);
});
