/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { type Locator, type Page, expect } from '@playwright/test';

/** The page that says whether the estate is current. */
export class SyncPage {
  readonly page: Page;
  /** The answer on top, with the sync that runs. */
  readonly answer: Locator;
  readonly progress: Locator;
  readonly shards: Locator;
  readonly syncNow: Locator;

  constructor(page: Page) {
    this.page = page;
    this.answer = page.getByRole('region', {
      name: 'How current the estate is',
    });
    this.progress = this.answer.getByRole('progressbar');
    this.shards = page.getByRole('table', { name: 'shards' });
    this.syncNow = this.answer.getByRole('button', { name: 'Sync now' });
  }

  async open() {
    await this.page.goto('/estate/sync');
    await expect(this.shards).toBeVisible();
  }

  /** Starts a sync of everything, sees its progress, and waits for its end. */
  async sync() {
    await this.syncNow.click();
    await expect(this.progress).toBeVisible();
    await expect(this.syncNow).toBeDisabled();
    await expect(this.progress).toBeHidden({ timeout: 60_000 });
    await expect(this.syncNow).toBeEnabled();
  }

  async expectEverythingCurrent() {
    await expect(
      this.answer.getByRole('heading', {
        name: /^Everything is current: all \d+ shards complete$/,
      }),
    ).toBeVisible();
  }

  /** The row of a shard by what it says, e.g. its outcome. */
  shard(text: string | RegExp): Locator {
    return this.shards.getByRole('row').filter({ hasText: text });
  }
}
