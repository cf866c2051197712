/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { test as base, expect } from '@playwright/test';
import { BrowserProblems } from './BrowserProblems';
import { Colleagues } from './Colleagues';
import { Portal } from './Portal';

/** A journey through the portal; it fails too when the browser has something to complain about. */
export const test = base.extend<
  { portal: Portal; problems: BrowserProblems },
  { colleagues: Colleagues }
>({
  colleagues: [
    async ({ browser }, walkThrough) => {
      const colleagues = new Colleagues(browser);
      await walkThrough(colleagues);
      await colleagues.leave();
    },
    { scope: 'worker' },
  ],
  problems: [
    async ({ page }, walkThrough) => {
      const problems = BrowserProblems.of(page);
      await walkThrough(problems);
      expect(problems.list()).toEqual([]);
    },
    { auto: true },
  ],
  portal: async ({ page }, walkThrough) => {
    await walkThrough(new Portal(page));
  },
});

export { expect };
