/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { expect, test } from './support/test';

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
