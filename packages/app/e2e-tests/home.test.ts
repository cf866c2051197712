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

  for (const title of ['Recent activity', 'Your teams', 'Request something']) {
    await expect(portal.card(title)).toBeVisible();
  }
  await expectAccessible(page, { within: 'main' });
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
