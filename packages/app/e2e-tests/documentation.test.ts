/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { expectAccessible } from './support/accessibility';
import { expect, test } from './support/test';

test('a person reads the documentation of the portal, and finds a page by a word', async ({
  page,
  portal,
}) => {
  await portal.signInAs('Dana');
  await portal.goTo('Docs');
  await page.getByRole('link', { name: 'Steward', exact: true }).click();
  await expect(
    page.getByRole('heading', { name: 'Where to begin' }),
  ).toBeVisible();
  await expectAccessible(page, { within: 'article' });

  const pages = page.getByRole('navigation', { name: 'Pages' });
  await pages.locator('summary', { hasText: 'Features' }).click();
  await pages.getByRole('link', { name: 'Estate', exact: true }).click();
  await expect(page).toHaveURL(/\/docs\/default\/system\/steward\/estate\/?$/);
  await page
    .getByRole('article')
    .getByRole('link', { name: 'Permissions', exact: true })
    .click();
  await expect(page).toHaveURL(
    /\/steward\/permissions\/#who-sees-which-account$/,
  );

  await portal.navigation.getByRole('button', { name: 'Search' }).click();
  const dialog = page.getByRole('dialog');
  const found = dialog.getByRole('link', { name: 'Estate › The sync page' });
  // The index is made some time after the portal is up.
  await expect(async () => {
    await dialog.getByRole('button', { name: 'Clear' }).click();
    await dialog.getByRole('textbox', { name: 'Search' }).fill('the sync page');
    await expect(found).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 75_000 });
  await found.click();
  await expect(
    page.getByRole('heading', { name: 'The sync page' }),
  ).toBeVisible();
});
