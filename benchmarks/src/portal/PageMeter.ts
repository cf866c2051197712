/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { CDPSession, Page } from '@playwright/test';
import { PortalPage } from './portalPages';
import { whenUsable } from './whenUsable';

/** One request of a page. */
export interface PageRequest {
  /** Method and address, without the portal's own. */
  what: string;
  kind: 'script' | 'api' | 'other';
  /** Whether `index.html` names it. */
  isEntry: boolean;
  /** What came over the wire: nothing from a cache. */
  transferred: number;
  /** What it is unpacked. */
  size: number;
}

/** What one visit of a page took. */
export interface Visit {
  requests: PageRequest[];
  /** Seconds that the page's thread of the browser worked, in all. */
  cpu: number;
  /** Of these, seconds within scripts. */
  script: number;
  /** Until the page is usable: see {@link whenUsable}. */
  usableMs: number;
}

/** A page asks for nothing more when nothing has been under way for so long. */
const QUIET_MS = 500;
/** What still asks after that polls. */
const LONGEST_MS = 10_000;

/** A tab that is measured by the browser's own protocol for developers. */
export class PageMeter {
  static async of(page: Page): Promise<PageMeter> {
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    // CPU time, whatever else the machine does
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    return new PageMeter(page, session);
  }

  readonly #page: Page;
  readonly #session: CDPSession;
  readonly #requests = new Map<string, PageRequest>();
  readonly #underWay = new Set<string>();
  #quietSince = performance.now();

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
    session.on('Network.requestWillBeSent', event => {
      const { pathname, search, protocol } = new URL(event.request.url);
      if (!protocol.startsWith('http')) {
        return;
      }
      const isScript = event.type === 'Script';
      this.#requests.set(event.requestId, {
        what: `${event.request.method} ${pathname}${search}`,
        kind: kindOf(pathname, isScript),
        isEntry: isScript && event.initiator.type === 'parser',
        transferred: 0,
        size: 0,
      });
      // A stream of events does not end.
      if (event.type !== 'EventSource') {
        this.#underWay.add(event.requestId);
      }
    });
    session.on('Network.webSocketCreated', ({ url }) => {
      // One that is opened again, since the machine is busy, is still one.
      this.#requests.set(url, {
        what: `WebSocket ${new URL(url).pathname}`,
        kind: 'api',
        isEntry: false,
        transferred: 0,
        size: 0,
      });
    });
    session.on('Network.dataReceived', ({ requestId, dataLength }) => {
      const request = this.#requests.get(requestId);
      if (request) {
        request.size += dataLength;
      }
    });
    session.on('Network.loadingFinished', event => {
      const request = this.#requests.get(event.requestId);
      if (request) {
        request.transferred = event.encodedDataLength;
      }
      this.#end(event.requestId);
    });
    session.on('Network.loadingFailed', ({ requestId }) =>
      this.#end(requestId),
    );
  }

  /** Visits a page by a load of the whole portal. */
  async load(page: PortalPage): Promise<Visit> {
    return this.#measure(async () => {
      await this.#page.goto(page.path, { waitUntil: 'commit' });
      return this.#page.evaluate(whenUsable, { page });
    });
  }

  /** Visits a page as a link within the portal leads to it. */
  async follow(page: PortalPage): Promise<Visit> {
    return this.#measure(() =>
      this.#page.evaluate(whenUsable, { page, isLink: true }),
    );
  }

  async close(): Promise<void> {
    await this.#page.close();
  }

  async #measure(visit: () => Promise<number>): Promise<Visit> {
    this.#requests.clear();
    const before = await this.#worked();
    const usableMs = await visit();
    await this.#untilQuiet();
    const after = await this.#worked();
    return {
      requests: [...this.#requests.values()],
      cpu: after.cpu - before.cpu,
      script: after.script - before.script,
      usableMs,
    };
  }

  async #worked(): Promise<{ cpu: number; script: number }> {
    const { metrics } = await this.#session.send('Performance.getMetrics');
    const valueOf = (name: string) =>
      metrics.find(metric => metric.name === name)?.value ?? 0;
    return { cpu: valueOf('TaskDuration'), script: valueOf('ScriptDuration') };
  }

  async #untilQuiet(): Promise<void> {
    const end = performance.now() + LONGEST_MS;
    while (
      performance.now() < end &&
      (this.#underWay.size > 0 ||
        performance.now() - this.#quietSince < QUIET_MS)
    ) {
      await this.#page.waitForTimeout(QUIET_MS / 10);
    }
  }

  #end(requestId: string): void {
    this.#underWay.delete(requestId);
    this.#quietSince = performance.now();
  }
}

function kindOf(pathname: string, isScript: boolean): PageRequest['kind'] {
  if (isScript) {
    return 'script';
  }
  return pathname.startsWith('/api/') ? 'api' : 'other';
}
