/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { Page } from '@playwright/test';

/** What the browser complained about: console errors, uncaught exceptions, requests to elsewhere. */
export class BrowserProblems {
  readonly #problems: string[] = [];

  /** Collects the problems of a page from now on. */
  static of(page: Page): BrowserProblems {
    const problems = new BrowserProblems();
    page.on('console', message => {
      if (message.type() === 'error') {
        problems.#add(`${message.text()} (${message.location().url})`);
      }
    });
    page.on('pageerror', error =>
      problems.#add(`${error.message} (${page.url()})`),
    );
    page.on('request', request => {
      const { hostname, protocol } = new URL(request.url());
      if (protocol.startsWith('http') && hostname !== 'localhost') {
        problems.#add(`Request to ${hostname}`);
      }
    });
    return problems;
  }

  private constructor() {}

  #add(problem: string) {
    this.#problems.push(problem);
  }

  list(): string[] {
    return this.#problems;
  }

  /** Forgets the problems that match; for a journey that provokes one. */
  forget(pattern: RegExp) {
    const kept = this.#problems.filter(problem => !pattern.test(problem));
    this.#problems.splice(0, this.#problems.length, ...kept);
  }
}
