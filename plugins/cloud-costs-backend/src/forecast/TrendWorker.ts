/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { Worker } from 'node:worker_threads';

const WEEK = 7;

/**
 * The days to come by the trend and the weekly season of the days before.
 *
 * @returns undefined for fewer than four weeks, or where it cannot be fitted.
 * @public
 */
export type TrendForecast = (
  days: readonly number[],
  horizon: number,
) => Promise<number[] | undefined>;

interface Fit {
  resolve(points: number[] | undefined): void;
  reject(error: Error): void;
}

/**
 * Forecasts by a decomposition into trend and weekly season, whose trend is
 * carried on by exponential smoothing. A fit takes a core for 50 ms and more, so
 * that a thread of its own makes them, one after the other.
 *
 * Source: augurs, MSTL with ETS; R. Hyndman and G. Athanasopoulos, Forecasting:
 * Principles and Practice, chapters 3.6 and 8.
 *
 * @public
 */
export class TrendWorker {
  readonly #thread: Worker;
  /** What was asked and not answered, in the order of the answers. */
  readonly #fits: Fit[] = [];
  #end: Error | undefined;

  constructor() {
    this.#thread = new Worker(
      resolvePackagePath(
        '@steward/backstage-plugin-cloud-costs-backend',
        'workers/trendForecast.mjs',
      ),
    );
    this.#thread.on('message', (points: number[] | undefined) =>
      this.#fits.shift()?.resolve(points),
    );
    this.#thread.on('error', error => this.#fail(toError(error)));
    this.#thread.on('exit', () =>
      this.#fail(new Error('The thread that fits forecasts has ended.')),
    );
  }

  /** @throws what ended the thread. */
  readonly forecast: TrendForecast = async (days, horizon) => {
    if (days.length < 4 * WEEK || horizon === 0) {
      return horizon === 0 ? [] : undefined;
    }
    if (this.#end) {
      throw this.#end;
    }
    return new Promise((resolve, reject) => {
      this.#fits.push({ resolve, reject });
      this.#thread.postMessage({ days, horizon });
    });
  };

  /** Ends the thread, also in the middle of a fit. */
  async close(): Promise<void> {
    await this.#thread.terminate();
  }

  #fail(error: Error): void {
    this.#end ??= error;
    for (const { reject } of this.#fits.splice(0)) {
      reject(this.#end);
    }
  }
}
