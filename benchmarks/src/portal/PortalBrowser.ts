/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Browser, BrowserContext, chromium } from '@playwright/test';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const PATIENCE_MS = 180_000;

/** What a browser keeps of somebody who is signed in: cookies, and how they did it. */
export type Session = Awaited<ReturnType<BrowserContext['storageState']>>;

/** A browser at a portal, for somebody else in each of its windows. */
export class PortalBrowser {
  static async launch(portalUrl: string): Promise<PortalBrowser> {
    const browser = await chromium.launch({
      executablePath: process.env.STEWARD_CHROMIUM ?? '/usr/bin/chromium',
      args: ARGUMENTS,
    });
    return new PortalBrowser(portalUrl, browser);
  }

  readonly #portalUrl: string;
  readonly #browser: Browser;
  readonly #sessions = new Map<string, Session>();

  private constructor(portalUrl: string, browser: Browser) {
    this.#portalUrl = portalUrl;
    this.#browser = browser;
  }

  /** A window of a persona who is signed in, with a cache of its own, which is empty. */
  async openWindow(persona: string): Promise<BrowserContext> {
    const storageState =
      this.#sessions.get(persona) ?? (await this.#signIn(persona));
    this.#sessions.set(persona, storageState);
    return this.#open({ storageState });
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }

  async #signIn(persona: string): Promise<Session> {
    const context = await this.#open({});
    const page = await context.newPage();
    await page.goto('/');
    await page.getByRole('button', { name: 'Sign in as a persona' }).click();
    await page.getByRole('button', { name: persona }).click();
    await page
      .getByRole('heading', { name: new RegExp(`, ${persona}$`) })
      .waitFor();
    const session = await context.storageState();
    await context.close();
    return session;
  }

  async #open(options: { storageState?: Session }): Promise<BrowserContext> {
    const context = await this.#browser.newContext({
      baseURL: this.#portalUrl,
      viewport: { width: 1280, height: 900 },
      ...options,
    });
    // Enough for a busy machine
    context.setDefaultTimeout(PATIENCE_MS);
    return context;
  }
}
