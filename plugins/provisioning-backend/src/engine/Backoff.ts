/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

const FIRST_MS = 1_000;
const FACTOR = 1.6;
const MOST_MS = 30_000;
const MAX_REMEMBERED = 10_000;

/** When to try again what failed: 1 s × 1.6 to 30 s, with jitter. Starts anew with each process. */
export class Backoff {
  static create(random: () => number = Math.random): Backoff {
    return new Backoff(random);
  }

  readonly #random: () => number;
  readonly #tries = new Map<string, number>();

  private constructor(random: () => number) {
    this.#random = random;
  }

  /** How long to wait, in milliseconds. */
  next(id: string): number {
    const tries = this.#tries.get(id) ?? 0;
    if (this.#tries.size >= MAX_REMEMBERED) {
      this.#tries.clear();
    }
    this.#tries.set(id, tries + 1);
    const full = Math.min(MOST_MS, FIRST_MS * FACTOR ** tries);
    return full * (0.5 + this.#random() / 2);
  }

  forget(id: string): void {
    this.#tries.delete(id);
  }
}
