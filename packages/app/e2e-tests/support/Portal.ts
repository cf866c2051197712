/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { type Locator, type Page, expect } from '@playwright/test';

/** The portal as a person uses it. */
export class Portal {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The navigation at the left. */
  get navigation(): Locator {
    return this.page.getByRole('navigation', { name: 'sidebar nav' });
  }

  /** Opens the portal, signs in as the persona with this first name, and waits for the home page. */
  async signInAs(persona: string) {
    await this.page.goto('/');
    await this.page
      .getByRole('button', { name: 'Sign in as a persona' })
      .click();
    await this.page.getByRole('button', { name: persona }).click();
    await expect(
      this.page.getByRole('heading', { name: new RegExp(`, ${persona}$`) }),
    ).toBeVisible();
  }

  /** Calls the backend as the person who is signed in, and returns the answer. */
  async call<T>(method: string, path: string, data?: object): Promise<T> {
    const session = await this.page.request.get(
      '/api/auth/oidc/refresh?optional&env=sandbox',
      { headers: { 'x-requested-with': 'XMLHttpRequest' } },
    );
    const { backstageIdentity } = await session.json();
    const response = await this.page.request.fetch(path, {
      method,
      data,
      headers: { authorization: `Bearer ${backstageIdentity.token}` },
    });
    const text = await response.text();
    expect(response.ok(), `${method} ${path} answers ${text}`).toBe(true);
    return JSON.parse(text || 'null');
  }

  /** Kills the backend and starts another on the same data; AWS and Git go on meanwhile. */
  async restartBackend() {
    const url = process.env.STEWARD_RESTART_URL;
    if (!url) {
      throw new Error(
        'Nobody restarts this portal: walk this journey with npm run test:e2e',
      );
    }
    const response = await this.page.request.post(url, { timeout: 120_000 });
    expect(response.ok(), await response.text()).toBe(true);
  }

  /** Waits until the backend has gone away. */
  async expectAway() {
    await expect
      .poll(() =>
        this.page.request.get('/.backstage/health/v1/readiness').then(
          response => response.ok(),
          () => false,
        ),
      )
      .toBe(false);
  }

  /** Goes to an area through the navigation. */
  async goTo(area: string) {
    await this.navigation
      .getByRole('link', { name: area, exact: true })
      .click();
  }

  /** A card of the home page, by its heading. */
  card(title: string): Locator {
    return this.page.locator('.bui-Card').filter({
      has: this.page.getByRole('heading', { name: title, exact: true }),
    });
  }
}
