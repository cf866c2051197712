/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuditEvent } from '@steward/backstage-plugin-audit-trail-common';
import { ChainStore } from './ChainStore';

const EVENTS_AT_ONCE = 1000;

interface Waiting {
  events: AuditEvent[];
  resolve: () => void;
  reject: (error: unknown) => void;
}

/** Puts what arrives while a transaction runs into the next one, for the chain takes one at a time. */
export class AppendQueue {
  static create(chain: Pick<ChainStore, 'append'>): AppendQueue {
    return new AppendQueue(chain);
  }

  readonly #chain: Pick<ChainStore, 'append'>;
  #waiting: Waiting[] = [];
  #isRunning = false;

  private constructor(chain: Pick<ChainStore, 'append'>) {
    this.#chain = chain;
  }

  /** Resolves when the events are committed. */
  append(events: AuditEvent[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ events, resolve, reject });
      if (!this.#isRunning) {
        void this.#run();
      }
    });
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    while (this.#waiting.length > 0) {
      const batch = this.#take();
      try {
        await this.#chain.append(batch.flatMap(one => one.events));
        batch.forEach(one => one.resolve());
      } catch (error) {
        batch.forEach(one => one.reject(error));
      }
    }
    // In the same turn as the last look: nothing can come in between.
    this.#isRunning = false;
  }

  #take(): Waiting[] {
    let size = 0;
    let count = 0;
    do {
      size += this.#waiting[count].events.length;
      count += 1;
    } while (
      count < this.#waiting.length &&
      size + this.#waiting[count].events.length <= EVENTS_AT_ONCE
    );
    return this.#waiting.splice(0, count);
  }
}
