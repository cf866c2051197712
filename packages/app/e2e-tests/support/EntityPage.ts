/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  type APIRequestContext,
  type Locator,
  type Page,
  expect,
} from '@playwright/test';

/** The page of an entity that AWS or Git has, and the catalog learns of. */
export class EntityPage {
  readonly page: Page;
  /** Where entities were that are gone. */
  readonly gone: string[] = [];
  readonly #request: APIRequestContext;

  constructor(page: Page, request: APIRequestContext) {
    this.page = page;
    this.#request = request;
  }

  /** Opens the page as soon as the catalog knows the entity, whose title it shows. */
  async openNew(path: string, title: string) {
    await this.#syncEstate();
    await expect(async () => {
      await this.page.goto(path);
      // An entity that is not there has a headline too.
      await expect(this.#contents).toBeVisible({ timeout: 5_000 });
      await expect(
        this.page
          .getByRole('main')
          .getByRole('heading', { level: 2, name: title, exact: true }),
      ).toBeVisible();
    }).toPass({ timeout: 90_000 });
  }

  /** The catalog no longer has the entity, and its page says so. */
  async expectGone(path: string) {
    await this.#syncEstate();
    await expect(async () => {
      await this.page.goto(path);
      await expect(
        this.page.getByText(/of this name in the catalog/).first(),
      ).toBeVisible({ timeout: 5_000 });
    }).toPass({ timeout: 90_000 });
    this.gone.push(path);
  }

  async openTab(name: string) {
    await this.#contents.getByRole('link', { name, exact: true }).click();
  }

  /** Chooses something that can be asked for here. */
  async ask(title: string) {
    await this.page
      .getByRole('button', { name: 'Request', exact: true })
      .first()
      .click();
    await this.page.getByRole('menuitem', { name: title, exact: true }).click();
  }

  get #contents(): Locator {
    return this.page.getByRole('navigation', { name: 'Content navigation' });
  }

  /** What the estate does by itself every quarter of an hour. */
  async #syncEstate() {
    const portalUrl = process.env.STEWARD_URL ?? 'http://localhost:7007';
    const response = await this.#request.post(`${portalUrl}/api/estate/sync`, {
      headers: { authorization: 'Bearer sandbox-operator' },
      data: {},
    });
    expect(response.ok(), await response.text()).toBe(true);
  }
}
