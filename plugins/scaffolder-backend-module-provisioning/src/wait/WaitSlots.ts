/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * How many waits this process holds. Each one occupies a place of the
 * scaffolder's workers, which are also there for everybody else's tasks.
 */
export class WaitSlots {
  static create(maximum: number): WaitSlots {
    return new WaitSlots(maximum);
  }

  readonly maximum: number;
  #taken = 0;
  #closed = false;

  private constructor(maximum: number) {
    this.maximum = maximum;
  }

  /** Whether the process is about to end. */
  get closed(): boolean {
    return this.#closed;
  }

  /** Takes a place; false when there is none. */
  take(): boolean {
    if (this.#taken >= this.maximum) {
      return false;
    }
    this.#taken += 1;
    return true;
  }

  release(): void {
    this.#taken -= 1;
  }

  /** From now on no wait polls, and none comes to an end. */
  close(): void {
    this.#closed = true;
  }
}
