/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { expectAccessible } from './support/accessibility';
import { expect, test } from './support/test';

test('the home page says what is new, what is mine and what I can ask for', async ({
  page,
  portal,
}) => {
  await portal.signInAs('Dana');

  for (const title of ['Your teams', 'Request something']) {
    await expect(portal.card(title)).toBeVisible();
  }
  await expect(portal.card('Estate sync')).toBeHidden();
  await expectAccessible(page, { within: 'main' });

  await page.getByRole('searchbox', { name: 'Search the portal' }).fill('kyc');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\?query=kyc/);
});

test('a platform engineer finds the state of the syncs at home', async ({
  page,
  portal,
}) => {
  await portal.signInAs('Priya');

  await expect(portal.card('Estate sync')).toBeVisible();
  await expect(portal.card('Proof of the audit trail')).toBeHidden();
  await expectAccessible(page, { within: 'main' });
});

test('an auditor finds the proof at home', async ({ portal }) => {
  await portal.signInAs('Axel');

  await expect(portal.card('Proof of the audit trail')).toBeVisible();
  await expect(portal.card('Estate sync')).toBeHidden();
});

test('the portal follows a person who prefers dark', async ({
  page,
  portal,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await portal.signInAs('Dana');

  await expect(page.locator('[data-theme-mode="dark"]').first()).toBeAttached();
  await expectAccessible(page, { within: 'main' });
});
