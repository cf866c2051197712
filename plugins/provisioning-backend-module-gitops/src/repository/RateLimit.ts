/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { GitAnswer } from './GitFailure';

/** What a host says of the requests that a token has left. */
export interface RateLimit {
  /** Absent where the host does not say. */
  limit?: number;
  remaining: number;
  /** When they are as many as `limit` again, in milliseconds since 1970. */
  resetsAt: number;
}

const MINUTE_MS = 60_000;

/**
 * Reads the headers `<prefix>-limit`, `-remaining` and `-reset` (in seconds
 * since 1970); undefined where a host sends none.
 *
 * @param prefix - `x-ratelimit` of GitHub, `ratelimit` of GitLab.
 */
export function rateLimitOf(
  headers: GitAnswer['headers'],
  prefix: string,
): RateLimit | undefined {
  const [limit, remaining, reset] = ['limit', 'remaining', 'reset'].map(name =>
    Number(headers[`${prefix}-${name}`] ?? NaN),
  );
  return reset > 0 && remaining >= 0
    ? { limit: limit || undefined, remaining, resetsAt: reset * 1000 }
    : undefined;
}

/**
 * How long a host wants to be left alone that limits a token, in milliseconds:
 * as its headers say, else a minute.
 */
export function throttleWait(
  headers: GitAnswer['headers'],
  rate: RateLimit | undefined,
  now: Date,
): number {
  const seconds = Number(headers['retry-after']);
  if (seconds > 0) {
    return seconds * 1000;
  }
  const untilReset = rate?.remaining === 0 ? rate.resetsAt - now.getTime() : 0;
  return untilReset > 0 ? untilReset : MINUTE_MS;
}
