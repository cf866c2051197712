/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { join } from 'node:path';
import { expect, test } from '../support/test';

/** A page of the documentation's pictures, and what is on it once it is whole. */
interface Picture {
  name: string;
  persona: string;
  path: string;
  shows: string | RegExp;
}

const pictures: Picture[] = [
  {
    name: 'home',
    persona: 'Dana',
    path: '/',
    shows: 'Your teams',
  },
  {
    name: 'explorer',
    persona: 'Dana',
    path: '/estate/explorer',
    shows: 'prod-payments',
  },
  {
    name: 'catalog',
    persona: 'Priya',
    path: '/catalog?type=account',
    shows: /^prod-/,
  },
  {
    name: 'request',
    persona: 'Dana',
    path: '/create/templates/default/request-enclave',
    shows: 'What will happen',
  },
  {
    name: 'approval',
    persona: 'Ravi',
    path: '/provisioning/approvals',
    shows: 'Approve',
  },
  {
    name: 'scorecards',
    persona: 'Priya',
    path: '/scorecards/overview',
    shows: /below the required tier/,
  },
  {
    name: 'costs',
    persona: 'Fiona',
    path: '/cloud-costs/overview',
    shows: / so far$/,
  },
  {
    name: 'audit-trail',
    persona: 'Axel',
    path: '/audit-trail',
    shows: /Dana/,
  },
];

const folder = process.env.STEWARD_PICTURES ?? 'docs/images';

for (const { name, persona, path, shows } of pictures) {
  test(`${name}, as ${persona} sees it`, async ({ page, portal }) => {
    await portal.signInAs(persona);
    await page.goto(path);
    await expect(page.getByText(shows).first()).toBeVisible();
    // What is still being read has a skeleton or a bar of progress.
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    await page.waitForLoadState('networkidle');
    await page.screenshot({
      path: join(folder, `${name}.png`),
      animations: 'disabled',
    });
  });
}
