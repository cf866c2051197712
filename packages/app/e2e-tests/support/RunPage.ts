/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { type Locator, type Page, expect } from '@playwright/test';

/** How long a run may take to get on, also when its backend was killed and another has just started. */
export const RECOVERY_MS = 60_000;

/** The page of one run. */
export class RunPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Id of the run whose page is open. */
  get id(): string {
    return new URL(this.page.url()).pathname.split('/').at(-1) ?? '';
  }

  async open(id: string) {
    await this.page.goto(`/provisioning/runs/${id}`);
  }

  heading(text: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 2, name: text });
  }

  /** The state as the page says it under the heading. */
  async expectState(state: string) {
    await expect(
      this.page
        .getByRole('main')
        .locator('header')
        .getByText(state, { exact: true }),
    ).toBeVisible({ timeout: RECOVERY_MS });
  }

  /** The page says that it waits for the merge of its pull request. */
  async expectReview() {
    await this.expectWaiting(/Review and merge of pull request/);
  }

  /** The page says what the run waits for. */
  async expectWaiting(words: RegExp) {
    await expect(
      this.page.getByText(/^Waiting: /).filter({ hasText: words }),
    ).toBeVisible({ timeout: RECOVERY_MS });
  }

  /** The text of the lines of the log that is shown, each with its clock and its step. */
  async logLines(): Promise<string[]> {
    return this.page
      .getByRole('region', { name: 'Log lines' })
      .locator('> div')
      .allTextContents();
  }

  async openTab(name: string) {
    await this.page.getByRole('tab', { name, exact: true }).click();
  }

  /** Presses a button of the run, and confirms what it asks. */
  async act(
    name: string,
    options: {
      /** The name that has to be typed. */
      type?: string;
      why?: string;
      /** A box to tick first, and how the button is named then. */
      tick?: string;
      confirm?: string;
    } = {},
  ) {
    const { type, why, tick, confirm = name } = options;
    const dialog = await this.ask(name);
    if (type) {
      await dialog
        .getByRole('textbox', { name: /^Type .* to confirm$/ })
        .fill(type);
    }
    if (why) {
      await dialog.getByRole('textbox', { name: /^Why/ }).fill(why);
    }
    if (tick) {
      await dialog.getByRole('checkbox', { name: tick }).press('Space');
    }
    await dialog.getByRole('button', { name: confirm, exact: true }).click();
    await expect(dialog).toBeHidden();
  }

  /** Presses a button of the run, and returns the dialog that it opens. */
  async ask(name: string): Promise<Locator> {
    await this.page
      .getByRole('main')
      .getByRole('button', { name, exact: true })
      .click();
    return this.page.getByRole('dialog');
  }
}
