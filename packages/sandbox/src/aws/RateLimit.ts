/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** At most so many calls in any span of `perMs`, for each key apart. */
export class RateLimit {
  static create(options: { calls: number; perMs: number }): RateLimit {
    return new RateLimit(options.calls, options.perMs);
  }

  readonly #calls: number;
  readonly #perMs: number;
  readonly #taken = new Map<string, number[]>();

  private constructor(calls: number, perMs: number) {
    this.#calls = calls;
    this.#perMs = perMs;
  }

  /** Takes one; false when none is left, which takes nothing. */
  take(key: string): boolean {
    const now = Date.now();
    const recent = (this.#taken.get(key) ?? []).filter(
      time => now - time < this.#perMs,
    );
    const free = recent.length < this.#calls;
    this.#taken.set(key, free ? [...recent, now] : recent);
    return free;
  }
}
