/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { type Locator, type Page, expect } from '@playwright/test';

/** The form of a template, up to the run that it asks for. */
export class RequestForm {
  readonly page: Page;
  /** What the form says beforehand: plan, cost, risk, approval, denials. */
  readonly panel: Locator;
  readonly #review: Locator;
  readonly #create: Locator;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.getByRole('region', { name: 'What will happen' });
    this.#review = page.getByRole('button', { name: 'Review' });
    this.#create = page.getByRole('button', { name: 'Create', exact: true });
  }

  /** Opens a template, filled in as links of day-2 actions do it. */
  async open(template: string, formData: object = {}) {
    const query = new URLSearchParams({ formData: JSON.stringify(formData) });
    await this.page.goto(`/create/templates/default/${template}?${query}`);
    await expect(this.panel).toBeVisible();
  }

  /** The form says why it does not go on, and does not. */
  async expectRefused(reason: string | RegExp) {
    await expect(this.panel).toContainText(reason);
    await this.#review.click();
    // Until it has looked at all fields, the form puts back what is entered.
    await expect(this.#review).toBeEnabled();
    await expect(this.#create).toBeHidden();
  }

  /** Sends the request, and opens its run. */
  async send() {
    await this.#review.click();
    await this.#create.click();
    await this.page.getByRole('link', { name: 'Open the run' }).click();
    await expect(this.page).toHaveURL(/\/provisioning\/runs\/[\w-]+/);
  }
}
