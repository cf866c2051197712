/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { Run } from '@steward/backstage-plugin-provisioning-common';
import { RunQueue } from './RunQueue';
import { RunAdvancer } from './RunAdvancer';

const AT_ONCE = 32;

export interface RunWorkerOptions {
  advancer: RunAdvancer;
  logger: LoggerService;
  queue: RunQueue;
  atOnce?: number;
}

/** Takes up due runs, many at a time, each by one replica at a time. */
export class RunWorker {
  readonly #options: RunWorkerOptions;
  readonly #atWork = new Map<string, Promise<void>>();
  #stopped = false;

  constructor(options: RunWorkerOptions) {
    this.#options = options;
  }

  /** Takes up what is due; does not wait for the work. */
  async tick(): Promise<void> {
    const { queue, atOnce = AT_ONCE } = this.#options;
    if (this.#atWork.size > 0) {
      await queue.renew([...this.#atWork.keys()]);
    }
    const room = atOnce - this.#atWork.size;
    if (this.#stopped || room <= 0) {
      return;
    }
    for (const run of await queue.claim(room)) {
      this.#take(run.id, Promise.resolve(run));
    }
  }

  /** Takes up one run now rather than at the next tick; never throws. */
  kick(id: string): void {
    if (!this.#stopped && !this.#atWork.has(id)) {
      this.#take(id, this.#options.queue.claimOne(id));
    }
  }

  /** Waits for the work at hand. */
  async idle(): Promise<void> {
    while (this.#atWork.size > 0) {
      await Promise.all(this.#atWork.values());
    }
  }

  /** Takes up nothing more, and waits for the work at hand. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.idle();
  }

  #take(id: string, claim: Promise<Run | undefined>): void {
    const work = claim
      .then(run => run && this.#advance(run))
      .catch(error => this.#complain(id, error))
      .finally(() => this.#atWork.delete(id));
    this.#atWork.set(id, work);
  }

  async #advance(run: Run): Promise<void> {
    const { advancer, queue } = this.#options;
    try {
      await advancer.advance(run);
    } finally {
      await queue.release(run.id);
    }
  }

  // The lease ends by itself, and the run is taken up again.
  #complain(id: string, error: unknown): void {
    this.#options.logger.error(
      `Run ${id} was not taken further: ${stringifyError(error)}`,
    );
  }
}
