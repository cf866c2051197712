/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RateLimiter } from '@smithy/core/retry';

/** A documented rate of AWS. */
export interface Pace {
  /** Calls a second. */
  rate: number;
  /** Calls that may go at once after a rest. */
  burst: number;
}

/** Keeps to a documented rate, on top of a limiter that learns from throttling. */
export class PacedRateLimiter implements RateLimiter {
  #nextAt = 0;
  readonly #intervalMs: number;
  readonly #allowanceMs: number;

  constructor(private readonly learning: RateLimiter, pace: Pace) {
    this.#intervalMs = 1000 / pace.rate;
    this.#allowanceMs = (pace.burst - 1) * this.#intervalMs;
  }

  async getSendToken(): Promise<void> {
    // The generic cell rate algorithm: each call moves a virtual clock on.
    const now = Date.now();
    const at = Math.max(this.#nextAt, now);
    this.#nextAt = at + this.#intervalMs;
    const waitMs = at - this.#allowanceMs - now;
    if (waitMs > 0) {
      await new Promise(resolve => setTimeout(resolve, waitMs));
    }
    await this.learning.getSendToken();
  }

  updateClientSendingRate(
    response: Parameters<RateLimiter['updateClientSendingRate']>[0],
  ): void {
    this.learning.updateClientSendingRate(response);
  }
}
