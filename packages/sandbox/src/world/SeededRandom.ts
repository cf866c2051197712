/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createHash } from 'node:crypto';

/**
 * A deterministic source of choices. The same seed and scope give the same
 * sequence on every machine, and scopes do not disturb each other: the account
 * `prod-payments` looks the same in a world of 40 and of 10,000 accounts.
 *
 * @public
 */
export class SeededRandom {
  static create(seed: number, scope: string): SeededRandom {
    const digest = createHash('md5').update(`${seed}/${scope}`).digest();
    return new SeededRandom(digest.readUInt32LE(0));
  }

  #state: number;

  private constructor(state: number) {
    this.#state = state;
  }

  /** A number of at least 0 and below 1 (the generator is mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  }

  /** A whole number from `least` to `most`, both included. */
  integer(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** True with a probability between 0 and 1. */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(choices: readonly T[]): T {
    return choices[Math.floor(this.next() * choices.length)];
  }

  /** A string of `length` characters of `alphabet`. */
  text(length: number, alphabet: string): string {
    let result = '';
    for (let index = 0; index < length; index += 1) {
      result += alphabet[Math.floor(this.next() * alphabet.length)];
    }
    return result;
  }
}
