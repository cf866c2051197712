/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { type Locator, type Page, expect } from '@playwright/test';

/** The audit trail as a person reads it. */
export class AuditTrailPage {
  readonly page: Page;
  readonly search: Locator;
  /** The events that are listed. */
  readonly events: Locator;
  /** The detail of the event that is open. */
  readonly detail: Locator;

  constructor(page: Page) {
    this.page = page;
    this.search = page.getByRole('combobox', {
      name: 'Search the audit trail',
    });
    this.events = page.getByRole('grid', { name: 'Events' });
    this.detail = page.getByRole('dialog', { name: /^Event \d/ });
  }

  /** Opens the trail, with a search if wanted. */
  async open(q?: string) {
    const query = q === undefined ? '' : `?${new URLSearchParams({ q })}`;
    await this.page.goto(`/audit-trail/events${query}`);
    await expect(this.search).toBeVisible();
  }

  /** The line of an event, by its sentence. */
  event(sentence: string | RegExp): Locator {
    return this.events.getByRole('row').filter({ hasText: sentence });
  }

  /** Opens the detail of an event. */
  async openEvent(sentence: string | RegExp) {
    await this.event(sentence).first().press('Enter');
    await expect(this.detail).toContainText(sentence);
  }

  /** A part of the detail, by its heading. */
  part(title: string): Locator {
    return this.detail.getByRole('region', { name: title, exact: true });
  }

  async closeEvent() {
    await this.page.keyboard.press('Escape');
    await expect(this.detail).toBeHidden();
  }
}
