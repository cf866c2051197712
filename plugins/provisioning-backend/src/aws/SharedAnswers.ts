/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Remembers answers for a while, and lets all who ask at the same time wait
 * for one call. What was not there, or failed, is asked for anew.
 */
export class SharedAnswers<T> {
  readonly #maxAgeMs: number;
  readonly #answers = new Map<
    string,
    { at: number; answer: Promise<T | undefined> }
  >();

  constructor(maxAgeMs: number) {
    this.#maxAgeMs = maxAgeMs;
  }

  async get(
    key: string,
    ask: () => Promise<T | undefined>,
  ): Promise<T | undefined> {
    const known = this.#answers.get(key);
    if (known && Date.now() - known.at < this.#maxAgeMs) {
      return known.answer;
    }
    const asked = { at: Date.now(), answer: ask() };
    this.#answers.set(key, asked);
    const forget = () => {
      if (this.#answers.get(key) === asked) {
        this.#answers.delete(key);
      }
    };
    try {
      const answer = await asked.answer;
      if (answer === undefined) {
        forget();
      }
      return answer;
    } catch (error) {
      forget();
      throw error;
    }
  }
}
