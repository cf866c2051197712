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
  readonly sendButton: Locator;
  readonly #review: Locator;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.getByRole('region', { name: 'What will happen' });
    this.#review = page.getByRole('button', { name: 'Review' });
    this.sendButton = page.getByRole('button', { name: 'Send request' });
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
    await expect(
      this.page.getByRole('alert').filter({ hasText: reason }).first(),
    ).toBeVisible();
    await expect(this.sendButton).toBeHidden();
  }

  /** Goes on to the review of what is about to be sent. */
  async review(): Promise<Locator> {
    await this.#review.click();
    const review = this.page.getByRole('region', { name: 'Review' });
    await expect(review).toBeVisible();
    return review;
  }

  /** Sends what was reviewed. */
  async confirm() {
    await this.sendButton.click();
  }

  /** Sends the request, which leads to its run. */
  async send() {
    await this.review();
    await this.confirm();
    await this.expectRun();
  }

  /** What was sent has led to its run, as soon as the backend has made it. */
  async expectRun() {
    await this.page.waitForURL(/\/provisioning\/runs\/[\w-]+/);
  }
}
