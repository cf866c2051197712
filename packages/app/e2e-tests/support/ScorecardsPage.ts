/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { type Locator, type Page, expect } from '@playwright/test';

/** The scorecard pages as a person uses them. */
export class ScorecardsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get heatMap(): Locator {
    return this.page.getByRole('grid', {
      name: 'Scores by entity and pillar',
    });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  async openTab(
    tab:
      | 'overview'
      | 'checks'
      | 'exemptions'
      | 'campaigns'
      | 'reviews'
      | 'packs',
    query: Record<string, string> = {},
  ) {
    await this.page.goto(`/scorecards/${tab}?${new URLSearchParams(query)}`);
  }

  /** Narrows the list by one of the choices of a filter. */
  async filter(label: string, choice: string) {
    await this.page
      .getByRole('button', { name: new RegExp(`${label}$`) })
      .click();
    const option = this.page.getByRole('option', { name: choice, exact: true });
    await expect(option).toBeVisible();
    await option.click();
  }

  /** The score that the page of an entity says. */
  async score(): Promise<number> {
    const headline = this.page.getByRole('region', {
      name: 'Score',
      exact: true,
    });
    await expect(headline).toContainText(/[\d.]+ of 100/);
    const [, score] =
      /([\d.]+) of 100/.exec((await headline.textContent()) ?? '') ?? [];
    return Number(score);
  }

  /** The row of a table that has this text. */
  row(text: string | RegExp): Locator {
    return this.page.getByRole('row').filter({ hasText: text });
  }

  /** Presses the button of the dialog that carries out what it asks about. */
  async confirm(label: string) {
    await this.dialog.getByRole('button', { name: label }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }
}
