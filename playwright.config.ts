/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { defineConfig } from '@playwright/test';

/** The browser journeys; `npm run test:e2e` starts the portal and sets the variables. */
export default defineConfig({
  testDir: 'packages/app/e2e-tests',
  projects: [
    { name: 'journeys', testIgnore: ['**/adoption/**', '**/pictures/**'] },
    // In somebody else's Backstage: `npm run test:adopt`
    { name: 'adoption', testMatch: '**/adoption/*.test.ts' },
    // Of the documentation, from a portal that is up: `npm run pictures`
    { name: 'pictures', testMatch: '**/pictures/*.test.ts' },
  ],
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  workers: 1,
  reporter: [['list'], ['json']],
  outputDir: '.cache/e2e-results',
  use: {
    baseURL: process.env.STEWARD_URL ?? 'http://localhost:7007',
    viewport: { width: 1280, height: 900 },
    screenshot: 'only-on-failure',
    // A trace costs a fifth of the time; CI keeps the picture of the page and its tree.
    trace: process.env.CI ? 'off' : 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.STEWARD_CHROMIUM,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
