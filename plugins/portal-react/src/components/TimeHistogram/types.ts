/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** How many there were in one stretch of time. @public */
export interface TimeHistogramBucket {
  /** ISO instant, inclusive. */
  from: string;
  count: number;
  /** How many of them went wrong. */
  failed: number;
}

/** A bucket as it is drawn; times in milliseconds since 1970. */
export interface HistogramBar {
  start: number;
  end: number;
  passed: number;
  failed: number;
}
