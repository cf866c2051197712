/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RunDelayedError } from '@steward/backstage-plugin-provisioning-node';

/** The share of a token's requests an hour that is left to what else uses it. */
const RESERVE = 0.1;

/**
 * The requests that GitHub allows one token: none is sent while GitHub limits
 * it, nor when only the reserve is left of the present hour.
 *
 * Source: https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
export class TokenBudget {
  readonly #clock: () => Date;
  #restsUntil = 0;
  #reason = '';

  constructor(clock: () => Date) {
    this.#clock = clock;
  }

  /** @throws RunDelayedError while the token rests. */
  check(): void {
    const waitMs = this.#restsUntil - this.#clock().getTime();
    if (waitMs > 0) {
      throw new RunDelayedError(this.#reason, waitMs);
    }
  }

  /** Reads the headers that every answer of GitHub has. */
  note(headers: Record<string, string | number | undefined>): void {
    const [limit, remaining, reset] = ['limit', 'remaining', 'reset'].map(
      name => Number(headers[`x-ratelimit-${name}`]),
    );
    if (reset > 0 && remaining <= limit * RESERVE) {
      this.#rest(
        reset * 1000,
        `GitHub allows this token ${limit} requests an hour, and ${remaining} are left, which Steward keeps for other uses of the token`,
      );
    }
  }

  /** Sends nothing for a while. */
  rest(waitMs: number, reason: string): void {
    this.#rest(this.#clock().getTime() + waitMs, reason);
  }

  #rest(until: number, reason: string): void {
    if (until > this.#restsUntil) {
      this.#restsUntil = until;
      this.#reason = reason;
    }
  }
}
