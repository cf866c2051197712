/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { expectAccessible } from './support/accessibility';
import { expect, test } from './support/test';

test('a persona signs in, stays signed in, and signs out', async ({
  page,
  portal,
}) => {
  await page.goto('/');
  await expect(page).toHaveTitle('Steward');
  await expect(page.getByRole('heading', { name: 'Steward' })).toBeVisible();
  await expectAccessible(page);

  await portal.signInAs('Dana');
  await page.reload();
  await expect(page.getByRole('heading', { name: /, Dana$/ })).toBeVisible();

  await portal.goTo('Settings');
  await page.getByTestId('user-settings-menu').click();
  await page.getByText('Sign out').click();
  await expect(
    page.getByRole('button', { name: 'Sign in as a persona' }),
  ).toBeVisible();
});
