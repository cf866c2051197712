/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import AxeBuilder from '@axe-core/playwright';
import { type Page, expect } from '@playwright/test';

const serious = new Set(['serious', 'critical']);

/**
 * Fails when axe finds something serious on the page.
 *
 * @param options - `within` narrows the check to our own part of a page that
 * others draw too
 */
export async function expectAccessible(
  page: Page,
  options: { within?: string } = {},
) {
  const builder = new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa'])
    // The spinner of Backstage's relation graph has no name, and comes and goes while the page is checked.
    .exclude('.MuiCircularProgress-root');
  const { violations } = await (options.within
    ? builder.include(options.within)
    : builder
  ).analyze();
  const findings = violations
    .filter(({ impact }) => impact && serious.has(impact))
    .map(({ id, help, nodes }) => ({
      id,
      help,
      places: nodes.map(node => node.html.slice(0, 200)),
    }));
  expect(findings).toEqual([]);
}

/** The same in dark and in light surroundings. */
export async function expectAccessibleInBothSchemes(
  page: Page,
  options: { within?: string } = {},
) {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page, options);
  }
}
