/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { readFile } from 'node:fs/promises';
import { expectAccessible } from './support/accessibility';
import { expect, test } from './support/estateTest';
import { waitForCosts } from './support/waitForCosts';

test('finance reads what this month costs, why it changed, and that it agrees with AWS to the cent', async ({
  page,
  portal,
}) => {
  test.slow();
  await portal.signInAs('Fiona');
  await waitForCosts(portal);
  await portal.goTo('Costs');
  await expect(page.getByText(/ so far$/).first()).toBeVisible();
  await expect(page.getByText(/^Forecast for /)).toBeVisible();
  await expect(
    page.getByRole('heading', { name: 'What changed' }),
  ).toBeVisible();
  await expect(
    page.getByRole('img', { name: /^Cost a day: from/ }),
  ).toBeVisible();
  await expectAccessible(page, { within: 'main' });

  // From a team to its services, in the address.
  await page
    .getByRole('table', { name: 'teams' })
    .getByRole('link', { name: 'lending' })
    .click();
  await expect(page).toHaveURL(/scope=group/);
  await page.goto(
    '/cloud-costs/explore?groupBy=account&service=Tax&period=90-days',
  );
  await expect(page.getByRole('row', { name: /prod-payments/ })).toBeVisible();
  await expectAccessible(page, { within: 'main' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /FOCUS/ }).click(),
  ]);
  const file = await readFile(await download.path(), 'utf8');
  expect(file.split('\n')[0]).toContain('BilledCost');

  for (const tab of ['budgets', 'anomalies', 'recommendations']) {
    await page.goto(`/cloud-costs/${tab}`);
    await expect(page.getByRole('row').nth(1)).toBeVisible();
    await expectAccessible(page, { within: 'main' });
  }

  await page.goto('/cloud-costs/sources');
  await expect(page.getByText('to the cent').first()).toBeVisible();
  await expect(page.getByText(/differs by/)).toHaveCount(0);
  await expectAccessible(page, { within: 'main' });
});

test('finance asks the team behind an anomaly, and gets the answer back', async ({
  colleagues,
  page,
  portal,
}) => {
  test.slow();
  await portal.signInAs('Fiona');
  await waitForCosts(portal);
  await page.goto('/cloud-costs/anomalies?state=open');
  await page
    .getByRole('button', { name: /^Ask team: / })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Question').fill('Was this the load test?');
  await expectAccessible(page, { within: '[role="dialog"]' });
  await dialog.getByRole('button', { name: 'Ask team' }).click();
  await expect(dialog).toBeHidden();
  const { items } = await portal.call<{ items: { id: string }[] }>(
    'GET',
    '/api/cloud-costs/anomalies?state=asked&limit=1',
  );
  const [{ id }] = items;

  // Somebody who may see the cost answers at the address of the notification.
  const priya = await colleagues.portalOf('Priya');
  await priya.page.goto(`/cloud-costs/anomalies?anomaly=${id}`);
  await expect(priya.page.getByText('Was this the load test?')).toBeVisible();
  await priya.page.getByRole('button', { name: /^Expected: / }).click();
  const answer = priya.page.getByRole('dialog');
  await answer.getByLabel('Reason').fill('Yes, for two days');
  await answer.getByRole('button', { name: 'Expected' }).click();
  await expect(answer).toBeHidden();

  await page.goto('/notifications');
  await expect(async () => {
    await page.reload();
    await expect(
      page.getByText(/^The cost of .* was expected$/).first(),
    ).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
  await page.goto(`/cloud-costs/anomalies?anomaly=${id}`);
  await expect(page.getByText(/Yes, for two days/)).toBeVisible();
  await expectAccessible(page, { within: 'main' });
});
