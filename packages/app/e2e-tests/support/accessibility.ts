/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import AxeBuilder from '@axe-core/playwright';
import { type Page, expect } from '@playwright/test';

const serious = new Set(['serious', 'critical']);

/**
 * Fails when axe finds something serious on the page, in light or in dark
 * surroundings.
 *
 * @param options - `within` narrows the check to our own part of a page that
 * others draw too
 */
export async function expectAccessible(
  page: Page,
  options: { within?: string } = {},
) {
  expect(await findingsOf(builderFor(page, options))).toEqual([]);
  await switchTo(page, 'dark');
  // Nothing else depends on the scheme.
  const contrast = builderFor(page, options).withRules(['color-contrast']);
  expect(await findingsOf(contrast)).toEqual([]);
  await switchTo(page, 'light');
}

async function switchTo(page: Page, colorScheme: 'dark' | 'light') {
  await page.emulateMedia({ colorScheme });
  await expect
    .poll(() => page.evaluate(() => document.body.dataset.themeMode))
    .toBe(colorScheme);
}

function builderFor(page: Page, { within }: { within?: string }): AxeBuilder {
  const builder = new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa'])
    // The spinner of Backstage's relation graph has no name, and comes and goes while the page is checked.
    .exclude('.MuiCircularProgress-root');
  return within ? builder.include(within) : builder;
}

async function findingsOf(builder: AxeBuilder) {
  const { violations } = await builder.analyze();
  return violations
    .filter(({ impact }) => impact && serious.has(impact))
    .map(({ id, help, nodes }) => ({
      id,
      help,
      places: nodes.map(node => node.html.slice(0, 200)),
    }));
}
