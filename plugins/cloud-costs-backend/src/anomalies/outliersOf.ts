/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { initSync, OutlierDetector } from '@bsull/augurs/outlier';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

let isLoaded = false;

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
  load();
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

function load(): void {
  if (!isLoaded) {
    const folder = dirname(require.resolve('@bsull/augurs/outlier'));
    initSync({ module: readFileSync(join(folder, 'outlier_bg.wasm')) });
    isLoaded = true;
  }
}
