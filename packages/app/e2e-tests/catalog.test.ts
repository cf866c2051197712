/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { expectAccessible } from './support/accessibility';
import { shownNumber } from './support/EstatePage';
import { expect, test } from './support/estateTest';

test('a person finds the teams of the organization in the catalog', async ({
  page,
  portal,
}) => {
  await portal.signInAs('Dana');
  await portal.goTo('Catalog');
  await expect(
    page.getByRole('heading', { name: 'Northwind Catalog' }),
  ).toBeVisible();

  await page.goto('/catalog/default/group/platform-engineers');
  await expect(
    page
      .getByRole('heading', { name: 'Platform engineers', exact: true })
      .first(),
  ).toBeVisible();
  await expect(page.getByText('Ravi Menon').first()).toBeVisible();
});

test('a person finds an account in the list of everything, and sees what it is and where', async ({
  page,
  portal,
  estate,
  sandbox,
}) => {
  const accountId = await sandbox.accountId('prod-payments');
  await portal.signInAs('Dana');
  await portal.goTo('Catalog');
  await page
    .getByRole('searchbox', { name: 'Search the catalog' })
    .fill(shownNumber(accountId));
  await page.getByRole('button', { name: 'Filter by type' }).click();
  await page.getByRole('option', { name: 'AWS accounts' }).click();
  await expect(page).toHaveURL(/[?&]type=account/);
  const row = page
    .getByRole('table', { name: 'catalog entries' })
    .getByRole('row', { name: /^prod-payments AWS account/ });
  await expect(row).toContainText(shownNumber(accountId));
  await expect(row).toContainText('active');
  await expectAccessible(page, { within: 'main' });

  await row.getByRole('link', { name: 'prod-payments' }).click();
  await expect(estate.entityHeading('prod-payments')).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Path' })).toHaveText(
    /Estate\/Root\/Workloads\/Prod\/prod-payments/,
  );
  await expect(page.getByRole('region', { name: 'Summary' })).toBeVisible();
  await expect(
    page.getByRole('navigation', { name: 'Content navigation' }),
  ).toHaveText('OverviewScorecardCostRunsAuditRelations');
  await expect(estate.card('What is in it')).toContainText('eu-central-1');
});
