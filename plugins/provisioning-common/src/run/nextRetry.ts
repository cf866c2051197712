/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RunRetry } from '../api.generated';

/**
 * How often a step is tried before its run ends. With the pauses of
 * {@link nextRetry}, a step that keeps failing ends within an hour, unless the
 * other side asks for longer pauses.
 *
 * @public
 */
export const MAX_TRIES = 20;

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 300_000;

/**
 * Counts a try that failed, and says when the next one is due: after 1 second,
 * then twice as long each time, up to 5 minutes, shortened at random by up to
 * half so that runs do not all try at once.
 *
 * @param before - The tries so far; undefined before the first one.
 * @param options.waitMs - The shortest pause that the other side asks for.
 *
 * @public
 */
export function nextRetry(
  before: RunRetry | undefined,
  options: { now: Date; waitMs?: number; random?: () => number },
): RunRetry {
  const { now, waitMs = 0, random = Math.random } = options;
  const tries = (before?.tries ?? 0) + 1;
  const full = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (tries - 1));
  const pause = Math.max(waitMs, full * (0.5 + random() / 2));
  return {
    tries,
    since: before?.since ?? now.toISOString(),
    at: new Date(now.getTime() + pause).toISOString(),
  };
}
