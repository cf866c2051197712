/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { readFile } from 'node:fs/promises';
import { expectAccessible } from './support/accessibility';
import { shownNumber } from './support/EstatePage';
import { expect, test } from './support/estateTest';

test('a developer walks from the organization to a cluster and an enclave by keyboard', async ({
  page,
  portal,
  estate,
  sandbox,
}) => {
  const accountId = await sandbox.accountId('prod-payments');
  await portal.signInAs('Dana');
  await portal.navigation
    .getByRole('link', { name: 'Estate', exact: true })
    .press('Enter');

  await page
    .getByRole('searchbox', { name: 'Filter the organization' })
    .press('Tab');
  await expect(estate.tree).toBeFocused();
  await expect(estate.nodeHeading('Root')).toBeVisible();
  for (const unit of ['Workloads', 'Prod']) {
    await estate.arrowDownTo(unit);
    await estate.tree.press('ArrowRight');
    await expect(estate.treeItem(unit)).toHaveAttribute(
      'aria-expanded',
      'true',
    );
  }
  await estate.arrowDownTo('prod-payments');
  await estate.tree.press('Enter');
  await expect(estate.treeItem('prod-payments')).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expect(estate.nodeHeading('prod-payments')).toBeVisible();
  await expect(
    estate.node.getByText('payments (from account tag "owner")'),
  ).toBeVisible();
  await expect(estate.rows('clusters')).toHaveCount(1);
  await expectAccessible(page, { within: 'main' });

  await estate.node.getByRole('link', { name: 'Open page' }).press('Enter');
  await expect(estate.entityHeading('prod-payments')).toBeVisible();
  const account = estate.card('AWS account');
  await expect(
    estate
      .fact(account, 'payments from account tag "owner"')
      .getByRole('link', { name: 'payments' }),
  ).toBeVisible();
  await expect(estate.fact(account, /^active$/)).toBeVisible();
  await expect(account.getByText(shownNumber(accountId))).toBeVisible();
  await expect(estate.fact(account, 'Root / Workloads / Prod')).toBeVisible();
  await expectAccessible(page, { within: 'main' });

  await account.getByRole('link', { name: /^Clusters/ }).press('Enter');
  await estate
    .table('clusters')
    .getByRole('rowheader')
    .getByRole('link', { name: 'prod-payments' })
    .press('Enter');
  const cluster = estate.card('EKS cluster');
  await expect(
    estate.fact(cluster, 'payments from cluster tag "owner"'),
  ).toBeVisible();
  await estate
    .fact(cluster, 'eu-central-1')
    .getByRole('link', { name: shownNumber(accountId) })
    .press('Enter');
  await expect(estate.card('AWS account')).toBeVisible();

  await account.getByRole('link', { name: /^Enclaves/ }).press('Enter');
  await estate
    .table('enclaves')
    .getByRole('link', { name: 'settlement-signer-prod-39' })
    .press('Enter');
  await expect(estate.entityHeading('settlement-signer-prod-39')).toBeVisible();
  await expect(estate.card('Nitro enclave')).toBeVisible();
});

test('search finds an account by its number', async ({
  page,
  portal,
  estate,
  sandbox,
}) => {
  const accountId = await sandbox.accountId('prod-payments');
  await portal.signInAs('Dana');
  await portal.navigation.getByRole('button', { name: 'Search' }).click();
  const dialog = page.getByRole('dialog');
  // The clusters of the account are found too, by their ARN.
  const found = dialog
    .getByRole('link', { name: 'prod-payments' })
    .and(page.locator(`[href$="/resource/aws-${accountId}"]`));
  await expect(async () => {
    await dialog.getByRole('button', { name: 'Clear' }).click();
    await dialog.getByRole('textbox', { name: 'Search' }).fill(accountId);
    await expect(found).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 75_000 });
  await found.click();
  await expect(estate.card('AWS account')).toContainText('prod-payments');
});

test('filters are part of the address, and the list goes into a spreadsheet', async ({
  page,
  portal,
  estate,
}) => {
  await portal.signInAs('Dana');
  await estate.open();
  await page.getByRole('button', { name: 'Filter by state' }).click();
  await page.getByRole('option', { name: 'suspended (2)' }).click();
  await expect(page).toHaveURL(/[?&]state=SUSPENDED/);
  const names = ['acquired-fintech-poc', 'legacy-billing'];
  const expectSuspendedAccounts = async () => {
    await expect(estate.rows('accounts').getByRole('rowheader')).toHaveText(
      names,
    );
    await expect(
      page.getByRole('button', { name: 'Filter by state' }),
    ).toContainText('suspended (2)');
  };
  await expectSuspendedAccounts();
  await page.reload();
  await expectSuspendedAccounts();

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('accounts.csv');
  const lines = (await readFile(await download.path(), 'utf8')).split('\r\n');
  expect(lines[0]).toBe('Name,Number,State,Owner');
  expect(lines.slice(1)).toEqual([
    expect.stringMatching(/^acquired-fintech-poc,\d{12},SUSPENDED,platform$/),
    expect.stringMatching(/^legacy-billing,\d{12},SUSPENDED,payments$/),
    '',
  ]);
});
