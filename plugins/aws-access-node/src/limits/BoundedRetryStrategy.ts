/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AdaptiveRetryStrategy, RateLimiter } from '@smithy/core/retry';
import {
  RetryErrorInfo,
  RetryStrategyV2,
  RetryToken,
  StandardRetryToken,
} from '@smithy/types';

/** How often and how long a call is attempted. */
export interface BoundedRetryStrategyOptions {
  rateLimiter: RateLimiter;
  /** Attempts of a call that is throttled. */
  maxAttempts: number;
  /** After this time no further attempt is made. */
  totalTimeoutMs: number;
}

/*
 * A region that hangs costs a request time-out for each attempt, so these get
 * the SDK's own default of three attempts and not the patience of throttling.
 */
const MAX_TRANSIENT_ATTEMPTS = 3;

/** The SDK's adaptive retries, with an end to them. */
export class BoundedRetryStrategy implements RetryStrategyV2 {
  readonly mode = 'adaptive';
  readonly #adaptive: AdaptiveRetryStrategy;
  readonly #options: BoundedRetryStrategyOptions;
  readonly #startedAt = new WeakMap<object, number>();

  constructor(options: BoundedRetryStrategyOptions) {
    this.#options = options;
    this.#adaptive = new AdaptiveRetryStrategy(options.maxAttempts, {
      rateLimiter: options.rateLimiter,
    });
  }

  async acquireInitialRetryToken(retryTokenScope: string): Promise<RetryToken> {
    const startedAt = Date.now();
    const token = await this.#adaptive.acquireInitialRetryToken(
      retryTokenScope,
    );
    this.#startedAt.set(token, startedAt);
    return token;
  }

  async refreshRetryTokenForRetry(
    tokenToRenew: StandardRetryToken,
    errorInfo: RetryErrorInfo,
  ): Promise<RetryToken> {
    const startedAt = this.#startedAt.get(tokenToRenew) ?? Date.now();
    // The SDK answers a throw here with the error of the last attempt.
    if (Date.now() - startedAt > this.#options.totalTimeoutMs) {
      throw new Error('The time for attempts is used up');
    }
    const attempts = tokenToRenew.getRetryCount() + 1;
    if (
      errorInfo.errorType !== 'THROTTLING' &&
      attempts >= MAX_TRANSIENT_ATTEMPTS
    ) {
      throw new Error('The attempts for a passing error are used up');
    }
    const token = await this.#adaptive.refreshRetryTokenForRetry(
      tokenToRenew,
      errorInfo,
    );
    this.#startedAt.set(token, startedAt);
    return token;
  }

  recordSuccess(token: StandardRetryToken): void {
    this.#adaptive.recordSuccess(token);
  }
}
