/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** Ids such as `fault-1`, none of them twice. */
export class FreeIds {
  static create(prefix: string): FreeIds {
    return new FreeIds(prefix);
  }

  readonly #prefix: string;
  #next = 1;

  private constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** An id that was not given out before and is not among those taken. */
  next(taken: readonly { id: string }[]): string {
    const ids = new Set(taken.map(({ id }) => id));
    while (ids.has(`${this.#prefix}-${this.#next}`)) {
      this.#next += 1;
    }
    const id = `${this.#prefix}-${this.#next}`;
    this.#next += 1;
    return id;
  }
}
