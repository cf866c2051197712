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
  #held = 0;

  private constructor(maximum: number) {
    this.maximum = maximum;
  }

  /** How many waits stay where they are because the process is about to end. */
  get held(): number {
    return this.#held;
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

  /** The process is about to end: from now on no wait polls, and none comes to an end. */
  close(): void {
    this.#closed = true;
  }

  /**
   * Never returns once the process is about to end. A wait that failed then would
   * end the task as failed, and one that returned would go on to the next step:
   * it stays where it is, and the task is recovered elsewhere.
   */
  async holdWhereClosed(): Promise<void> {
    if (this.#closed) {
      this.#held += 1;
      await new Promise<never>(() => {});
    }
  }
}
