/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import pTimeout from 'p-timeout';
import { timeoutError } from './classifyProblem';

/**
 * Gives work a limited time and a signal. When the time is over or the outer
 * signal aborts, this rejects at once, even if the work ignores its signal.
 *
 * @throws TimeoutError, or the reason of the outer signal.
 */
export async function withDeadline<T>(
  options: { what: string; timeoutMs: number; signal: AbortSignal },
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { what, timeoutMs, signal } = options;
  signal.throwIfAborted();
  const end = new AbortController();
  try {
    return await pTimeout(work(AbortSignal.any([signal, end.signal])), {
      milliseconds: timeoutMs,
      message: timeoutError(what, timeoutMs),
      signal,
    });
  } catch (error) {
    end.abort(error);
    throw error;
  }
}
