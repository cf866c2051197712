/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** Milliseconds between what a wait does again and again. */
export interface WaitTimings {
  /** Looks at the run. */
  poll: number;
  /** A line at least, so that nothing between here and the browser gives up. */
  heartbeat: number;
  /** Remembers how far the log was relayed; each time is a write to the database. */
  remember: number;
}

/** Load balancers cut a silent stream after 60 s. */
export const DEFAULT_WAIT_TIMINGS: WaitTimings = {
  poll: 3_000,
  heartbeat: 40_000,
  remember: 5_000,
};
