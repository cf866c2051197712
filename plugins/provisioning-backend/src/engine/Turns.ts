/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { TurnStore } from '../database/TurnStore';

/** For how long a turn stays taken when its replica falls silent. */
const HOLD_MS = 10_000;

/**
 * Lets one replica at a time do what one is enough for, and another go on
 * within seconds when it is killed: `docs/decisions/turns.md`.
 */
export class Turns {
  static create(options: {
    logger: LoggerService;
    store: TurnStore;
    clock: () => Date;
    holdMs?: number;
  }): Turns {
    return new Turns(options);
  }

  readonly #options: Parameters<typeof Turns.create>[0];
  readonly #holdMs: number;

  private constructor(options: Parameters<typeof Turns.create>[0]) {
    this.#options = options;
    this.#holdMs = options.holdMs ?? HOLD_MS;
  }

  /**
   * Works if a turn is due, or, asked for `early`, if nobody is at it; then
   * the next is due `everyMs` after the start of this one.
   *
   * @throws what the work throws.
   */
  async take(
    name: string,
    turn: { everyMs: number; early?: boolean; work: () => Promise<void> },
  ): Promise<void> {
    const { store, clock } = this.#options;
    const now = clock();
    const { early } = turn;
    if (!(await store.take(name, { now, until: this.#holdEnd(), early }))) {
      return;
    }
    const heartbeat = setInterval(() => this.#renew(name), this.#holdMs / 4);
    try {
      await turn.work();
    } finally {
      clearInterval(heartbeat);
      await store.release(name, new Date(now.getTime() + turn.everyMs));
    }
  }

  #renew(name: string): void {
    const { store, logger } = this.#options;
    store.renew(name, this.#holdEnd()).catch(error => {
      logger.warn(
        `The turn of ${name} was not kept from others: ${stringifyError(
          error,
        )}`,
      );
    });
  }

  #holdEnd(): Date {
    return new Date(this.#options.clock().getTime() + this.#holdMs);
  }
}
