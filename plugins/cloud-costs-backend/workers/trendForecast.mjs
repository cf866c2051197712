/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// @ts-check

import { initSync, MSTL } from '@bsull/augurs/mstl';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';

// Plain JavaScript, as a thread starts from a file and loads no TypeScript.
const WEEK = 7;

initSync({
  module: readFileSync(
    fileURLToPath(
      new URL('mstl_bg.wasm', import.meta.resolve('@bsull/augurs/mstl')),
    ),
  ),
});

/**
 * @param {number[]} days
 * @param {number} horizon
 * @returns {number[] | undefined}
 */
function trendForecast(days, horizon) {
  const model = MSTL.ets([WEEK], { impute: true });
  try {
    model.fit(days);
    const { point } = model.predict(horizon);
    return point.every(Number.isFinite) ? point : undefined;
  } catch {
    // A series that has no fit is forecast by the other methods.
    return undefined;
  } finally {
    model.free();
  }
}

parentPort?.on('message', ({ days, horizon }) => {
  parentPort?.postMessage(trendForecast(days, horizon));
});
