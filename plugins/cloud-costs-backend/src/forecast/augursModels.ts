/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { initSync as initMstl, MSTL } from '@bsull/augurs/mstl';
import {
  initSync as initOutlier,
  OutlierDetector,
} from '@bsull/augurs/outlier';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const WEEK = 7;
const loaded = new Set<string>();

/**
 * The days to come by a decomposition into trend and weekly season, whose trend
 * is carried on by exponential smoothing.
 *
 * Source: augurs, MSTL with ETS; R. Hyndman and G. Athanasopoulos, Forecasting:
 * Principles and Practice, chapters 3.6 and 8.
 *
 * @returns undefined for fewer than four weeks, or where it cannot be fitted.
 */
export function trendForecast(
  days: readonly number[],
  horizon: number,
): number[] | undefined {
  if (days.length < 4 * WEEK || horizon === 0) {
    return horizon === 0 ? [] : undefined;
  }
  load('mstl', initMstl);
  const model = MSTL.ets([WEEK], { impute: true });
  try {
    model.fit([...days]);
    const { point } = model.predict(horizon);
    return point.every(Number.isFinite) ? point : undefined;
  } catch {
    // A series that has no fit is forecast by the other methods.
    return undefined;
  } finally {
    model.free();
  }
}

/**
 * The places of values that are out of the ordinary for their series.
 *
 * Source: augurs, median absolute deviation.
 *
 * @param sensitivity - from 0, for nothing, to 1
 */
export function outliersOf(
  values: readonly number[],
  sensitivity: number,
): number[] {
  load('outlier', initOutlier);
  const detector = OutlierDetector.mad({ sensitivity });
  try {
    const [result] = detector.detect([[...values]]).seriesResults;
    return result.outlierIntervals.flatMap(({ start, end }) =>
      Array.from(
        { length: (end ?? values.length) - start },
        (_, index) => start + index,
      ),
    );
  } catch (error) {
    if (!`${error}`.includes('division by zero')) {
      throw error;
    }
    // Most values are alike, so that whatever differs is out of the ordinary.
    const usual = [...values].sort((x, y) => x - y)[
      Math.floor(values.length / 2)
    ];
    return values.flatMap((value, index) => (value === usual ? [] : [index]));
  } finally {
    detector.free();
  }
}

function load(
  name: string,
  init: (options: { module: BufferSource }) => unknown,
): void {
  if (!loaded.has(name)) {
    const folder = dirname(require.resolve(`@bsull/augurs/${name}`));
    init({ module: readFileSync(join(folder, `${name}_bg.wasm`)) });
    loaded.add(name);
  }
}
