/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { type Locator, type Page } from '@playwright/test';

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
