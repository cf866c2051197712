/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { setTimeout as delay } from 'node:timers/promises';

/**
 * Keeps calls of one name apart, for each account and region: AWS counts them
 * there, and others want to call as well.
 */
export class CallPace {
  readonly #intervalMs: number;
  readonly #nextAt = new Map<string, number>();

  /** @param perSecond - Calls a second, evenly spread. */
  constructor(perSecond: number) {
    this.#intervalMs = 1000 / perSecond;
  }

  /**
   * Waits for the turn; false, at once, where it would take longer than that.
   *
   * @param place - What is counted together: `<account>/<region>`.
   */
  async take(place: string, patienceMs: number): Promise<boolean> {
    const now = Date.now();
    const at = Math.max(now, this.#nextAt.get(place) ?? 0);
    if (at - now > patienceMs) {
      return false;
    }
    this.#nextAt.set(place, at + this.#intervalMs);
    if (at > now) {
      await delay(at - now);
    }
    return true;
  }
}
