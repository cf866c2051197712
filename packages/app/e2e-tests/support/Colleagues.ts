/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { type Browser } from '@playwright/test';
import { Portal } from './Portal';

/**
 * Other people at the portal, each in a browser of their own, where they sign
 * in once and stay.
 */
export class Colleagues {
  readonly #browser: Browser;
  readonly #portals = new Map<string, Portal>();

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  /** The portal as the persona with this first name sees it. */
  async portalOf(persona: string): Promise<Portal> {
    const known = this.#portals.get(persona);
    if (known) {
      return known;
    }
    const context = await this.#browser.newContext();
    const portal = new Portal(await context.newPage());
    await portal.signInAs(persona);
    this.#portals.set(persona, portal);
    return portal;
  }

  async leave() {
    for (const { page } of this.#portals.values()) {
      await page.context().close();
    }
  }
}
