/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RunDelayedError } from '@steward/backstage-plugin-provisioning-node';
import { GitAnswer, GitFailure } from './GitFailure';
import { gitErrorOf } from './gitErrorOf';
import { HostWords } from './HostWords';
import { rateLimitOf } from './RateLimit';

/** The share of a token's requests in a period that is left to what else uses it. */
const RESERVE = 0.1;

/**
 * The requests that a Git host allows one token: none is sent while the host
 * limits it, nor when only the reserve is left of the present period.
 *
 * Sources:
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api,
 * https://docs.gitlab.com/administration/settings/user_and_ip_rate_limits/
 */
export class TokenBudget {
  readonly #words: HostWords;
  readonly #clock: () => Date;
  #restsUntil = 0;
  #reason = '';

  constructor(words: HostWords, clock: () => Date) {
    this.#words = words;
    this.#clock = clock;
  }

  /** @throws RunDelayedError while the token rests. */
  check(): void {
    const waitMs = this.#restsUntil - this.#clock().getTime();
    if (waitMs > 0) {
      throw new RunDelayedError(this.#reason, waitMs);
    }
  }

  /** Reads the headers that every answer has. */
  note(headers: GitAnswer['headers']): void {
    const { name, period, rateLimitHeaders } = this.#words;
    const rate = rateLimitOf(headers, rateLimitHeaders);
    if (rate?.limit && rate.remaining <= rate.limit * RESERVE) {
      this.#rest(
        rate.resetsAt,
        `${name} allows this token ${rate.limit} requests ${period}, and ${rate.remaining} are left, which Steward keeps for other uses of the token`,
      );
    }
  }

  /**
   * The error that an answer is to a run. Nothing is sent while the host limits
   * the token.
   *
   * @param repository - `owner/name`.
   */
  errorOf(failure: GitFailure, repository: string): Error {
    const error = gitErrorOf(failure, this.#words, repository);
    if (failure.kind === 'throttled') {
      this.#rest(this.#clock().getTime() + failure.waitMs, error.message);
    }
    return error;
  }

  #rest(until: number, reason: string): void {
    if (until > this.#restsUntil) {
      this.#restsUntil = until;
      this.#reason = reason;
    }
  }
}
