/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AslState } from './StateMachine';

/**
 * The time that a state gives its task. The interpreter fails the state when
 * it is over; this ends what the task does, and lets it say nothing after that.
 */
export class TaskTimeLimit {
  /** `onLate` is called when the time is over before the task is. */
  static start(
    state: AslState,
    options: { signal: AbortSignal; onLate(): void },
  ): TaskTimeLimit {
    return new TaskTimeLimit(state.TimeoutSeconds, options);
  }

  /** Aborted when the time is over, or the signal that was given is. */
  readonly signal: AbortSignal;
  readonly #late = new AbortController();
  readonly #timer: NodeJS.Timeout | undefined;

  private constructor(
    seconds: number | undefined,
    options: { signal: AbortSignal; onLate(): void },
  ) {
    this.signal = AbortSignal.any([options.signal, this.#late.signal]);
    if (seconds !== undefined) {
      this.#timer = setTimeout(() => {
        options.onLate();
        this.#late.abort();
      }, seconds * 1000);
    }
  }

  /** The result of the task; never, when it is late. */
  async keep<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      if (this.#late.signal.aborted) {
        return await new Promise<T>(() => undefined);
      }
      throw error;
    } finally {
      clearTimeout(this.#timer);
    }
  }
}
